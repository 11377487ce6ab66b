//! The filters, with their counts, and the way to the next problem or change.

use super::super::button::button;
use super::panel::Panel;
use super::row_context::links;
use crate::assessment::Filter;
use crate::locale::{Locale, Text};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use markup::markup;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The bar; `None` if there is nothing to filter.
pub fn bar(panel: &Panel) -> Option<AnyView> {
    let filter = panel.filter();
    let locale = &panel.ui.locale();
    let counts = panel.counter.borrow_mut().count(&panel.ui.sheet(), &panel.selection());
    let count = |wanted: Filter| counts.of(wanted);
    if count(Filter::All) == 0 {
        return None;
    }
    let steps = [(Filter::Problems, Text::NextProblem), (Filter::Changed, Text::NextChange)];
    let steps = steps.map(|(kind, text)| {
        let panel = panel.clone();
        let step = move || panel.step(kind, true);
        (count(kind) > 0).then(|| button("button quiet next", locale.text(text).into_owned(), step))
    });
    let toggles: Vec<_> = Filter::ALL
        .into_iter()
        .filter(|filter| *filter != Filter::Changed || panel.ui.comparison.with(Option::is_some))
        .map(|own| {
            let panel = panel.clone();
            let pressed = if filter == own { "true" } else { "false" };
            let described_by = (filter == own && own == Filter::Problems).then_some(NOTE);
            // How many of the withheld scores are problems is not told.
            let number = (own != Filter::Problems || counts.withheld == 0).then(|| locale.number(count(own) as f64));
            let number = number.map(|number| markup! { <span class="chip-count">{number}</span> });
            markup! {
                <button
                    type="button"
                    class="chip"
                    part="button filter"
                    aria-pressed=pressed
                    aria-describedby=described_by
                    on:click=move |_| panel.choose(own)
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
    let view = markup! {
        {has_links.then(|| skip(locale))}
        <div class="bar" part="filters">
            <div class="chips" role="group" aria-label=label>{toggles}</div>
            <div class="steps">{steps}</div>
        </div>
        {(filter == Filter::Problems).then(|| note(locale, counts.withheld > 0))}
    };
    Some(view.into_any())
}

/// What a filter is called.
fn name(filter: Filter) -> Text {
    match filter {
        Filter::All => Text::FilterAll,
        Filter::Problems => Text::FilterProblems,
        Filter::Unscored => Text::FilterUnscored,
        Filter::Changed => Text::FilterChanged,
    }
}

/// The id of the note.
const NOTE: &str = "problem-note";

/// What counts as a problem, for people who look at nothing else, and that there may be more than are told.
fn note(locale: &Locale, withholds: bool) -> AnyView {
    let withheld = if withholds { locale.text(Text::ProblemsWithheld) } else { "".into() };
    let text = [&*locale.text(Text::ProblemNote), " ", &*withheld].concat();
    markup! { <p class="filter-note" id=NOTE>{text.trim_end().to_owned()}</p> }.into_any()
}

/// The way past the links of all criteria by the keyboard; seen while it has the focus.
fn skip(locale: &Locale) -> AnyView {
    let on_click = |event: MouseEvent| {
        let page = event_target::<Element>(&event).closest(".page").ok().flatten();
        let next = page.and_then(|page| page.query_selector(AFTER).ok().flatten());
        if let Some(next) = next {
            let _ = next.unchecked_ref::<HtmlElement>().focus();
        }
    };
    let text = locale.text(Text::SkipCriteria).into_owned();
    markup! { <button type="button" class="button skip" part="button" on:click=on_click>{text}</button> }.into_any()
}

/// What the keyboard comes to after the criteria, in its order. There is always something to export.
const AFTER: &str = ":is(.side a[href], .side summary, .export .button)";
