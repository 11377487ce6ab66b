//! The content of the editor's fields, which are the browser's own.

use super::reviewing::Review;
use crate::number::{number_in, text_of};
use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsCast;
use wasm_bindgen_futures::spawn_local;
use web_sys::{Element, HtmlElement, HtmlInputElement, HtmlTextAreaElement};

/// Fills the fields from the draft once they are drawn, and focuses a field that was just opened.
pub fn follow(review: &Review) {
    let review = review.clone();
    Effect::new(move |_: Option<()>| {
        review.at.track();
        review.desk.machine.track();
        review.asks.track();
        review.ui.props.signals.assessment.track();
        review.ui.props.signals.following.track();
        review.ui.props.appearance.locale.track();
        let review = review.clone();
        spawn_local(async move {
            tick().await;
            let _ = fill(&review);
        });
    });
}

/// Writes the draft into the fields, if there are any.
fn fill(review: &Review) -> Option<()> {
    let field = review.at.get_untracked()?;
    let edit = review.desk.machine.with_untracked(|machine| machine.draft(field).cloned())?.edit?;
    let strip = review.strip.borrow().clone()?;
    // Typed text is there already, and writing it again would move the caret.
    for input in all(&strip, "input") {
        let input = input.unchecked_into::<HtmlInputElement>();
        let is_chosen = edit.score.is_some() && number_in(&input.value()) == edit.score;
        if input.type_() == "radio" {
            input.set_checked(is_chosen);
        } else if !is_chosen && !input.matches(":focus").unwrap_or(false) {
            input.set_value(&edit.score.map_or_else(String::new, text_of));
        }
    }
    let reason = all(&strip, "textarea").pop()?.unchecked_into::<HtmlTextAreaElement>();
    if reason.value() != *edit.text {
        reason.set_value(&edit.text);
    }
    if review.is_opened.replace(false) {
        show(&strip);
        let chosen = all(&strip, "input:checked, input[type=number]").into_iter().next();
        let first = chosen.or_else(|| all(&strip, "input").into_iter().next())?;
        let _ = first.unchecked_into::<HtmlElement>().focus();
    }
    Some(())
}

/// Scrolls if the editor has opened out of sight.
fn show(strip: &Element) {
    let height = web_sys::window().and_then(|window| window.inner_height().ok()?.as_f64());
    if height.is_some_and(|height| strip.get_bounding_client_rect().bottom() > height) {
        strip.scroll_into_view_with_bool(false);
    }
}

fn all(below: &Element, selector: &str) -> Vec<Element> {
    let Ok(found) = below.query_selector_all(selector) else { return Vec::new() };
    (0..found.length()).filter_map(|at| found.get(at)).map(JsCast::unchecked_into).collect()
}
