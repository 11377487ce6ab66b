//! How many rows each filter takes.

use super::filter::Filter;
use super::manner::Manner;
use crate::assessment::{Sheet, SheetCategory, Tally};

/// By the filters, in the order of [`Filter::ALL`]; at the end the rows whose scores are withheld.
pub type Counts = [usize; WITHHELD + 1];

/// The place of what is withheld.
pub const WITHHELD: usize = Filter::ALL.len();

/// What was counted last. Counted anew are the categories that are others, and all of them when it is counted in another
/// way.
#[derive(Default)]
pub struct Counted {
    manner: Option<Manner>,
    tally: Tally,
}

impl Counted {
    /// How many rows of `sheet` each filter takes.
    pub fn of(&mut self, sheet: &Sheet, manner: &Manner) -> Counts {
        if !self.manner.as_ref().is_some_and(|before| before.counts_as(manner)) {
            self.tally = Tally::default();
            self.manner = Some(manner.clone());
        }
        let mut sum = Counts::default();
        for one in self.tally.of(sheet, &|category| count(category, manner)) {
            sum.iter_mut().zip(one).for_each(|(sum, one)| *sum += one);
        }
        sum
    }
}

fn count(category: &SheetCategory, manner: &Manner) -> Vec<usize> {
    let taken = |filter: Filter| category.rows.iter().filter(|row| manner.takes(filter, category.id, row)).count();
    let withheld = category.rows.iter().filter(|row| manner.withholds(row)).count();
    Filter::ALL.into_iter().map(taken).chain([withheld]).collect()
}
