//! The filters, and which rows each of them takes.

use super::{CategoryId, Comparison, Row, is_same};
use std::sync::Arc;

/// Which rows are shown.
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

/// A filter, with all that decides beside a row itself whether the filter takes it.
#[derive(Clone, Debug, Default)]
pub struct Selection {
    /// The filter that is on.
    pub filter: Filter,
    /// Whether this is blind mode, in which nobody is told what a score of the AI's lost.
    pub hides_ai: bool,
    /// What the last run changed.
    pub comparison: Option<Arc<Comparison>>,
}

impl Filter {
    /// All filters, in the order of their buttons.
    pub const ALL: [Self; 5] = [Self::All, Self::Lost, Self::Unscored, Self::Unverified, Self::Changed];
}

impl Selection {
    /// Whether the filter that is on takes this row.
    pub fn shows(&self, category: Option<CategoryId>, row: &Row) -> bool {
        self.takes(self.filter, category, row)
    }

    /// Whether `filter` would take this row.
    pub fn takes(&self, filter: Filter, category: Option<CategoryId>, row: &Row) -> bool {
        match filter {
            Filter::All => true,
            // What the previous result lost stays here until the run comes to it, also for people who read only that.
            Filter::Lost => row.has_lost() && !self.withholds(row),
            // As in the category's head: what is shown of the previous result is a gap.
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

/// Two comparisons at one address are not compared again: they list thousands of criteria.
impl PartialEq for Selection {
    fn eq(&self, other: &Self) -> bool {
        (self.filter, self.hides_ai) == (other.filter, other.hides_ai)
            && is_same(self.comparison.as_ref(), other.comparison.as_ref())
    }
}
