//! Where the machine stands.

use super::{RequestId, Trouble, Watch};
use crate::assessment::{Assessment, Timestamp};
use std::sync::Arc;

/// What is on the screen, and what is going on. The last good assessment lives inside every variant that has one.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum State {
    /// Nobody is looking.
    #[default]
    Idle,
    /// Nothing to show yet; the first answer is awaited.
    Loading,
    /// The last request failed, and no run is being followed.
    Failed {
        /// What was shown before, and still is.
        last: Option<Arc<Assessment>>,
        /// What is wrong.
        trouble: Trouble,
    },
    /// Shown, and nothing is going on.
    Ready {
        /// What is shown.
        shown: Arc<Assessment>,
    },
    /// The POST is on its way.
    Starting {
        /// What is shown.
        shown: Arc<Assessment>,
        /// The POST.
        post: RequestId,
        /// When it was sent.
        since: Timestamp,
        /// What the run will be compared with.
        before: Arc<Assessment>,
        /// The run that was followed until then, to be followed on if this one is refused.
        earlier: Option<Box<Watch>>,
        /// Whether there was a connection when it was sent.
        was_online: bool,
    },
    /// The AI is at work, or something else is expected to change.
    Watching {
        /// What is shown.
        shown: Arc<Assessment>,
        /// How it is followed.
        watch: Watch,
    },
    /// It is not followed any more, though the AI may still be at work.
    Paused {
        /// What is shown.
        shown: Arc<Assessment>,
        /// How it was followed.
        watch: Watch,
        /// Why not any more.
        why: PauseReason,
    },
}

/// Why something is not followed any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PauseReason {
    /// It took too long. "Check now" begins anew.
    GaveUp,
    /// A person said so.
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

    /// What is wrong at the moment.
    pub fn trouble(&self) -> Option<&Trouble> {
        match self {
            Self::Failed { trouble, .. } => Some(trouble),
            Self::Watching { watch, .. } => watch.trouble.as_ref(),
            _ => None,
        }
    }

    /// How a change is followed, also when it is not followed any more.
    pub fn watch(&self) -> Option<&Watch> {
        match self {
            Self::Watching { watch, .. } | Self::Paused { watch, .. } => Some(watch),
            _ => None,
        }
    }
}
