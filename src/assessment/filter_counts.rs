//! How many rows each filter takes.

use super::{Filter, Selection, Sheet, SheetCategory, Tally};

/// How many rows each filter takes, and how many are withheld.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FilterCounts {
    /// In the order of [`Filter::ALL`].
    taken: [usize; Filter::ALL.len()],
    /// Rows whose scores blind mode withholds.
    pub withheld: usize,
}

/// Counts, and remembers by category what it counted: a category is counted again only when its `Arc` differs, and all
/// of them when the selection does.
#[derive(Clone, Debug, Default)]
pub struct FilterCounter {
    selection: Selection,
    tally: Tally,
}

impl FilterCounts {
    /// How many rows `filter` takes.
    pub fn of(&self, filter: Filter) -> usize {
        self.taken[filter as usize]
    }
}

impl FilterCounter {
    /// How many rows of `sheet` each filter takes, whichever is on.
    pub fn count(&mut self, sheet: &Sheet, selection: &Selection) -> FilterCounts {
        let unfiltered = Selection { filter: Filter::All, ..selection.clone() };
        if self.selection != unfiltered {
            *self = Self { selection: unfiltered, tally: Tally::default() };
        }
        let mut sum = FilterCounts::default();
        for one in self.tally.of(sheet, &|category| count(category, selection)) {
            let (withheld, taken) = one.split_last().unwrap_or((&0, &[]));
            sum.taken.iter_mut().zip(taken).for_each(|(sum, one)| *sum += one);
            sum.withheld += withheld;
        }
        sum
    }
}

/// By filter, and at the end what is withheld.
fn count(category: &SheetCategory, selection: &Selection) -> Vec<usize> {
    let taken = |filter| category.rows.iter().filter(|row| selection.takes(filter, category.id, row)).count();
    let withheld = category.rows.iter().filter(|row| selection.withholds(row)).count();
    Filter::ALL.into_iter().map(taken).chain([withheld]).collect()
}
