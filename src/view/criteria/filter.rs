//! Which rows are shown.

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
}
