//! Categories and criteria.
//!
//! Two thousand rows are what this is measured with. A reactive binding for each text of each row would cost more
//! than all the rest of the page, so the rows are no Leptos views: [`mod@template`] builds one row, [`row`] clones and
//! fills it, [`list`] and [`category`] compare what is shown with what is to be shown and patch the rows that differ.
//! Leptos feeds it by one effect, and draws the bar above it.

mod arrange;
mod bar;
mod category;
mod list;
mod panel;
mod row;
mod row_context;
mod row_style;
mod row_text;
mod shown;
mod template;
mod writer;

use super::element::reactive;
use super::ui::{Ui, live};
use super::{heading, screen};
use crate::locale::Text;
use leptos::html;
use leptos::prelude::*;
use list::List;
use markup::markup;
pub use panel::Panel;
pub use row_context::RowContext;
pub use row_text::{RowText, provenance_word};
use send_wrapper::SendWrapper;

/// The section with its filters and its list.
pub fn criteria(panel: &Panel) -> AnyView {
    let (ui, panel) = (&panel.ui, panel.clone());
    let bar = {
        let panel = panel.clone();
        reactive(move || bar::bar(&panel))
    };
    let list = html::div().class("categories").directive(attach, panel);
    markup! {
        <section class="criteria" part="criteria" aria-labelledby="criteria-heading">
            <div class="criteria-head">{live(ui, heading)} {bar}</div>
            {list}
            {live(ui, nothing)}
        </section>
    }
    .into_any()
}

fn heading(ui: &Ui) -> Option<AnyView> {
    let title = ui.locale().text(Text::Criteria).into_owned();
    Some(heading::heading(ui, 1, "section-title", "criteria-heading", title))
}

/// In the place of the list when there is no criterion.
fn nothing(ui: &Ui) -> Option<AnyView> {
    let is_empty = ui.props.signals.sheet.with(|sheet| sheet.rows().next().is_none());
    // They may be there, and wait for their labels.
    let is_empty = is_empty && ui.assessment().is_none_or(|a| a.criteria().next().is_none());
    if is_empty { screen::empty(ui) } else { None }
}

/// Makes the list in its element, and feeds it for as long as the owner lives. It is filled at once, so that the
/// first full render is in the DOM when the element says so.
fn attach(element: web_sys::Element, panel: Panel) {
    let Some(list) = List::new(element) else { return };
    let slot = panel.list.clone();
    *slot.borrow_mut() = Some(list);
    let feed = RenderEffect::new(move |_: Option<()>| {
        let sheet = panel.ui.sheet();
        if let Ok(mut list) = panel.list.try_borrow_mut()
            && let Some(list) = list.as_mut()
        {
            list.show(sheet, RowContext::of(&panel.ui), panel.selection(), &panel.ui);
        }
    });
    let feed = SendWrapper::new(feed);
    on_cleanup(move || {
        drop(feed);
        // The rows are let go with their element.
        slot.borrow_mut().take();
    });
}
