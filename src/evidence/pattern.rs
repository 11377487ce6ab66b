//! A quotation, made ready to be looked for.

use super::letters::{each, is_word};

/// A quotation, made ready to be looked for: what counts of it, in the pieces between its ellipses.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Pattern {
    /// Never empty, and none of them is.
    pub(super) pieces: Vec<String>,
}

/// A shorter piece is only found as whole words: anywhere in a text there are a few letters.
pub(super) const SHORT: usize = 8;

impl Pattern {
    /// The pattern of a quotation; `None` if there is no letter in it.
    pub fn of(quotation: &str) -> Option<Self> {
        let mut letters = String::new();
        each(quotation, |letter, _| letters.push(letter));
        // Who leaves out words may say so in brackets. Signs at an end are mostly of the sentence around.
        let letters = letters.replace("[...]", "...").replace("(...)", "...");
        let pieces = letters.split("...").map(|piece| piece.trim_matches(['.', ',', ';', ':', '!', '?', '\'']));
        let pieces: Vec<_> = pieces.filter(|piece| piece.contains(is_word)).map(str::to_owned).collect();
        (!pieces.is_empty()).then_some(Self { pieces })
    }
}
