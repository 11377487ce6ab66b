//! The quotations of a row, and what became of them.

use super::talk::{QuotationId, Talk};
use crate::assessment::Row;
use crate::evidence::{Passage, Pattern, quotations};
use std::sync::Arc;

/// So much is shown of a quotation, in letters; what is behind it says no more about which one it is.
const LONGEST: usize = 160;

/// A quotation that was found.
#[derive(Clone, PartialEq)]
pub struct Hit {
    /// Of which row, and which of its quotations.
    pub of: QuotationId,
    /// What the criterion is called.
    pub criterion: Arc<str>,
    /// What is quoted.
    pub quote: Arc<str>,
    /// In which message, by its place.
    pub message: usize,
    /// Where in that.
    pub passages: Vec<Passage>,
}

/// A quotation of a reason.
#[derive(Clone)]
pub struct Quote {
    /// What is quoted.
    pub text: Arc<str>,
    /// What is looked for; `None` if there is not a letter in it.
    pattern: Option<Pattern>,
    /// What became of it.
    pub finding: Finding,
}

/// What became of a quotation.
#[derive(Clone, PartialEq)]
pub enum Finding {
    /// Nobody has looked yet.
    Unknown,
    /// It stands in this message, there.
    Found(usize, Vec<Passage>),
    /// It does not stand in the conversation.
    NotFound,
    /// It cannot be looked for.
    Unchecked,
}

/// The quotations of a row. What only names the criterion quotes nobody.
pub fn quotes(row: &Row) -> Vec<Quote> {
    let reason = row.criterion.as_deref().and_then(|criterion| criterion.reason.as_deref()).unwrap_or_default();
    let label = row.definition.as_deref().and_then(|definition| definition.label.as_deref());
    let quote = |text: &str| Quote { text: cut(text), pattern: Pattern::of(text), finding: Finding::Unknown };
    let texts = quotations(reason).into_iter().filter_map(|range| reason.get(range));
    texts.filter(|text| Some(text.trim()) != label.map(str::trim)).map(quote).collect()
}

impl Quote {
    /// Looks for it.
    pub fn look(&mut self, talk: &Talk) {
        self.finding = match &self.pattern {
            None => Finding::Unchecked,
            Some(pattern) => talk.find(pattern).map_or(Finding::NotFound, |(message, at)| Finding::Found(message, at)),
        };
    }
}

fn cut(text: &str) -> Arc<str> {
    let text = text.trim();
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => [&text[..end], "…"].concat().into(),
        None => text.into(),
    }
}
