//! The button for lines that are not listed at once.

use crate::locale::{Locale, Text};
use leptos::ev::MouseEvent;
use leptos::prelude::*;
use leptos::task::tick;
use markup::markup;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, Node};

/// The number of lines that are listed at once. Two thousand lines are slow to draw and too many to read.
pub const LISTED_AT_ONCE: usize = 50;

/// The button for the rest, if there is any. It moves the focus to the first new line, instead of losing it with the
/// button.
pub fn more(locale: &Locale, count: usize, shows_all: &ArcRwSignal<bool>) -> Option<AnyView> {
    let shows_all = shows_all.clone();
    let text = locale.count(count, Text::ShowMoreOne, Text::ShowMoreOther);
    let on_click = move |event: MouseEvent| {
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
    };
    (count > 0).then(|| {
        let class = "button quiet more";
        markup! { <button type="button" class=class part="button" on:click=on_click>{text}</button> }.into_any()
    })
}

fn lines(region: &Element) -> Vec<Element> {
    let list = region.query_selector_all("[part~=change]").ok();
    let item = |index| list.as_ref().and_then(|list| list.item(index)).map(JsCast::unchecked_into);
    (0..list.as_ref().map_or(0, web_sys::NodeList::length)).filter_map(item).collect()
}
