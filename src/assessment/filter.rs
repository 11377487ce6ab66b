//! The filters, and the rows that each of them takes.

use super::{CategoryId, Comparison, Row, is_same};
use std::sync::Arc;

/// A choice of rows.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// All rows.
    #[default]
    All,
    /// Rows that lost points, the largest loss first.
    Lost,
    /// Rows without a score.
    Unscored,
    /// Rows with a score that no person has verified.
    Unverified,
    /// Rows that the last run changed.
    Changed,
}

/// A filter, with everything besides the row itself that decides whether the filter takes it.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// The active filter.
    pub filter: Filter,
    /// Whether this is blind mode, in which nobody learns what an AI score lost.
    pub hides_ai: bool,
    /// The changes of the last run.
    pub comparison: Option<Arc<Comparison>>,
}

impl Filter {
    /// All filters, in the order of their buttons.
    pub const ALL: [Self; 5] = [Self::All, Self::Lost, Self::Unscored, Self::Unverified, Self::Changed];
}

impl Selection {
    /// Whether the active filter takes this row.
    pub fn shows(&self, category: Option<CategoryId>, row: &Row) -> bool {
        self.takes(self.filter, category, row)
    }

    /// Whether `filter` would take this row.
    pub fn takes(&self, filter: Filter, category: Option<CategoryId>, row: &Row) -> bool {
        match filter {
            Filter::All => true,
            // A loss of the previous result stays here until the run reaches it, also for people who only read.
            Filter::Lost => row.has_lost() && !self.withholds(row),
            // As in the category's head: a score of the previous result counts as a gap.
            Filter::Unscored => row.points().is_none() || row.is_previous,
            Filter::Unverified => row.points().is_some() && !row.is_verified(),
            Filter::Changed => self.comparison.as_ref().is_some_and(|c| c.has_changed(category, row.id())),
        }
    }

    /// Whether blind mode withholds this row's score.
    pub fn withholds(&self, row: &Row) -> bool {
        self.hides_ai && row.is_of_ai()
    }
}

/// Two comparisons at one address are not compared in depth: they list thousands of criteria.
impl PartialEq for Selection {
    fn eq(&self, other: &Self) -> bool {
        (self.filter, self.hides_ai) == (other.filter, other.hides_ai)
            && is_same(self.comparison.as_ref(), other.comparison.as_ref())
    }
}
