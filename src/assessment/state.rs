//! Where an assessment stands in the workflow.

use std::sync::Arc;

/// The workflow state. The API's list is open: a word that nobody has heard of is kept as it is.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum State {
    /// Created; the AI has not looked at it yet.
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
    /// The API said nothing.
    #[default]
    Missing,
}

impl State {
    /// The six states that follow one another, in their order.
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

    /// The API's word, also an unknown one; empty when it gave none.
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

    /// Is an answer of the AI still to come?
    pub fn awaits_ai(&self) -> bool {
        matches!(self, Self::Unprocessed | Self::AiInProgress)
    }

    /// Whether the review is finished.
    pub fn is_review_finished(&self) -> bool {
        matches!(self, Self::ReviewedBySupervisor | Self::DiscussedWithAssessee)
    }

    /// Whether a person has begun to review it, or is done.
    pub fn is_under_review(&self) -> bool {
        matches!(self, Self::ReviewOngoing | Self::ReviewedBySupervisor | Self::DiscussedWithAssessee)
    }

    /// May a person edit, if they may at all? While the AI is at work that is only put off.
    pub fn is_open_to_edits(&self) -> bool {
        matches!(self, Self::Unprocessed | Self::AiInProgress | Self::AiReady | Self::ReviewOngoing | Self::Error)
    }

    /// Is it a word that this version does not know, or none at all?
    pub fn is_unknown(&self) -> bool {
        matches!(self, Self::Other(_) | Self::Missing)
    }
}
