//! Search for quotations in messages.

use super::Message;
use super::letters::{each, is_word};
use super::pattern::{Pattern, SHORT};
use std::ops::Range;
use std::sync::Arc;

/// A message, prepared for searching: a quotation is never found across two messages.
pub struct Haystack {
    message: Arc<Message>,
    /// The significant letters of all its texts, concatenated.
    letters: String,
    /// The origin of each byte of that.
    origins: Vec<Origin>,
}

/// The origin of a letter.
#[derive(Clone, Copy)]
struct Origin {
    /// The index of the message's text.
    text: u32,
    /// The byte position in it.
    at: u32,
    /// Whether it begins a text, or follows something insignificant, such as white space.
    is_apart: bool,
}

/// The position of a quotation, or of a piece of it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Passage {
    /// The index of the message's text.
    pub text: usize,
    /// The range of bytes in it.
    pub range: Range<usize>,
}

impl Haystack {
    /// Prepares a message.
    pub fn of(message: &Arc<Message>) -> Self {
        let mut made = Self { message: message.clone(), letters: String::new(), origins: Vec::new() };
        for (number, text) in message.texts().enumerate() {
            let mut end = None;
            each(text, |letter, at| {
                let is_apart = end.is_none_or(|end| end < at);
                end = Some(at + text[at..].chars().next().map_or(1, char::len_utf8));
                let origin = Origin { text: number as u32, at: at as u32, is_apart };
                made.letters.push(letter);
                made.origins.resize(made.letters.len(), origin);
            });
        }
        made
    }

    /// The message.
    pub fn message(&self) -> &Arc<Message> {
        &self.message
    }

    /// The positions of `pattern`: a passage for each of its pieces, which follow each other, and for each text that a
    /// piece extends into. `None` if it is not there.
    pub fn find(&self, pattern: &Pattern) -> Option<Vec<Passage>> {
        let mut from = 0;
        let mut passages = Vec::new();
        for piece in &pattern.pieces {
            let found = self.find_piece(piece, from)?;
            from = found.end;
            self.add_passages(found, &mut passages);
        }
        Some(passages)
    }

    fn find_piece(&self, piece: &str, mut from: usize) -> Option<Range<usize>> {
        loop {
            let start = from + self.letters.get(from..)?.find(piece)?;
            let end = start + piece.len();
            if piece.chars().nth(SHORT - 1).is_some() || self.is_edge(start) && self.is_edge(end) {
                return Some(start..end);
            }
            from = start + self.letters[start..].chars().next().map_or(1, char::len_utf8);
        }
    }

    /// Whether this position is a word boundary.
    fn is_edge(&self, at: usize) -> bool {
        let before = self.letters[..at].chars().next_back();
        let behind = self.letters[at..].chars().next();
        let goes_on = before.is_some_and(is_word) && behind.is_some_and(is_word);
        !goes_on || self.origins.get(at).is_some_and(|origin| origin.is_apart)
    }

    fn add_passages(&self, found: Range<usize>, passages: &mut Vec<Passage>) {
        let Some(origins) = self.origins.get(found) else { return };
        for part in origins.chunk_by(|a, b| a.text == b.text) {
            let (Some(first), Some(last)) = (part.first(), part.last()) else { continue };
            let text = first.text as usize;
            let letter = self.message.texts().nth(text).and_then(|text| text.get(last.at as usize..)?.chars().next());
            let end = last.at as usize + letter.map_or(0, char::len_utf8);
            passages.push(Passage { text, range: first.at as usize..end });
        }
    }
}

/// The first of these messages that contains the quotation, as an index, with its positions.
pub fn first<'a>(
    messages: impl Iterator<Item = (usize, &'a Haystack)>,
    pattern: &Pattern,
) -> Option<(usize, Vec<Passage>)> {
    messages.into_iter().find_map(|(number, message)| Some((number, message.find(pattern)?)))
}
