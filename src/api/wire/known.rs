//! What is known of a body, by which the next one of the same assessment is read in a fraction of the time.
//!
//! Two answers in a row mostly differ in a few criteria. What stands in both, byte for byte, is not read again: its
//! insides are passed over, and the very value of before is used, which also tells everybody behind it that nothing
//! has changed. That is tried with whole categories, and in one that differs with its criteria. It is a short cut and
//! nothing else: any other body gives the same value, more slowly.

use super::scan::Item;
use crate::assessment::{Category, Criterion};
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

/// How many parts ahead are looked at: those before them are gone, or have changed.
const AHEAD: usize = 8;
/// Where categories stand: in the body, `data` and this list.
const CATEGORIES: (usize, &[u8]) = (3, b"\"categories\"");
/// Where criteria stand: in a category and this list.
const CRITERIA: (usize, &[u8]) = (5, b"\"criteria\"");

/// A body as it came, and never copied.
pub type Bytes = Rc<Vec<u8>>;

/// A body with what was read from it. Whatever could not be read without a problem is read, and told of, once more.
#[derive(Clone, Debug, Default)]
pub struct Known {
    body: Bytes,
    categories: Vec<KnownCategory>,
}

/// A category that was read.
#[derive(Clone, Debug)]
pub(super) struct KnownCategory {
    /// Where it stands.
    pub range: Range<u32>,
    /// Could it be read without a problem?
    pub is_whole: bool,
    /// What it says.
    pub value: Arc<Category>,
    /// Its criteria, with their places from its first byte on.
    pub criteria: Rc<[(Range<u32>, Arc<Criterion>)]>,
}

/// A part that stands in both bodies.
pub(super) enum Found<'k> {
    Category(&'k KnownCategory),
    Criterion(&'k Arc<Criterion>),
}

impl Known {
    /// What was read from `body`.
    pub(super) fn new(body: Bytes, categories: Vec<KnownCategory>) -> Self {
        Self { body, categories }
    }

    /// The body.
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// Looks for parts of this body in another one, from its beginning to its end.
    pub(super) fn search(&self) -> Search<'_> {
        Search { known: self, next: 0, next_criterion: 0, found: Vec::new() }
    }

    fn span(&self, range: Range<u32>) -> &[u8] {
        self.body.get(range.start as usize..range.end as usize).unwrap_or_default()
    }
}

/// A search that is under way.
pub(super) struct Search<'k> {
    known: &'k Known,
    /// The category that is expected next.
    next: usize,
    /// The criterion that is expected next in the category before that.
    next_criterion: usize,
    /// What was found, in the order of the other body.
    pub found: Vec<Found<'k>>,
}

impl Search<'_> {
    /// How long the item is, if it is known.
    pub(super) fn pass(&mut self, item: &Item) -> Option<usize> {
        let known = self.known;
        match (item.depth, item.list) {
            CATEGORIES => {
                let mut ahead = known.categories.iter().enumerate().skip(self.next).take(AHEAD);
                let is_it = |category: &KnownCategory| {
                    category.is_whole && is_prefix(known.span(category.range.clone()), item.rest)
                };
                let found = ahead.find(|(_, category)| is_it(category));
                // One that is not found has changed, mostly in its place.
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

/// Does `rest` begin with `span`?
fn is_prefix(span: &[u8], rest: &[u8]) -> bool {
    !span.is_empty() && rest.get(..span.len()).is_some_and(|start| is_same(start, span))
}

/// Are both the same? Sixteen bytes at a time: the comparison that the compiler brings for WebAssembly takes them one by
/// one.
pub fn is_same(a: &[u8], b: &[u8]) -> bool {
    let ((a, a_rest), (b, b_rest)) = (a.as_chunks::<16>(), b.as_chunks::<16>());
    let is_same = |(a, b): (&[u8; 16], &[u8; 16])| u128::from_le_bytes(*a) == u128::from_le_bytes(*b);
    // The beginning first: of what differs, that mostly does.
    a.len() == b.len() && a.iter().zip(b).all(is_same) && a_rest == b_rest
}
