//! The machine's state.

use super::{RequestId, Trouble, Watch};
use crate::assessment::{Assessment, Timestamp};
use std::sync::Arc;

/// The state: what is on the screen, and what is going on. Each variant that has a last good assessment contains it.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum State {
    /// No element shows the assessment.
    #[default]
    Idle,
    /// No assessment yet: the first answer is awaited.
    Loading,
    /// The last request failed, and no run is being followed.
    Failed {
        /// The assessment that was shown before, and still is.
        last: Option<Arc<Assessment>>,
        /// The problem.
        trouble: Trouble,
    },
    /// An assessment is shown, and nothing is going on.
    Ready {
        /// The assessment shown.
        shown: Arc<Assessment>,
    },
    /// The POST is in flight.
    Starting {
        /// The assessment shown.
        shown: Arc<Assessment>,
        /// The POST.
        post: RequestId,
        /// The time when it was sent.
        since: Timestamp,
        /// The baseline of the comparison.
        before: Arc<Assessment>,
        /// The run that was followed until then; it is followed further if this one is refused.
        earlier: Option<Box<Watch>>,
        /// Whether there was a connection when it was sent.
        was_online: bool,
    },
    /// The AI is at work, or something else is expected to change.
    Watching {
        /// The assessment shown.
        shown: Arc<Assessment>,
        /// The watch.
        watch: Watch,
    },
    /// No longer followed, though the AI may still be at work.
    Paused {
        /// The assessment shown.
        shown: Arc<Assessment>,
        /// The watch until then.
        watch: Watch,
        /// The reason.
        why: PauseReason,
    },
}

/// The reason why something is no longer followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PauseReason {
    /// The run took too long. "Check now" starts over.
    GaveUp,
    /// A person stopped it.
    Stopped,
}

impl State {
    /// The last good assessment.
    pub fn shown(&self) -> Option<&Arc<Assessment>> {
        match self {
            Self::Idle | Self::Loading => None,
            Self::Failed { last, .. } => last.as_ref(),
            Self::Ready { shown }
            | Self::Starting { shown, .. }
            | Self::Watching { shown, .. }
            | Self::Paused { shown, .. } => Some(shown),
        }
    }

    /// The present problem.
    pub fn trouble(&self) -> Option<&Trouble> {
        match self {
            Self::Failed { trouble, .. } => Some(trouble),
            Self::Watching { watch, .. } => watch.trouble.as_ref(),
            _ => None,
        }
    }

    /// The watch, also one that has ended.
    pub fn watch(&self) -> Option<&Watch> {
        match self {
            Self::Watching { watch, .. } | Self::Paused { watch, .. } => Some(watch),
            _ => None,
        }
    }
}
