//! The workflow state of an assessment.

use std::sync::Arc;

/// The workflow state. The API's list is open: an unknown word is kept as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Created; the AI has not processed it yet.
    Unprocessed,
    /// The AI is scoring it.
    AiInProgress,
    /// The AI is done; a person should review it.
    AiReady,
    /// A supervisor has edited it.
    ReviewOngoing,
    /// The review is finished.
    ReviewedBySupervisor,
    /// The result was discussed with the agent.
    DiscussedWithAssessee,
    /// The AI failed.
    Error,
    /// Deleted; the record is kept.
    Deleted,
    /// Any other word, as the API wrote it.
    Other(Arc<str>),
    /// The API gave none.
    #[default]
    Missing,
}

impl State {
    /// The six states of the workflow, in their order.
    pub const WORKFLOW: [Self; 6] = [
        Self::Unprocessed,
        Self::AiInProgress,
        Self::AiReady,
        Self::ReviewOngoing,
        Self::ReviewedBySupervisor,
        Self::DiscussedWithAssessee,
    ];

    /// The state that the API calls `word`.
    pub fn from_word(word: &str) -> Self {
        match word {
            "unprocessed" => Self::Unprocessed,
            "aiInProgress" => Self::AiInProgress,
            "aiReady" => Self::AiReady,
            "reviewOngoing" => Self::ReviewOngoing,
            "reviewedBySupervisor" => Self::ReviewedBySupervisor,
            "discussedWithAssessee" => Self::DiscussedWithAssessee,
            "error" => Self::Error,
            "deleted" => Self::Deleted,
            "" => Self::Missing,
            other => Self::Other(other.into()),
        }
    }

    /// The API's word, also an unknown one; empty if it gave none.
    pub fn word(&self) -> &str {
        match self {
            Self::Unprocessed => "unprocessed",
            Self::AiInProgress => "aiInProgress",
            Self::AiReady => "aiReady",
            Self::ReviewOngoing => "reviewOngoing",
            Self::ReviewedBySupervisor => "reviewedBySupervisor",
            Self::DiscussedWithAssessee => "discussedWithAssessee",
            Self::Error => "error",
            Self::Deleted => "deleted",
            Self::Other(word) => word,
            Self::Missing => "",
        }
    }

    /// Whether a result of the AI is still to come.
    pub fn awaits_ai(&self) -> bool {
        matches!(self, Self::Unprocessed | Self::AiInProgress)
    }

    /// Whether the review is finished.
    pub fn is_review_finished(&self) -> bool {
        matches!(self, Self::ReviewedBySupervisor | Self::DiscussedWithAssessee)
    }

    /// Whether a person has begun or finished the review.
    pub fn is_under_review(&self) -> bool {
        matches!(self, Self::ReviewOngoing | Self::ReviewedBySupervisor | Self::DiscussedWithAssessee)
    }

    /// Whether people with the right to edit may edit in this state. While the AI is at work, editing is only
    /// postponed.
    pub fn is_open_to_edits(&self) -> bool {
        matches!(self, Self::Unprocessed | Self::AiInProgress | Self::AiReady | Self::ReviewOngoing | Self::Error)
    }

    /// Whether the word is missing or not known to this version.
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Other(_) | Self::Missing)
    }
}
