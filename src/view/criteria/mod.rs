//! Categories and criteria.
//!
//! The benchmark is two thousand rows. A reactive binding for each text of each row would cost more than the rest of
//! the page, so the rows are not Leptos views: [`mod@template`] builds one row, [`row`] clones and fills it, and
//! [`list`] and [`category`] compare the wanted state with the present one and patch the rows that differ. Leptos feeds
//! the list by one effect, and draws the bar above it.

mod arrange;
mod bar;
mod category;
mod category_head;
mod changed;
mod flat;
mod focus;
mod list;
mod panel;
mod question;
mod row;
mod row_context;
mod row_style;
mod row_text;
mod shown;
mod template;
mod writer;

use super::element::{Element, reactive};
use super::ui::{Ui, live};
use super::unfold::unfold;
use super::{heading, part, screen};
use crate::assessment::{CategoryId, CriterionId};
use crate::locale::Text;
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use list::CriteriaList;
use markup::markup;
pub use panel::Panel;
pub use question::question;
pub use row_context::RowContext;
pub use row_text::{RowText, knock_out, provenance_word};
use send_wrapper::SendWrapper;
use std::sync::Arc;

/// The section with its filters and its list.
pub fn criteria(panel: &Panel) -> AnyView {
    let (ui, panel) = (&panel.ui, panel.clone());
    let bar = {
        let panel = panel.clone();
        reactive(move || bar::bar(&panel))
    };
    let asked = panel.clone();
    let on_click = move |event: MouseEvent| {
        let target = event_target::<web_sys::Element>(&event);
        match target.closest(".ask") {
            Ok(Some(button)) => match untrack(part::sections) {
                Some(part) => (part.question)(&asked, &button),
                None => part::ask(),
            },
            _ => unfold(event),
        }
    };
    let review = {
        let panel = panel.clone();
        reactive(move || part::sections().map(|part| (part.review)(&panel)))
    };
    let list = Element::new("div").attribute("class", "categories").on_drawn(move |element| attach(element, panel));
    markup! {
        <section class="criteria" part="criteria" aria-labelledby="criteria-heading" on:click=on_click>
            <div class="criteria-head">{live(ui, heading)} {bar}</div>
            {list}
            {live(ui, nothing)}
            <slot name="question"></slot>
            {review}
            <span class="criteria-end" tabindex="-1"></span>
        </section>
    }
    .into_any()
}

fn heading(ui: &Ui) -> Option<AnyView> {
    let title = ui.locale().text(Text::Criteria).into_owned();
    Some(heading::heading(ui, 1, "unseen", "criteria-heading", title))
}

/// The replacement for the list if there is no criterion.
fn nothing(ui: &Ui) -> Option<AnyView> {
    let is_empty = ui.props.signals.sheet.with(|sheet| sheet.rows().next().is_none());
    // There may be criteria that wait for their labels.
    let is_empty = is_empty && ui.assessment().is_none_or(|a| a.criteria().next().is_none());
    if is_empty { screen::empty(ui) } else { None }
}

/// Creates the list in its element, and feeds it for as long as the owner lives. It is filled at once, so that the
/// first full render is in the DOM when the element reports it.
fn attach(element: &web_sys::Element, panel: Panel) {
    let Some(list) = CriteriaList::new(element.clone()) else { return };
    let slot = panel.list.clone();
    *slot.borrow_mut() = Some(list);
    follow_criterion(&panel);
    let feed = RenderEffect::new(move |_: Option<()>| {
        let sheet = panel.ui.sheet();
        if let Ok(mut list) = panel.list.try_borrow_mut()
            && let Some(list) = list.as_mut()
        {
            list.show(sheet, RowContext::of(&panel.ui), panel.selection(), &panel.ui);
            panel.written.update(|times| *times = times.wrapping_add(1));
        }
    });
    let feed = SendWrapper::new(feed);
    on_cleanup(move || {
        drop(feed);
        // The rows are released with their element.
        slot.borrow_mut().take();
    });
}

/// Shows the criterion that the host names by attribute or method, as soon as it exists.
fn follow_criterion(panel: &Panel) {
    let panel = panel.clone();
    // The criterion that was shown already: a poll does not lead back to it.
    Effect::new(move |done: Option<(Option<Arc<str>>, u32)>| {
        let (mut named, mut asked) = done.unwrap_or((None, 0));
        let name = panel.ui.props.appearance.criterion.get();
        let (count, revealed) = panel.ui.props.reveal.get();
        let show = |wanted: &Option<Arc<str>>| {
            let key = wanted.as_deref().and_then(key);
            panel.ui.props.signals.sheet.track();
            key.is_some_and(|(category, criterion)| panel.reveal(category, criterion))
        };
        if name != named && (name.is_none() || show(&name)) {
            named = name;
        }
        if count != asked && show(&revealed) {
            asked = count;
        }
        (named, asked)
    });
}

/// Parses the key of a criterion: "2.31" is criterion 31 of category 2, "31" the first one of that number.
fn key(text: &str) -> Option<(Option<CategoryId>, CriterionId)> {
    let number = |text: &str| text.trim().parse::<i64>().ok();
    match text.split_once('.') {
        Some((category, criterion)) => Some((Some(CategoryId(number(category)?)), CriterionId(number(criterion)?))),
        None => Some((None, CriterionId(number(text)?))),
    }
}
