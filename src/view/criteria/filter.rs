//! Which rows are shown.

use super::manner::Manner;
use crate::assessment::{CategoryId, Row};
use crate::locale::Text;

/// Which rows are shown.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Filter {
    /// All of them.
    #[default]
    All,
    /// Those that call for attention.
    Problems,
    /// Those that nobody has scored.
    Unscored,
    /// Those that the last run changed.
    Changed,
}

impl Filter {
    /// All filters, in the order of their buttons.
    pub const ALL: [Self; 4] = [Self::All, Self::Problems, Self::Unscored, Self::Changed];

    /// Its word.
    pub fn text(self) -> Text {
        match self {
            Self::All => Text::FilterAll,
            Self::Problems => Text::FilterProblems,
            Self::Unscored => Text::FilterUnscored,
            Self::Changed => Text::FilterChanged,
        }
    }

    /// Does it show this row?
    pub fn takes(self, manner: &Manner, category: Option<CategoryId>, row: &Row) -> bool {
        match self {
            Self::All => true,
            Self::Problems => manner.is_problem(row),
            // As in the category's head: what stands there from before the run is a gap.
            Self::Unscored => row.points().is_none() || row.is_previous,
            Self::Changed => manner.has_changed(category, row),
        }
    }
}
