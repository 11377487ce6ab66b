//! The way from a criterion to the passage that it quotes, and back.

use super::super::live_region::LiveRegion;
use super::folded::{block_of, quoted_key, rest_key};
use super::marks::{call, number as number_of, range};
use super::quotes::{Hit, quotes};
use super::reading::{Evidence, Reading};
use super::rows::NUMBER;
use super::talk::QuotationId;
use crate::evidence::Block;
use crate::locale::Text;
use crate::web::dictionary;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use web_sys::{Element, FocusOptions, HtmlElement};

/// Leads to a quotation's passage: first loads and opens what is needed.
pub fn want(evidence: &Evidence, wanted: QuotationId) {
    if evidence.is_wide.get_untracked() != Some(true) {
        evidence.panel.ui.is_conversation_open.set(true);
    }
    evidence.ask();
    evidence.wanted.set(Some(wanted));
}

/// Goes to the wanted passage once it is known.
pub fn go(evidence: &Evidence, root: &Element) {
    let Some(wanted) = evidence.wanted.get() else { return };
    let hits = evidence.hits.get();
    let hit = hits.iter().enumerate().find(|(_, hit)| hit.of == wanted);
    let Some((number, hit)) = hit else {
        if evidence.is_searched.get() {
            evidence.wanted.set(None);
            evidence.missed.set(text_of(evidence, wanted).map(|text| (wanted, text)));
        } else if matches!(*evidence.reading.read(), Reading::Missing(_)) {
            evidence.wanted.set(None);
        }
        return;
    };
    evidence.wanted.set(None);
    evidence.missed.set(None);
    evidence.shown.set(Some(wanted));
    unfold(evidence, hit);
    let (root, hit) = (root.clone(), hit.clone());
    // The dialog may have to open, and folds to be filled.
    request_animation_frame(move || _ = arrive(&root, number, &hit));
}

/// The text of a quotation.
fn text_of(evidence: &Evidence, of: QuotationId) -> Option<Arc<str>> {
    let list = evidence.panel.list.try_borrow().ok()?;
    let (_, row) = list.as_ref()?.row(of.category, of.criterion)?;
    Some(quotes(row).get(of.number)?.text.clone())
}

/// Opens the folds around the passage.
fn unfold(evidence: &Evidence, hit: &Hit) {
    let Reading::Here(talk) = &*evidence.reading.read_untracked() else { return };
    let Some(haystack) = talk.messages.get(hit.message) else { return };
    let message = haystack.message();
    for passage in &hit.passages {
        let Some((block, is_rest)) = block_of(message, passage.text) else { continue };
        let quoted = matches!(message.body.get(block), Some(Block::Quoted(_)));
        let keys = [is_rest.then(|| rest_key(hit.message)), quoted.then(|| quoted_key(hit.message, block))];
        for key in keys.into_iter().flatten() {
            evidence.panel.ui.folds.update(|folds| _ = folds.insert(key, ()));
        }
    }
}

/// Scrolls to the passage, within the conversation only, and moves the focus to the link back, which names it.
fn arrive(root: &Element, number: usize, hit: &Hit) -> Option<()> {
    let body = root.query_selector(".talk-body").ok()??;
    let place = ["[data-hit=\"", &number.to_string(), "\"]"].concat();
    let way_back = body.query_selector(&place).ok()??.unchecked_into::<HtmlElement>();
    let options: FocusOptions = dictionary();
    options.set_prevent_scroll(true);
    let _ = way_back.focus_with_options(&options);
    let passage = hit.passages.first().and_then(|passage| range(root, hit.message, passage))?;
    let box_of = call(&passage, "getBoundingClientRect", &[]).ok()?;
    scroll_to(&body, number_of(&box_of, "top")?);
    Some(())
}

/// Scrolls only `body`, so that the window position `top` is a third below its edge.
pub fn scroll_to(body: &Element, top: f64) {
    let number = |name: &str| number_of(body, name).unwrap_or_default();
    let by = top - body.get_bounding_client_rect().top() - number("clientHeight") / 3.0;
    #[expect(clippy::cast_possible_truncation, reason = "pixels; a cast from float saturates")]
    body.set_scroll_top((number("scrollTop") + by) as i32);
}

/// Goes back to the quotation from which the way led.
pub fn back(evidence: &Evidence, of: QuotationId) {
    let ui = &evidence.panel.ui;
    // The dialog first: nothing behind it takes the focus.
    if ui.is_conversation_open.get_untracked() {
        ui.is_conversation_open.set(false);
    }
    let evidence = evidence.clone();
    request_animation_frame(move || _ = arrive_at_row(&evidence, of));
}

/// Moves the focus to a quotation in its row.
pub fn arrive_at_row(evidence: &Evidence, of: QuotationId) -> Option<()> {
    if !evidence.panel.reveal(of.category, of.criterion?) {
        let locale = evidence.panel.ui.props.appearance.locale.get_untracked();
        LiveRegion::acquire().say(&evidence.panel.ui, &locale.text(Text::NoMatch));
        return None;
    }
    let list = evidence.panel.list.try_borrow().ok()?;
    let (row, _) = list.as_ref()?.row(of.category, of.criterion)?;
    let place = ["[", NUMBER, "=\"", &of.number.to_string(), "\"]"].concat();
    let quote = row.query_selector(&place).ok()??.unchecked_into::<HtmlElement>();
    let options: FocusOptions = dictionary();
    options.set_prevent_scroll(true);
    let _ = quote.focus_with_options(&options);
    Some(())
}

/// The quotation of this button.
pub fn of_button(evidence: &Evidence, target: &JsValue) -> Option<QuotationId> {
    let button = target.unchecked_ref::<Element>().closest(".quote").ok()??;
    let row = button.closest(".criterion").ok()??;
    let number = button.get_attribute(NUMBER)?.parse().ok()?;
    let list = evidence.panel.list.try_borrow().ok()?;
    let (category, own) = list.as_ref()?.row_of(&row)?;
    Some(QuotationId { category, criterion: own.id(), number })
}
