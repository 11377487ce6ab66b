//! The workflow states.

/// The workflow states of the API. A document may hold another word, so this is only compared with, never stored.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum State {
    Unprocessed,
    AiInProgress,
    AiReady,
    ReviewOngoing,
    ReviewedBySupervisor,
    DiscussedWithAssessee,
    Error,
    Deleted,
}

impl State {
    pub(crate) fn from_word(word: &str) -> Option<Self> {
        Some(match word {
            "unprocessed" => Self::Unprocessed,
            "aiInProgress" => Self::AiInProgress,
            "aiReady" => Self::AiReady,
            "reviewOngoing" => Self::ReviewOngoing,
            "reviewedBySupervisor" => Self::ReviewedBySupervisor,
            "discussedWithAssessee" => Self::DiscussedWithAssessee,
            "error" => Self::Error,
            "deleted" => Self::Deleted,
            _ => return None,
        })
    }

    pub(crate) fn word(self) -> &'static str {
        match self {
            Self::Unprocessed => "unprocessed",
            Self::AiInProgress => "aiInProgress",
            Self::AiReady => "aiReady",
            Self::ReviewOngoing => "reviewOngoing",
            Self::ReviewedBySupervisor => "reviewedBySupervisor",
            Self::DiscussedWithAssessee => "discussedWithAssessee",
            Self::Error => "error",
            Self::Deleted => "deleted",
        }
    }
}
