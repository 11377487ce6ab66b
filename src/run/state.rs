//! Where the machine stands.

use crate::api::Error;
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
    /// The last look failed, and no run is being followed.
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
        post: Ticket,
        /// When it was sent.
        since: Timestamp,
        /// What the run will be compared with.
        before: Arc<Assessment>,
        /// The run that was followed until then, to be followed on if this one is refused.
        earlier: Option<Box<Watch>>,
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

/// How something that changes is followed.
#[derive(Clone, Debug, PartialEq)]
pub struct Watch {
    /// Since when, as far as anybody knows.
    pub began: Began,
    /// When the schedule began to grow.
    pub window: Timestamp,
    /// How many answers there have been.
    pub answers: u32,
    /// Has the AI been seen at work, or was it sent to work from here?
    pub is_run: bool,
    /// The assessment before the run, if its start was seen.
    pub before: Option<Arc<Assessment>>,
    /// Is it unknown whether there is a run at all?
    pub doubt: Option<Doubt>,
    /// What went wrong with the last look.
    pub trouble: Option<Trouble>,
}

/// Since when the AI has been at work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Began {
    /// It was sent to work here, at this time.
    Started(Timestamp),
    /// It was found at work at this time; it may have begun long before.
    Seen(Timestamp),
}

/// Why it is unknown whether there is a run.
#[derive(Clone, Debug, PartialEq)]
pub enum Doubt {
    /// The answer to the POST was lost.
    OutcomeUnknown(Error),
    /// The API spoke of a conflict: a run may be going already, or none is allowed.
    Conflict(Error),
}

/// Why something is not followed any more.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PauseReason {
    /// It took too long. "Check now" begins anew.
    GaveUp,
    /// A person said so.
    Stopped,
    /// The last look failed, and asking again is of no use. Never in [`State::Paused`]: there is [`State::Failed`].
    Failed,
}

/// What is wrong, and what will be done about it without anybody's help.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    /// The failure.
    pub error: Error,
    /// How many there were in a row.
    pub failures: u32,
    /// When the next try is due; `None` if somebody has to do something first.
    pub retry_at: Option<Timestamp>,
}

/// The number of a request. An answer with another number than the awaited one is stale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Ticket(pub u64);

/// What is being done to learn the assessment's present state.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Look {
    /// Nothing.
    #[default]
    None,
    /// A request is on its way.
    Asked {
        /// Which.
        ticket: Ticket,
        /// What for.
        purpose: Purpose,
        /// Was the token renewed for it? Then it is not renewed again.
        renewed: bool,
    },
    /// The token was refused, and another one is being asked for.
    Renewing(Purpose),
    /// A request is due, at once or later.
    Due {
        /// When.
        at: Timestamp,
        /// The server asked not to come before.
        not_before: Option<Timestamp>,
        /// What for.
        purpose: Purpose,
        /// When this was decided. A clock that stands before it was set back, and its waits mean nothing.
        since: Timestamp,
        /// Is a timer running for it? Not while the page is hidden, offline or led by another tab.
        armed: bool,
        /// Was the token renewed for it?
        renewed: bool,
    },
}

/// What a look is for.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Purpose {
    /// To have something to show. Sent even when the page is hidden.
    First,
    /// A person asked for it.
    Asked,
    /// To try again what failed.
    Retry,
    /// To follow a run. Only the leading tab does so.
    Poll,
}

/// Is this the tab that polls?
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub enum Lead {
    /// No, and it does not want to.
    #[default]
    None,
    /// It wants to.
    Asked,
    /// Yes.
    Held,
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
