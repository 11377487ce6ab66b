//! The results of quotations, in the rows that quote.
//!
//! Rows are not Leptos views (`view/criteria`): this module creates what is added to them, where a row has room for it,
//! and again only where something has changed.

use super::super::naming;
use super::quotes::{Finding, Hit, Quote, quotes};
use super::reading::{Evidence, Reading};
use super::talk::{QuotationId, Talk};
use crate::assessment::{CategoryId, Row, SheetCategory};
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

/// A category whose quotations were searched.
pub struct SearchedCategory {
    category: Arc<SheetCategory>,
    rows: Vec<SearchedRow>,
}

/// A row whose quotations were searched.
struct SearchedRow {
    element: Element,
    reason: Option<Arc<str>>,
    label: Option<Arc<str>>,
    quotes: Vec<Quote>,
}

impl SearchedCategory {
    /// Removes what was written.
    pub fn clear(&self) {
        for row in &self.rows {
            if let Ok(Some(room)) = row.element.query_selector(".quotes") {
                empty(&room);
            }
        }
    }
}

/// Writes the results of its quotations into each row; returns the hits. A category that keeps its `Arc` keeps its
/// results: a poll searches only what it has changed.
pub fn write(evidence: &Evidence, is_same: bool, before: Vec<SearchedCategory>) -> (Vec<SearchedCategory>, Vec<Hit>) {
    let reading = evidence.reading.get();
    let mut search = Search {
        locale: evidence.panel.ui.locale(),
        hides_ai: evidence.panel.ui.hides_ai(),
        budget: MOST_SEARCHED / talk(&reading).map_or(1, Talk::size).max(1),
        reading,
    };
    let (mut all, mut hits) = (Vec::new(), Vec::new());
    let mut before = before.into_iter();
    let Ok(list) = evidence.panel.list.try_borrow() else { return (all, hits) };
    for (category, nodes) in list.iter().flat_map(|list| list.categories()) {
        let known = before.next().filter(|_| is_same);
        let searched = match known {
            Some(known) if Arc::ptr_eq(&known.category, category) => known,
            known => {
                let mut known = known.map_or_else(Vec::new, |known| known.rows).into_iter().peekable();
                let rows = nodes.iter().zip(&category.rows).map(|(node, row)| {
                    let known = known.next_if(|searched| searched.element == node.element);
                    search.row(known, &node.element, row)
                });
                SearchedCategory { category: category.clone(), rows: rows.collect() }
            }
        };
        for (searched, row) in searched.rows.iter().zip(&category.rows) {
            collect(&search.locale, category.id, row, &searched.quotes, &mut hits);
        }
        all.push(searched);
    }
    (all, hits)
}

/// What is searched, and how much more may be.
struct Search {
    locale: Locale,
    hides_ai: bool,
    reading: Reading,
    /// The number of quotations that may still be searched.
    budget: usize,
}

impl Search {
    /// Searches for the quotations of a row and draws the results, unless the row is as `known`.
    fn row(&mut self, known: Option<SearchedRow>, element: &Element, row: &Row) -> SearchedRow {
        let reason = row.criterion.as_deref().and_then(|criterion| criterion.reason.clone());
        let label = row.definition.as_deref().and_then(|definition| definition.label.clone());
        let is_empty = known.as_ref().is_some_and(|known| known.quotes.is_empty());
        if let Some(known) = known.filter(|known| known.reason == reason && known.label == label) {
            return known;
        }
        let is_withheld = self.hides_ai && row.is_of_ai();
        let mut quotes = if is_withheld || reason.is_none() { Vec::new() } else { quotes(row) };
        self.budget = self.budget.saturating_sub(quotes.len());
        for quote in &mut quotes {
            match (&self.reading, talk(&self.reading)) {
                (Reading::Missing(_), _) => quote.finding = Finding::Unchecked,
                (_, Some(_)) if self.budget == 0 => quote.finding = Finding::Unchecked,
                (_, Some(talk)) => quote.search(talk),
                _ => {}
            }
        }
        if !(is_empty && quotes.is_empty()) {
            // The DOM does not refuse any of these operations.
            let _ = draw(element, &quotes, &self.locale);
        }
        SearchedRow { element: element.clone(), reason, label, quotes }
    }
}

fn talk(reading: &Reading) -> Option<&Talk> {
    match reading {
        Reading::Here(talk) => Some(talk),
        _ => None,
    }
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
