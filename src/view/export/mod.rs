//! Export of the assessment: as a table, as the API's own body, as text.

mod download;
mod table;
mod text;

use super::button::button;
use super::contract::Deed;
use super::copy::copy_button;
use super::element::reactive;
use super::live_region::LiveRegion;
use super::ui::Ui;
use crate::locale::Text;
use crate::web::is_barred;
use download::download;
use leptos::prelude::*;
use markup::markup;

/// Creates a file, with its name in the host's log: its type and content; `None` if there is none.
type Make = (&'static str, fn(&Ui) -> Option<(&'static str, Vec<u8>)>);

/// The group of export buttons. In blind mode there is no JSON: the body contains what is withheld. If the page may not
/// save files, as in a restricted frame, the same content is copied instead.
///
/// The content is collected when somebody asks for it, so that a poll does not touch these buttons.
pub fn export(ui: &Ui) -> Option<AnyView> {
    let locale = ui.locale();
    let outcome = ArcRwSignal::new(None::<String>);
    let is_barred = web_sys::window().is_some_and(|window| is_barred(&window, "allow-downloads"));
    let offer = |label: Text, copy: Text, make: Make| {
        let (ui, outcome) = (ui.clone(), outcome.clone());
        if is_barred {
            let copied = ui.clone();
            let text = move || {
                let made = untrack(|| make.1(&copied)).map(|(_, bytes)| String::from_utf8_lossy(&bytes).into_owned());
                made.unwrap_or_default()
            };
            return copy_button(&ui, "menu-item", copy, make.0, String::new(), text);
        }
        button("menu-item", locale.text(label).into_owned(), move || {
            outcome.set(untrack(|| save(&ui, make)));
        })
    };
    let table = offer(Text::ExportCsv, Text::ExportCopyCsv, ("csv", csv));
    let json = (!ui.hides_ai()).then(|| offer(Text::ExportJson, Text::ExportCopyJson, ("json", json)));
    let copied = ui.clone();
    let whole = move || untrack(|| text::text(&copied));
    let copy = copy_button(ui, "menu-item", Text::ExportCopy, "text", String::new(), whole);
    let label = locale.text(Text::Export).into_owned();
    let barred = is_barred.then(|| note(locale.text(Text::ExportBarred).into_owned()));
    let view = markup! {
        <div class="export" part="export" role="group" aria-label=label>
            {copy}
            {barred}
            {table}
            {json}
            {reactive(move || outcome.get().map(note))}
        </div>
    };
    Some(view.into_any())
}

/// A note on a button or on its outcome.
pub fn note(text: String) -> AnyView {
    markup! { <p class="menu-note">{text}</p> }.into_any()
}

fn csv(ui: &Ui) -> Option<(&'static str, Vec<u8>)> {
    Some(("text/csv;charset=utf-8", table::table(ui)?.into_bytes()))
}

fn json(ui: &Ui) -> Option<(&'static str, Vec<u8>)> {
    // Blind mode may have been set between the offer and the click.
    let body = ui.props.actions.body().filter(|_| !ui.hides_ai())?;
    Some(("application/json", body))
}

/// Saves a file and returns the outcome as far as it is known: no browser tells whether the file was written. The name
/// contains only the number, since it stays in lists of downloads.
fn save(ui: &Ui, (what, make): Make) -> Option<String> {
    let (kind, bytes) = make(ui)?;
    let end = if kind == "application/json" { ".json" } else { ".csv" };
    let id = ui.assessment_head().and_then(|a| a.id);
    let name = match id {
        Some(id) => ["quality-assessment-", &id.0.to_string(), end].concat(),
        None => ["quality-assessment", end].concat(),
    };
    let locale = ui.locale();
    let outcome = match download(&name, kind, &bytes) {
        Ok(()) => {
            ui.props.actions.log(Deed::Export, what);
            locale.fill(Text::ExportSaved, &[("file", &name)])
        }
        Err(_) => locale.text(Text::ExportFailed).into_owned(),
    };
    LiveRegion::acquire().say(ui, &outcome);
    Some(outcome)
}
