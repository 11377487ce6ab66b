//! The filter chips with their counts, and the buttons from one row to the next.

use super::super::button::icon_button;
use super::panel::Panel;
use super::row_context::links;
use crate::assessment::Filter;
use crate::locale::{Locale, Text};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use markup::markup;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The bar; `None` if there is nothing to choose.
pub fn bar(panel: &Panel) -> Option<AnyView> {
    let filter = panel.filter();
    let locale = &panel.ui.locale();
    let counts = panel.counter.borrow_mut().count(&panel.ui.sheet(), &panel.selection());
    let count = |wanted: Filter| counts.of(wanted);
    if count(Filter::All) == 0 {
        return None;
    }
    let chips: Vec<_> = Filter::ALL
        .into_iter()
        .map(|own| {
            let panel = panel.clone();
            let is_on = filter == own;
            // The losses of withheld scores are not revealed.
            let is_withheld = own == Filter::Lost && counts.withheld > 0;
            let is_empty = count(own) == 0 && !is_withheld && !is_on;
            let number = (!is_withheld).then(|| locale.number(count(own) as f64));
            let number = number.map(|number| markup! { <span class="chip-count">{number}</span> });
            let choose = move |_| {
                if !is_empty {
                    panel.choose(own);
                }
            };
            markup! {
                <button
                    type="button"
                    class="chip"
                    part="button filter"
                    aria-pressed=if is_on { "true" } else { "false" }
                    aria-disabled=is_empty.then_some("true")
                    on:click=choose
                >
                    {locale.text(name(own)).into_owned()}
                    " "
                    {number}
                </button>
            }
        })
        .collect();
    let has_links = links(&panel.ui).is_some();
    let label = locale.text(Text::Filter).into_owned();
    let withheld = (filter == Filter::Lost && counts.withheld > 0).then(|| {
        let text = locale.text(Text::ProblemsWithheld).into_owned();
        markup! { <p class="filter-note">{text}</p> }
    });
    let view = markup! {
        {has_links.then(|| skip(locale))}
        <div class="bar" part="filters">
            <div class="chips" role="group" aria-label=label>{chips}</div>
            {steps(panel, locale, filter, count(Filter::Lost))}
        </div>
        {withheld}
    };
    Some(view.into_any())
}

/// The buttons from row to row: among the rows of the chip, or among those that lost points if it shows all.
fn steps(panel: &Panel, locale: &Locale, filter: Filter, lost: usize) -> Option<AnyView> {
    if filter == Filter::All && lost == 0 {
        return None;
    }
    let (kind, texts) = match filter {
        Filter::All | Filter::Lost => (Filter::Lost, (Text::PreviousProblem, Text::NextProblem)),
        Filter::Changed => (filter, (Text::PreviousChange, Text::NextChange)),
        other => (other, (Text::ShortcutUp, Text::ShortcutDown)),
    };
    let place = panel.place.get().map(|(at, count)| {
        let (at, count) = (locale.number(at as f64), locale.number(count as f64));
        let text = locale.fill(Text::Place, &[("at", &at), ("count", &count)]);
        markup! { <span class="place">{text}</span> }
    });
    let step = |is_forward: bool| {
        let panel = panel.clone();
        move || panel.step(kind, is_forward)
    };
    let view = markup! {
        <div class="steps">
            {place}
            {icon_button("up", locale.text(texts.0).into_owned(), step(false))}
            {icon_button("down", locale.text(texts.1).into_owned(), step(true))}
            {(filter != Filter::Lost).then(|| fold_all(panel, locale))}
        </div>
    };
    Some(view.into_any())
}

/// Closes all categories, or opens them if all are closed.
fn fold_all(panel: &Panel, locale: &Locale) -> AnyView {
    let panel = panel.clone();
    let act = move || {
        if let Ok(list) = panel.list.try_borrow()
            && let Some(list) = list.as_ref()
        {
            list.fold(!list.is_unfolded());
        }
    };
    icon_button("fold", locale.text(Text::FoldAll).into_owned(), act)
}

/// The name of a chip.
fn name(filter: Filter) -> Text {
    match filter {
        Filter::All => Text::FilterAll,
        Filter::Lost => Text::FilterProblems,
        Filter::Unscored => Text::FilterUnscored,
        Filter::Unverified => Text::FilterUnverified,
        Filter::Changed => Text::FilterChanged,
    }
}

/// A link for the keyboard that skips the links of all criteria; visible while it has the focus.
fn skip(locale: &Locale) -> AnyView {
    let on_click = |event: MouseEvent| {
        let page = event_target::<Element>(&event).closest(".page").ok().flatten();
        let end = page.and_then(|page| page.query_selector(".criteria-end").ok().flatten());
        if let Some(end) = end {
            let _ = end.unchecked_ref::<HtmlElement>().focus();
        }
    };
    let text = locale.text(Text::SkipCriteria).into_owned();
    markup! { <button type="button" class="button skip" part="button" on:click=on_click>{text}</button> }.into_any()
}
