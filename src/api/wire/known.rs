//! A cache of a decoded body, with which the next body of the same assessment is decoded in a fraction of the time.
//!
//! Two successive answers usually differ in a few criteria. Parts that are equal byte for byte are not decoded again:
//! they are skipped, and their previous `Arc` is used, which also tells all consumers that nothing has changed. This is
//! tried with whole categories, and within a changed category with its criteria. It is only a short cut: any other body
//! gives the same value, more slowly.

use super::scan::Item;
use crate::assessment::{Category, Criterion};
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

/// The number of parts to look ahead: those before a match are gone or have changed.
const AHEAD: usize = 8;
/// The place of categories: their depth (body, `data`, list) and name.
const CATEGORIES: (usize, &[u8]) = (3, b"\"categories\"");
/// The place of criteria: their depth within a category, and name.
const CRITERIA: (usize, &[u8]) = (5, b"\"criteria\"");

/// A body as it was received; it is never copied.
pub type Bytes = Rc<Vec<u8>>;

/// A body with the values decoded from it. A value with a problem is decoded, and its problem reported, each time.
#[derive(Clone, Debug, Default)]
pub struct Known {
    body: Bytes,
    categories: Vec<KnownCategory>,
}

/// A category that was decoded.
#[derive(Clone, Debug)]
pub(super) struct KnownCategory {
    /// Its position in the body.
    pub range: Range<u32>,
    /// Whether it was decoded without a problem.
    pub is_whole: bool,
    /// Its value.
    pub value: Arc<Category>,
    /// Its criteria, with positions relative to its first byte.
    pub criteria: Rc<[(Range<u32>, Arc<Criterion>)]>,
}

/// A part that occurs in both bodies.
pub(super) enum Found<'k> {
    Category(&'k KnownCategory),
    Criterion(&'k Arc<Criterion>),
}

impl Known {
    /// The values that were decoded from `body`.
    pub(super) fn new(body: Bytes, categories: Vec<KnownCategory>) -> Self {
        Self { body, categories }
    }

    /// The body.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// Searches another body for parts of this one, from beginning to end.
    pub(super) fn search(&self) -> Search<'_> {
        Search { known: self, next: 0, next_criterion: 0, found: Vec::new() }
    }

    fn span(&self, range: Range<u32>) -> &[u8] {
        self.body.get(range.start as usize..range.end as usize).unwrap_or_default()
    }
}

/// A search in progress.
pub(super) struct Search<'k> {
    known: &'k Known,
    /// The index of the next expected category.
    next: usize,
    /// The index of the next expected criterion in the category before that.
    next_criterion: usize,
    /// The parts found, in the order of the other body.
    pub found: Vec<Found<'k>>,
}

impl Search<'_> {
    /// The length of the item, if it is known.
    pub(super) fn pass(&mut self, item: &Item) -> Option<usize> {
        let known = self.known;
        match (item.depth, item.list) {
            CATEGORIES => {
                let mut ahead = known.categories.iter().enumerate().skip(self.next).take(AHEAD);
                let is_it = |category: &KnownCategory| {
                    category.is_whole && is_prefix(known.span(category.range.clone()), item.rest)
                };
                let found = ahead.find(|(_, category)| is_it(category));
                // An item that is not found has changed, usually in place.
                self.next = found.map_or(self.next, |(number, _)| number) + 1;
                self.next_criterion = 0;
                let (_, category) = found?;
                self.found.push(Found::Category(category));
                Some(category.range.len())
            }
            CRITERIA => {
                let category = known.categories.get(self.next.checked_sub(1)?)?;
                let start = category.range.start;
                let mut ahead = category.criteria.iter().enumerate().skip(self.next_criterion).take(AHEAD);
                let is_it =
                    |place: &Range<u32>| is_prefix(known.span(start + place.start..start + place.end), item.rest);
                let found = ahead.find(|(_, (place, _))| is_it(place));
                self.next_criterion = found.map_or(self.next_criterion, |(number, _)| number) + 1;
                let (_, (place, criterion)) = found?;
                self.found.push(Found::Criterion(criterion));
                Some(place.len())
            }
            _ => None,
        }
    }
}

/// Whether `rest` begins with `span`.
fn is_prefix(span: &[u8], rest: &[u8]) -> bool {
    !span.is_empty() && rest.get(..span.len()).is_some_and(|start| is_same(start, span))
}

/// Whether both are equal. Compares sixteen bytes at a time: the compiler's comparison for WebAssembly takes them one
/// by one.
pub fn is_same(a: &[u8], b: &[u8]) -> bool {
    let ((a, a_rest), (b, b_rest)) = (a.as_chunks::<16>(), b.as_chunks::<16>());
    let is_same = |(a, b): (&[u8; 16], &[u8; 16])| u128::from_le_bytes(*a) == u128::from_le_bytes(*b);
    // The beginning comes first: most differences show there.
    a.len() == b.len() && a.iter().zip(b).all(is_same) && a_rest == b_rest
}
