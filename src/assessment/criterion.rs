//! One scored criterion.

use super::{CriterionId, UserId, When};
use std::sync::Arc;

/// Score and reason of one criterion. Only the scorecard knows its label, maximum and scoring type.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Criterion {
    /// The id by which the scorecard knows it.
    pub id: Option<CriterionId>,
    /// Points; `None` is "not scored", which is not 0.
    pub score: Option<f64>,
    /// The reason for the score, in the words of the AI or of the person who edited it.
    pub reason: Option<Arc<str>>,
    /// The source of the score.
    pub provenance: Provenance,
    /// The person who edited it last.
    pub edited_by: Option<UserId>,
    /// The time of its last edit.
    pub edited_at: Option<When>,
}

impl Criterion {
    /// Its points; `None` if there are none, or if the API calls it unscored.
    pub fn points(&self) -> Option<f64> {
        self.score.filter(|_| self.provenance != Provenance::Unscored)
    }

    /// Whether blind mode withholds it. A score that a person has verified is no longer the AI's, and without a score
    /// there is nothing to withhold. If the API does not clearly say who it is from, it may be the AI's.
    pub fn is_of_ai(&self) -> bool {
        self.provenance != Provenance::HumanVerified && self.provenance != Provenance::Unscored
    }
}

/// The source of a score.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Provenance {
    /// Not scored.
    Unscored,
    /// The AI.
    AiGenerated,
    /// A person has set or confirmed it.
    HumanVerified,
    /// Any other word, as the API wrote it.
    Other(Arc<str>),
    /// The API gave none.
    #[default]
    Missing,
}

impl Provenance {
    /// The provenance that the API calls `word`.
    pub fn from_word(word: &str) -> Self {
        match word {
            "unscored" => Self::Unscored,
            "aiGenerated" => Self::AiGenerated,
            "humanVerified" => Self::HumanVerified,
            "" => Self::Missing,
            other => Self::Other(other.into()),
        }
    }
}
