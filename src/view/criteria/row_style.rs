//! What a row is made of and how it is styled, for those who build rows and those who write them.

use crate::assessment::{Criterion, Grade, Provenance};

/// How many texts a row has; their order is that of [`super::row_text::RowText`].
pub const SLOTS: usize = 6;

/// How a row is styled, by attributes that the style sheet knows.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct RowStyle {
    /// How its score looks.
    pub tone: Tone,
    /// Who its score is from, which decides the icon.
    pub source: Source,
}

/// How a score looks; its text says the same.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Blind mode withholds it.
    Withheld,
    /// By how good it is.
    Graded(Grade),
}

/// Who a score is from.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Source {
    /// Nobody: there is no score.
    Nobody,
    /// The AI.
    Ai,
    /// A person.
    Person,
    /// Somebody whom this version does not know.
    Other,
    /// The API did not say.
    Unsaid,
}

impl Tone {
    /// The value of `data-tone`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Withheld => "withheld",
            Self::Graded(Grade::Unscored) => "unscored",
            Self::Graded(Grade::Previous) => "previous",
            Self::Graded(Grade::Problem) => "bad",
            Self::Graded(Grade::Partial) => "partial",
            Self::Graded(Grade::Most) => "most",
            Self::Graded(Grade::Full) => "good",
        }
    }
}

impl Source {
    /// The source of a criterion's score.
    pub fn of(criterion: Option<&Criterion>) -> Self {
        match criterion.map(|criterion| &criterion.provenance) {
            None | Some(Provenance::Unscored) => Self::Nobody,
            Some(Provenance::AiGenerated) => Self::Ai,
            Some(Provenance::HumanVerified) => Self::Person,
            Some(Provenance::Other(_)) => Self::Other,
            Some(Provenance::Missing) => Self::Unsaid,
        }
    }

    /// The value of `data-from`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Nobody => "none",
            Self::Ai => "ai",
            Self::Person => "person",
            Self::Other => "other",
            Self::Unsaid => "",
        }
    }
}
