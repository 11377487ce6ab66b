//! Taking the assessment along: as a table, as the API's own body, as text.

mod download;
mod table;
mod text;

use super::button::button;
use super::copy::copy_button;
use super::live_region::LiveRegion;
use super::ui::Ui;
use crate::locale::Text;
use download::download;
use leptos::prelude::*;
use markup::markup;

/// What makes a file: its kind and what is in it; `None` while there is nothing.
type Make = fn(&Ui) -> Option<(&'static str, Vec<u8>)>;

/// The group. In blind mode there is no JSON: the body has in it what is withheld.
///
/// What is exported is gathered when somebody asks for it, so that a poll does not touch these buttons.
pub fn export(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let save = |label: Text, make: Make| {
        let ui = ui.clone();
        button("menu-item", locale.text(label).into_owned(), move || untrack(|| save(&ui, make)))
    };
    let json = (!ui.hides_ai()).then(|| save(Text::ExportJson, json));
    let copied = ui.clone();
    let label = locale.text(Text::Export).into_owned();
    let view = markup! {
        <div class="export" part="export" role="group" aria-label=label>
            {copy_button(ui, "menu-item", Text::ExportCopy, String::new(), move || untrack(|| text::text(&copied)))}
            {save(Text::ExportCsv, csv)}
            {json}
        </div>
    };
    Some(view.into_any())
}

fn csv(ui: &Ui) -> Option<(&'static str, Vec<u8>)> {
    Some(("text/csv;charset=utf-8", table::table(ui)?.into_bytes()))
}

fn json(ui: &Ui) -> Option<(&'static str, Vec<u8>)> {
    // Blind mode may have come between the offer and the click.
    let body = ui.props.actions.body().filter(|_| !ui.hides_ai())?;
    Some(("application/json", body))
}

/// The name has the number in it and nothing else: it stays in lists of downloads.
fn save(ui: &Ui, make: Make) {
    let Some((kind, bytes)) = make(ui) else { return };
    let end = if kind == "application/json" { ".json" } else { ".csv" };
    let id = ui.assessment_head().and_then(|a| a.id);
    let name = match id {
        Some(id) => ["quality-assessment-", &id.0.to_string(), end].concat(),
        None => ["quality-assessment", end].concat(),
    };
    if download(&name, kind, &bytes).is_ok() {
        let locale = ui.locale();
        LiveRegion::acquire().say(ui, &locale.fill(Text::ExportSaved, &[("file", &name)]));
    }
}
