//! Taking the assessment along: as a table, as the API's own body, as text.

mod download;
mod table;
mod text;

use super::copy::copy_button;
use super::live_region::LiveRegion;
use super::pieces::button;
use super::shared::Cx;
use crate::locale::Text;
use download::download;
use leptos::prelude::*;
use markup::view;

/// What makes a file: its kind and what is in it; `None` while there is nothing.
type Make = fn(&Cx) -> Option<(&'static str, Vec<u8>)>;

/// The group. In blind mode there is no JSON: the body has in it what is withheld.
///
/// What is exported is gathered when somebody asks for it, so that a poll does not touch these buttons.
pub fn export(cx: &Cx) -> AnyView {
    let locale = cx.locale();
    let save = |label: Text, make: Make| {
        let cx = cx.clone();
        button("button quiet small", locale.text(label).into_owned(), move || untrack(|| save(&cx, make)))
    };
    let json = (!cx.hides_ai()).then(|| save(Text::ExportJson, json));
    let copied = cx.clone();
    let label = locale.text(Text::Export).into_owned();
    let title = label.clone();
    view! {
        <div class="export" part="export" role="group" aria-label=label>
            <span class="export-title" aria-hidden="true">{title}</span>
            {save(Text::ExportCsv, csv)}
            {json}
            {copy_button(cx, Text::ExportCopy, String::new(), move || untrack(|| text::text(&copied)))}
        </div>
    }
    .into_any()
}

fn csv(cx: &Cx) -> Option<(&'static str, Vec<u8>)> {
    Some(("text/csv;charset=utf-8", table::table(cx)?.into_bytes()))
}

fn json(cx: &Cx) -> Option<(&'static str, Vec<u8>)> {
    // Blind mode may have come between the offer and the click.
    let body = cx.props.actions.body().filter(|_| !cx.hides_ai())?;
    Some(("application/json", body))
}

/// The name has the number in it and nothing else: it stays in lists of downloads.
fn save(cx: &Cx, make: Make) {
    let Some((kind, bytes)) = make(cx) else { return };
    let end = if kind == "application/json" { ".json" } else { ".csv" };
    let id = cx.frame().and_then(|a| a.id);
    let name = match id {
        Some(id) => ["quality-assessment-", &id.0.to_string(), end].concat(),
        None => ["quality-assessment", end].concat(),
    };
    if download(&name, kind, &bytes).is_ok() {
        let locale = cx.locale();
        LiveRegion::acquire().say(cx, &locale.fill(Text::ExportSaved, &[("file", &name)]));
    }
}
