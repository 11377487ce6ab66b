//! The parts and styles of a row, for the builder and the writer of rows.

use crate::assessment::{Criterion, Grade, Provenance};

/// The number of a row's texts; their order is that of [`super::row_text::RowText`].
pub const SLOTS: usize = 12;

/// The style of a row, as attributes for the style sheet.
#[derive(Clone, Copy, PartialEq, Eq)]
pub struct RowStyle {
    /// The look of its score.
    pub tone: Tone,
    /// The source of its score, which decides the icon.
    pub source: ScoredBy,
    /// The amount of its reason that is folded.
    pub fold: Fold,
}

/// The look of a score; its text says the same.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Tone {
    /// Blind mode withholds it.
    Withheld,
    /// Graded.
    Graded(Grade),
}

/// The widths at which a row is folded, and has a button that unfolds it.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum Fold {
    /// Never: it has nothing to unfold.
    None,
    /// If its reason takes a separate line: a row without a loss omits that line.
    Full,
    /// If three lines have room for less than 120 characters.
    Narrow,
    /// If three lines have room for less than 200 characters.
    Medium,
    /// Always.
    Always,
}

/// The source of a score.
#[derive(Clone, Copy, PartialEq, Eq)]
pub enum ScoredBy {
    /// No score.
    Nobody,
    /// The AI.
    Ai,
    /// A person.
    Person,
    /// A source that this version does not know.
    Other,
    /// The API gave none.
    Unsaid,
}

impl Tone {
    /// The value of `data-tone`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Withheld => "withheld",
            Self::Graded(Grade::Unscored) => "unscored",
            Self::Graded(Grade::Previous) => "previous",
            Self::Graded(Grade::Neutral) => "neutral",
            Self::Graded(Grade::Bad) => "bad",
            Self::Graded(Grade::Partial) => "partial",
            Self::Graded(Grade::Full) => "good",
        }
    }
}

impl Fold {
    /// The fold for this content. Characters are counted instead of lines: asking the page for a text's lines would lay
    /// out every row.
    pub fn of(reason: &str, has_description: bool, is_full: bool) -> Self {
        // A line break takes the rest of its line.
        let length = || reason.chars().take(2000).map(|letter| if letter == '\n' { 40 } else { 1 }).sum::<usize>();
        match reason.len() {
            _ if has_description => Self::Always,
            0 => Self::None,
            _ if length() > 330 => Self::Always,
            _ if is_full => Self::Full,
            1..=120 => Self::None,
            _ => match length() {
                0..=120 => Self::None,
                121..=200 => Self::Narrow,
                _ => Self::Medium,
            },
        }
    }

    /// The value of `data-fold`.
    pub fn word(self) -> &'static str {
        match self {
            Self::None => "",
            Self::Full => "full",
            Self::Narrow => "narrow",
            Self::Medium => "medium",
            Self::Always => "always",
        }
    }
}

impl ScoredBy {
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
