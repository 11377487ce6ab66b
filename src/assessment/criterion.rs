//! One scored criterion.

use super::{CriterionId, UserId, When};
use std::sync::Arc;

/// Score and reason of one criterion. Label, maximum and scoring type are known to the scorecard only.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Criterion {
    /// The id by which the scorecard knows it.
    pub id: Option<CriterionId>,
    /// Points; `None` is "not scored", which is not 0.
    pub score: Option<f64>,
    /// Why, in the words of the AI or of the person who edited it.
    pub reason: Option<Arc<str>>,
    /// Who the score is from.
    pub provenance: Provenance,
    /// Who edited it last.
    pub edited_by: Option<UserId>,
    /// When it was edited last.
    pub edited_at: Option<When>,
}

impl Criterion {
    /// Does it carry a score? One without points, or one that the API calls unscored, does not.
    pub fn points(&self) -> Option<f64> {
        self.score.filter(|_| self.provenance != Provenance::Unscored)
    }

    /// Whether blind mode withholds it. What a person has verified is not the AI's any more, and of what nobody has
    /// scored there is nothing to withhold; where the API does not say clearly who it is from, it may be the AI's.
    pub fn is_of_ai(&self) -> bool {
        self.provenance != Provenance::HumanVerified && self.provenance != Provenance::Unscored
    }
}

/// Who a score is from.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Provenance {
    /// Nobody has scored it.
    Unscored,
    /// The AI.
    AiGenerated,
    /// A person has set or confirmed it.
    HumanVerified,
    /// Another word, as the API wrote it.
    Other(Arc<str>),
    /// The API said nothing.
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
