//! The number of rows that each filter takes.

use super::{Filter, Selection, Sheet, SheetCategory, Tally};

/// The number of rows that each filter takes, and of rows that are withheld.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct FilterCounts {
    /// The counts, in the order of [`Filter::ALL`].
    taken: [usize; Filter::ALL.len()],
    /// The number of rows whose scores blind mode withholds.
    pub withheld: usize,
}

/// A counter with a cache per category: a category is recounted only when its `Arc` differs, and all categories when
/// the selection differs.
#[derive(Clone, Debug, Default)]
pub struct FilterCounter {
    selection: Selection,
    tally: Tally<Vec<usize>>,
}

impl FilterCounts {
    /// The number of rows that `filter` takes.
    pub fn of(&self, filter: Filter) -> usize {
        self.taken[filter as usize]
    }
}

impl FilterCounter {
    /// Counts the rows of `sheet` that each filter takes, active or not.
    pub fn count(&mut self, sheet: &Sheet, selection: &Selection) -> FilterCounts {
        // The counts do not depend on the active filter: choosing another one is no reason to count again.
        self.selection.filter = selection.filter;
        if self.selection != *selection {
            *self = Self { selection: selection.clone(), tally: Tally::default() };
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

/// The counts by filter, and last the number of withheld rows.
fn count(category: &SheetCategory, selection: &Selection) -> Vec<usize> {
    let taken = |filter| category.rows.iter().filter(|row| selection.takes(filter, category.id, row)).count();
    let withheld = category.rows.iter().filter(|row| selection.withholds(row)).count();
    Filter::ALL.into_iter().map(taken).chain([withheld]).collect()
}
