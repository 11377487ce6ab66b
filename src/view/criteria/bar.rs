//! The filters, with their counts, and the way to the next problem or change.

use super::super::live_region::LiveRegion;
use super::super::pieces::button;
use super::Panel;
use super::counts::WITHHELD;
use super::filter::Filter;
use super::list::Step;
use super::manner::Manner;
use crate::locale::{Locale, Text};
use leptos::prelude::*;
use markup::view;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// The bar; nothing if there is nothing to filter.
pub fn bar(panel: &Panel) -> AnyView {
    let filter = panel.filter();
    let manner = Manner::of(&panel.cx, filter);
    let locale = &manner.locale;
    let counts = panel.counted.borrow_mut().of(&panel.cx.sheet(), &manner);
    let count = |wanted: Filter| counts[wanted as usize];
    if count(Filter::All) == 0 {
        return ().into_any();
    }
    let steps = [(Filter::Problems, Text::NextProblem), (Filter::Changed, Text::NextChange)];
    let steps = steps.map(|(kind, text)| {
        let panel = panel.clone();
        let step = move || step(&panel, kind, true);
        (count(kind) > 0).then(|| button("button quiet next", locale.text(text).into_owned(), step))
    });
    let toggles: Vec<_> = Filter::ALL
        .into_iter()
        .filter(|filter| *filter != Filter::Changed || manner.comparison.is_some())
        .map(|own| {
            let panel = panel.clone();
            let choose: Box<dyn FnMut(leptos::ev::MouseEvent)> = Box::new(move |_| panel.choose(own));
            let pressed = if filter == own { "true" } else { "false" };
            let described_by = (filter == own && own == Filter::Problems).then_some(NOTE);
            // Of what is withheld nobody is told how much of it is a problem.
            let number = (own != Filter::Problems || counts[WITHHELD] == 0).then(|| locale.number(count(own) as f64));
            let number = number.map(|number| view! { <span class="chip-count">{number}</span> });
            view! {
                <button
                    type="button"
                    class="chip"
                    part="button filter"
                    aria-pressed=pressed
                    aria-describedby=described_by
                    on:click=choose
                >
                    {locale.text(own.text()).into_owned()}
                    " "
                    {number}
                </button>
            }
        })
        .collect();
    let label = locale.text(Text::Filter).into_owned();
    view! {
        {manner.links.is_some().then(|| skip(locale))}
        <div class="bar" part="filters">
            <div class="chips" role="group" aria-label=label>{toggles}</div>
            <div class="steps">{steps}</div>
        </div>
        {(filter == Filter::Problems).then(|| note(locale, counts[WITHHELD] > 0))}
    }
    .into_any()
}

/// The id of the note.
const NOTE: &str = "problem-note";

/// What counts as a problem, for who looks at nothing else, and that there may be more than are told.
fn note(locale: &Locale, withholds: bool) -> AnyView {
    let withheld = if withholds { locale.text(Text::ProblemsWithheld) } else { "".into() };
    let text = [&*locale.text(Text::ProblemNote), " ", &*withheld].concat();
    view! { <p class="filter-note" id=NOTE>{text.trim_end().to_owned()}</p> }.into_any()
}

/// The way past the links of all criteria, for who comes by the keyboard; seen while it has the focus.
fn skip(locale: &Locale) -> AnyView {
    let on_click: Box<dyn FnMut(leptos::ev::MouseEvent)> = Box::new(|event| {
        let page = event_target::<Element>(&event).closest(".page").ok().flatten();
        let next = page.and_then(|page| page.query_selector(AFTER).ok().flatten());
        if let Some(next) = next {
            let _ = next.unchecked_ref::<HtmlElement>().focus();
        }
    });
    let text = locale.text(Text::SkipCriteria).into_owned();
    view! { <button type="button" class="button skip" part="button" on:click=on_click>{text}</button> }.into_any()
}

/// What the keyboard comes to after the criteria, in its order. There is always something to export.
const AFTER: &str = ":is(.side a[href], .side summary, .export .button)";

/// Goes to the next row of this kind, or to the one before; says so if there is none, or no other one.
///
/// A filter that may hide what is looked for is left first: the button says that there is one.
pub fn step(panel: &Panel, kind: Filter, is_forward: bool) {
    let cx = &panel.cx;
    let Ok(mut list) = panel.list.try_borrow_mut() else { return };
    let Some(list) = list.as_mut() else { return };
    if list.has(kind) && ![Filter::All, kind].contains(&untrack(|| panel.filter())) {
        untrack(|| list.show(cx.sheet(), Manner::of(cx, Filter::All), cx));
        panel.choose(Filter::All);
    }
    let said = match list.step(kind, is_forward) {
        Step::Other => return,
        Step::Same => Text::NoOther,
        Step::None if list.withholds() => Text::ProblemsWithheld,
        Step::None => Text::NoProblem,
    };
    let locale = cx.props.appearance.locale.get_untracked();
    LiveRegion::acquire().say(cx, &locale.text(said));
}
