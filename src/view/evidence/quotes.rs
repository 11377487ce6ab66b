//! The quotations of a row, and the results of their search.

use super::talk::{QuotationId, Talk};
use crate::assessment::Row;
use crate::evidence::{Passage, Pattern, quotations};
use std::sync::Arc;

/// The number of letters of a quotation that are shown; more would not help to recognise it.
const LONGEST_SHOWN: usize = 160;

/// A quotation that was found.
#[derive(Clone, PartialEq)]
pub struct Hit {
    /// The row, and the quotation's number in it.
    pub of: QuotationId,
    /// The criterion's name.
    pub criterion: Arc<str>,
    /// The quoted text.
    pub quote: Arc<str>,
    /// The message, by position.
    pub message: usize,
    /// The passages in it.
    pub passages: Vec<Passage>,
}

/// A quotation of a reason.
#[derive(Clone)]
pub struct Quote {
    /// The quoted text.
    pub text: Arc<str>,
    /// The search pattern; `None` if the text contains no letter.
    pattern: Option<Pattern>,
    /// The result.
    pub finding: Finding,
}

/// The result of a search.
#[derive(Clone, PartialEq)]
pub enum Finding {
    /// Not searched yet.
    Unknown,
    /// Found in this message, at these places.
    Found(usize, Vec<Passage>),
    /// Not in the conversation.
    NotFound,
    /// Not searchable.
    Unchecked,
}

/// The quotations of a row. One that only repeats the criterion's name is left out.
pub fn quotes(row: &Row) -> Vec<Quote> {
    let reason = row.criterion.as_deref().and_then(|criterion| criterion.reason.as_deref()).unwrap_or_default();
    let label = row.definition.as_deref().and_then(|definition| definition.label.as_deref());
    let quote = |text: &str| Quote { text: cut(text), pattern: Pattern::of(text), finding: Finding::Unknown };
    let texts = quotations(reason).into_iter().filter_map(|range| reason.get(range));
    texts.filter(|text| Some(text.trim()) != label.map(str::trim)).map(quote).collect()
}

impl Quote {
    /// Searches for it.
    pub fn search(&mut self, talk: &Talk) {
        self.finding = match &self.pattern {
            None => Finding::Unchecked,
            Some(pattern) => talk.find(pattern).map_or(Finding::NotFound, |(message, at)| Finding::Found(message, at)),
        };
    }
}

fn cut(text: &str) -> Arc<str> {
    let text = text.trim();
    match text.char_indices().nth(LONGEST_SHOWN) {
        Some((end, _)) => [&text[..end], "…"].concat().into(),
        None => text.into(),
    }
}
