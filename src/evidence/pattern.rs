//! Quotations prepared for searching.

use super::letters::{each, is_word};

/// A quotation prepared for searching: its significant letters, split at its ellipses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// The pieces: at least one, and none of them empty.
    pub(super) pieces: Vec<String>,
}

/// The length below which a piece is found as whole words only: a few letters occur anywhere in a text.
pub(super) const SHORT: usize = 8;

impl Pattern {
    /// The pattern of a quotation; `None` if it contains no letter.
    pub fn of(quotation: &str) -> Option<Self> {
        let mut letters = String::new();
        each(quotation, |letter, _| letters.push(letter));
        // An ellipsis may be in brackets. Signs at the ends usually belong to the surrounding sentence.
        let letters = letters.replace("[...]", "...").replace("(...)", "...");
        let pieces = letters.split("...").map(|piece| piece.trim_matches(['.', ',', ';', ':', '!', '?', '\'']));
        let pieces: Vec<_> = pieces.filter(|piece| piece.contains(is_word)).map(str::to_owned).collect();
        (!pieces.is_empty()).then_some(Self { pieces })
    }
}
