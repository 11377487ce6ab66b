//! What is known of a body, by which the next one of the same assessment is read in a fraction of the time.
//!
//! Two answers in a row mostly differ in a few criteria. What stands in both, byte for byte, is not read again: its
//! insides are passed over, and the very value of before is used, which also tells everybody behind it that nothing
//! has changed. It is a short cut and nothing else: any other body gives the same value, more slowly.

use crate::assessment::Criterion;
use std::ops::Range;
use std::rc::Rc;
use std::sync::Arc;

/// How many criteria ahead are looked at: those before them are gone, or have changed.
const AHEAD: usize = 8;
/// How deep criteria stand: in the body, `data`, `categories`, a category and `criteria`. Nothing else that is read
/// stands in a list there.
const DEPTH: usize = 5;

/// A body with the criteria that were read from it.
#[derive(Clone, Debug, Default)]
pub struct Known {
    body: Rc<[u8]>,
    criteria: Vec<(Range<u32>, Arc<Criterion>)>,
}

impl Known {
    /// What was read from `body`, and where it stands. Whatever could not be read without a problem is not in it: it is
    /// to be read, and told of, again.
    pub(super) fn new(body: Rc<[u8]>, criteria: Vec<(Range<u32>, Arc<Criterion>)>) -> Self {
        Self { body, criteria }
    }

    /// The body.
    pub fn body(&self) -> &Rc<[u8]> {
        &self.body
    }

    /// The criterion of this number.
    pub(super) fn criterion(&self, number: usize) -> Option<&Arc<Criterion>> {
        self.criteria.get(number).map(|(_, criterion)| criterion)
    }

    /// Looks for criteria of this body in another one, from its beginning to its end.
    pub(super) fn search(&self) -> impl FnMut(&[u8], usize) -> Option<(usize, usize)> {
        let mut next = 0;
        move |rest, depth| {
            if depth != DEPTH {
                return None;
            }
            let ahead = self.criteria.iter().enumerate().skip(next).take(AHEAD);
            let found =
                ahead.map(|(number, (range, _))| (number, self.span(range))).find(|(_, span)| is_prefix(span, rest));
            // One that is not found has changed, mostly in its place.
            next = found.map_or(next, |(number, _)| number) + 1;
            found.map(|(number, span)| (span.len(), number))
        }
    }

    fn span(&self, range: &Range<u32>) -> &[u8] {
        self.body.get(range.start as usize..range.end as usize).unwrap_or_default()
    }
}

/// Does `rest` begin with `span`?
fn is_prefix(span: &[u8], rest: &[u8]) -> bool {
    !span.is_empty() && rest.get(..span.len()).is_some_and(|start| is_same(start, span))
}

/// Are both the same? Eight bytes at a time: the comparison that the compiler brings for WebAssembly takes them one by
/// one.
pub fn is_same(a: &[u8], b: &[u8]) -> bool {
    let ((a, a_rest), (b, b_rest)) = (a.as_chunks::<8>(), b.as_chunks::<8>());
    let is_same = |(a, b): (&[u8; 8], &[u8; 8])| u64::from_le_bytes(*a) == u64::from_le_bytes(*b);
    a.len() == b.len() && a_rest == b_rest && a.iter().zip(b).all(is_same)
}
