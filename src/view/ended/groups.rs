//! The criteria that differ, by category.

use super::super::shared::Cx;
use super::change::{change, from_to};
use super::revisions::{Yardsticks, category};
use crate::assessment::{CategoryId, Change, Comparison};
use crate::locale::{Locale, Text};
use leptos::prelude::*;
use leptos::task::tick;
use markup::view;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, Node};

/// So many are listed at once; the rest when somebody asks. Two thousand lines help nobody and take their time.
pub const AT_ONCE: usize = 50;

/// The criteria that differ, category by category with what became of its points. Those that are listed as a person's
/// lost work already are not repeated.
pub fn groups(
    cx: &Cx,
    locale: &Locale,
    comparison: &Comparison,
    yardsticks: &Yardsticks,
    shows_all: &ArcRwSignal<bool>,
) -> AnyView {
    let is_listed = |change: &&Change| !change.overrides_a_person();
    let count = comparison.changes.iter().filter(is_listed).count();
    let is_whole = shows_all.get() || cx.is_printing.get();
    let most = if is_whole { count } else { AT_ONCE.min(count) };
    let mut groups = grouped(comparison.changes.iter().filter(is_listed).take(most));
    // Points may differ without a line of their own: where people's work is told above, or where the rest is on demand.
    for one in &comparison.categories {
        if !groups.iter().any(|(id, _)| *id == one.category) && (is_whole || groups.len() < AT_ONCE) {
            groups.push((one.category, Vec::new()));
        }
    }
    let groups: Vec<_> = groups
        .into_iter()
        .map(|(id, changes)| {
            let title = category(locale, yardsticks, id);
            let points = points(cx, locale, comparison, id);
            let lines: Vec<_> = changes.into_iter().map(|one| change(cx, locale, yardsticks, one)).collect();
            view! {
                <div class="change-group">
                    <p class="change-category"><span dir="auto">{title}</span> {points}</p>
                    <ul class="change-list" role="list">{lines}</ul>
                </div>
            }
        })
        .collect();
    let rest = more(locale, count - most, shows_all);
    view! { {groups} {rest} }.into_any()
}

/// The way to the rest, if there is any. The focus goes to the first line that comes, and not away with the button.
pub fn more(locale: &Locale, count: usize, shows_all: &ArcRwSignal<bool>) -> Option<AnyView> {
    let shows_all = shows_all.clone();
    let text = locale.count(count, Text::ShowMoreOne, Text::ShowMoreOther);
    let on_click: Box<dyn FnMut(leptos::ev::MouseEvent)> = Box::new(move |event| {
        let button = event_target::<Element>(&event);
        let region = button.closest("[part~=changes]").ok().flatten();
        let is_before =
            |line: &Element| line.compare_document_position(&button) & Node::DOCUMENT_POSITION_FOLLOWING != 0;
        let last = region.as_ref().and_then(|region| lines(region).into_iter().rfind(is_before));
        shows_all.set(true);
        spawn_local(async move {
            tick().await;
            let Some(region) = region else { return };
            let lines = lines(&region);
            let place = lines.iter().position(|line| Some(line) == last.as_ref()).map_or(0, |place| place + 1);
            if let Some(next) = lines.get(place) {
                _ = next.set_attribute("tabindex", "-1");
                _ = next.unchecked_ref::<HtmlElement>().focus();
            }
        });
    });
    (count > 0).then(|| {
        let class = "button quiet more";
        view! { <button type="button" class=class part="button" on:click=on_click>{text}</button> }.into_any()
    })
}

fn lines(region: &Element) -> Vec<Element> {
    let list = region.query_selector_all("[part~=change]").ok();
    let item = |index| list.as_ref().and_then(|list| list.item(index)).map(JsCast::unchecked_into);
    (0..list.as_ref().map_or(0, web_sys::NodeList::length)).filter_map(item).collect()
}

/// What became of a category's points; blind mode keeps them to itself.
fn points(cx: &Cx, locale: &Locale, comparison: &Comparison, id: Option<CategoryId>) -> Option<AnyView> {
    let change = comparison.categories.iter().find(|c| c.category == id).filter(|_| !cx.hides_ai())?;
    let points = |sum: Option<f64>| match sum {
        Some(sum) => locale.fill(Text::SubtotalPlain, &[("scored", &locale.number(sum))]),
        None => locale.text(Text::NotScored).into_owned(),
    };
    let text = from_to(locale, &points(change.before), &points(change.after));
    Some(view! { <span class="change-points">{text}</span> }.into_any())
}

/// Changes by category, in the order in which they come.
fn grouped<'a>(changes: impl Iterator<Item = &'a Change>) -> Vec<(Option<CategoryId>, Vec<&'a Change>)> {
    let mut groups: Vec<(Option<CategoryId>, Vec<&Change>)> = Vec::new();
    for change in changes {
        match groups.iter_mut().find(|(id, _)| *id == change.category) {
            Some((_, group)) => group.push(change),
            None => groups.push((change.category, vec![change])),
        }
    }
    groups
}
