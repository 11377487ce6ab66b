//! The results of quotations, in the rows that quote.
//!
//! Rows are not Leptos views (`view/criteria`): this module creates what is added to them, where a row has room for it,
//! and again only where something has changed.

use super::super::naming;
use super::quotes::{Finding, Hit, Quote, quotes};
use super::reading::{Evidence, Reading};
use super::talk::{QuotationId, Talk};
use crate::assessment::{CategoryId, CriterionId, Row};
use crate::locale::{Locale, Text};
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen::JsValue;
use web_sys::Element;

/// The attribute that numbers the quotations of a row.
pub const NUMBER: &str = "data-quote";
/// The number of bytes that are searched for all quotations together. Nobody writes as much, and more would block the
/// page.
const MOST_SEARCHED: usize = 300_000_000;

/// A row whose quotations were searched.
pub struct SearchedRow {
    element: Element,
    reason: Option<Arc<str>>,
    label: Option<Arc<str>>,
    of: (Option<CategoryId>, Option<CriterionId>),
    quotes: Vec<Quote>,
}

impl SearchedRow {
    /// Removes what was written.
    pub fn clear(&self) {
        if let Ok(Some(room)) = self.element.query_selector(".quotes") {
            empty(&room);
        }
    }
}

/// Writes the results of its quotations into each row; returns the hits.
pub fn write(evidence: &Evidence, is_same: bool, before: Vec<SearchedRow>) -> (Vec<SearchedRow>, Vec<Hit>) {
    let (locale, reading) = (evidence.panel.ui.locale(), evidence.reading.get());
    let hides_ai = evidence.panel.ui.hides_ai();
    let talk = match &reading {
        Reading::Here(talk) => Some(&**talk),
        _ => None,
    };
    let mut budget = MOST_SEARCHED / talk.map_or(1, Talk::size).max(1);
    let (mut all, mut hits) = (Vec::new(), Vec::new());
    let mut before = before.into_iter().peekable();
    let Ok(list) = evidence.panel.list.try_borrow() else { return (all, hits) };
    for (element, category, row) in list.iter().flat_map(|list| list.rows()) {
        let reason = row.criterion.as_deref().and_then(|criterion| criterion.reason.clone());
        let label = row.definition.as_deref().and_then(|definition| definition.label.clone());
        let known = before.next_if(|searched| searched.element == *element);
        let is_withheld = hides_ai && row.is_of_ai();
        let searched = match known.filter(|known| {
            is_same && known.reason == reason && known.label == label && known.of == (category, row.id())
        }) {
            Some(searched) => searched,
            None => {
                let mut quotes = if is_withheld || reason.is_none() { Vec::new() } else { quotes(row) };
                budget = budget.saturating_sub(quotes.len());
                for quote in &mut quotes {
                    match (&reading, talk) {
                        (Reading::Missing(_), _) => quote.finding = Finding::Unchecked,
                        (_, Some(_)) if budget == 0 => quote.finding = Finding::Unchecked,
                        (_, Some(talk)) => quote.search(talk),
                        _ => {}
                    }
                }
                // The DOM does not refuse any of these operations.
                let _ = draw(element, &quotes, &locale);
                SearchedRow { element: element.clone(), reason, label, of: (category, row.id()), quotes }
            }
        };
        collect(&locale, category, row, &searched.quotes, &mut hits);
        all.push(searched);
    }
    (all, hits)
}

fn collect(locale: &Locale, category: Option<CategoryId>, row: &Row, quotes: &[Quote], hits: &mut Vec<Hit>) {
    for (number, quote) in quotes.iter().enumerate() {
        if let Finding::Found(message, passages) = &quote.finding {
            hits.push(Hit {
                of: QuotationId { category, criterion: row.id(), number },
                criterion: naming::criterion(locale, row).into(),
                quote: quote.text.clone(),
                message: *message,
                passages: passages.clone(),
            });
        }
    }
}

/// Draws a line for each quotation into the row's room. A row without room has another reason by now, and will be
/// written again.
fn draw(row: &Element, quotes: &[Quote], locale: &Locale) -> Result<(), JsValue> {
    let Some(room) = row.query_selector(".quotes")? else { return Ok(()) };
    empty(&room);
    room.toggle_attribute_with_force("data-filled", !quotes.is_empty())?;
    let Some(document) = row.owner_document() else { return Ok(()) };
    let is_only = quotes.len() == 1;
    for (number, quote) in quotes.iter().enumerate() {
        let named = |text: Text| locale.fill(text, &[("quote", &isolated(&quote.text))]);
        let is_way = matches!(quote.finding, Finding::Unknown | Finding::Found(..));
        let line = document.create_element(if is_way { "button" } else { "p" })?;
        line.set_attribute("class", if is_way { "quote" } else { "quote-note" })?;
        let text = match &quote.finding {
            Finding::NotFound => {
                // A person who asked before the result was known comes back to this line.
                line.set_attribute(NUMBER, &number.to_string())?;
                line.set_attribute("tabindex", "-1")?;
                named(Text::QuoteNotFound)
            }
            Finding::Unchecked => locale.text(Text::QuoteUnchecked).into_owned(),
            Finding::Unknown | Finding::Found(..) => {
                line.set_attribute("type", "button")?;
                line.set_attribute("part", "quote")?;
                line.set_attribute(NUMBER, &number.to_string())?;
                let name = named(Text::QuoteShowNamed);
                line.set_attribute("aria-label", &name)?;
                if is_only { locale.text(Text::QuoteShow).into_owned() } else { name }
            }
        };
        // A text that is cut off at the edge is readable as a tooltip.
        line.set_attribute("title", &named(if is_way { Text::QuoteShowNamed } else { Text::QuoteNotFound }))?;
        if quote.finding == Finding::Unchecked {
            line.remove_attribute("title")?;
        }
        line.set_text_content(Some(&text));
        room.append_child(&line)?;
    }
    Ok(())
}

fn empty(room: &Element) {
    while let Some(old) = room.last_element_child() {
        old.remove();
    }
    let _ = room.remove_attribute("data-filled");
}

/// A text isolated from its surroundings, whatever its direction.
pub fn isolated(text: &str) -> String {
    ["\u{2068}", text, "\u{2069}"].concat()
}
