//! Word-by-word differences between two texts.

use similar::DiffOp;
use similar::algorithms::{Capture, Replace, myers};

/// Two texts with more words than this together, some six pages, are not compared: it would take too long, and nobody
/// could read the result.
const MOST_WORDS: usize = 2_000;

/// Two texts merged: common, removed and added words.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wording<'a> {
    /// The pieces in reading order; removed words come before their replacement.
    pub pieces: Vec<Piece<'a>>,
}

/// A piece of two texts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Piece<'a> {
    /// Text in both.
    Same(&'a str),
    /// Text in the first only.
    Gone(&'a str),
    /// Text in the second only.
    New(&'a str),
}

impl<'a> Wording<'a> {
    /// Compares two texts; `None` if they are too long, or so different that they are easier to read one after the
    /// other.
    pub fn between(before: &'a str, after: &'a str) -> Option<Self> {
        let (old, new) = (words(before), words(after));
        if old.len() + new.len() > MOST_WORDS {
            return None;
        }
        let mut pieces = Vec::new();
        let mut same = 0;
        let mut from = Cursor { text: before, words: &old, at: 0 };
        let mut to = Cursor { text: after, words: &new, at: 0 };
        let mut found = Replace::new(Capture::new());
        // Capturing cannot fail.
        let (a, b) = numbered(&old, &new);
        let Ok(()) = myers::diff(&mut found, &a, 0..a.len(), &b, 0..b.len());
        for op in found.into_inner().into_ops() {
            match op {
                DiffOp::Equal { len, .. } => {
                    let piece = from.take(len);
                    to.take(len);
                    same += piece.trim().len();
                    pieces.push(Piece::Same(piece));
                }
                DiffOp::Delete { old_len, .. } => pieces.push(Piece::Gone(from.take(old_len))),
                DiffOp::Insert { new_len, .. } => pieces.push(Piece::New(to.take(new_len))),
                DiffOp::Replace { old_len, new_len, .. } => {
                    pieces.push(Piece::Gone(from.take(old_len)));
                    pieces.push(Piece::New(to.take(new_len)));
                }
            }
        }
        let is_alike = same * 4 >= before.trim().len().max(after.trim().len());
        is_alike.then_some(Self { pieces })
    }
}

/// Words with their trailing white space, so that nothing is lost between them.
fn words(text: &str) -> Vec<&str> {
    text.split_inclusive(char::is_whitespace).collect()
}

/// The words as numbers: they are compared many times, and numbers compare faster than texts.
fn numbered<'a>(old: &[&'a str], new: &[&'a str]) -> (Vec<usize>, Vec<usize>) {
    let mut numbers: Vec<(&str, usize)> = Vec::new();
    let mut of = |words: &[&'a str]| {
        let number = |word: &&'a str| {
            let next = numbers.len();
            let place = numbers.binary_search_by_key(word, |(known, _)| *known).unwrap_or_else(|place| {
                numbers.insert(place, (*word, next));
                place
            });
            numbers[place].1
        };
        words.iter().map(number).collect::<Vec<_>>()
    };
    (of(old), of(new))
}

/// Cuts a text into runs of words.
struct Cursor<'t, 'w> {
    text: &'t str,
    words: &'w [&'t str],
    at: usize,
}

impl<'t> Cursor<'t, '_> {
    fn take(&mut self, count: usize) -> &'t str {
        let length: usize = self.words.iter().skip(self.at).take(count).map(|word| word.len()).sum();
        let (piece, rest) = self.text.split_at_checked(length).unwrap_or((self.text, ""));
        self.at += count;
        self.text = rest;
        piece
    }
}
