//! The effects that the session carries out, as values.

use super::{Memory, RequestId};
use crate::api::Error;
use crate::assessment::{Assessment, ScorecardId, State, Timestamp};
use std::sync::Arc;

/// An effect. Commands are carried out in their order.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Send a GET.
    Get(RequestId),
    /// Send a POST, exactly once.
    Post(RequestId, Option<ScorecardId>),
    /// Abort the request: its answer is no longer wanted.
    Abort(RequestId),
    /// Report [`super::Event::WaitEnded`] at this time, replacing any earlier wait.
    WaitUntil(Timestamp),
    /// Forget the wait.
    CancelWait,
    /// Ask the token source for another token.
    RenewToken,
    /// Try to become the tab that polls.
    Campaign,
    /// Stop being that tab, or stop trying.
    Resign,
    /// List the scorecard revisions that a re-run could use. Requested again each time: there may be a new one.
    ListRevisions,
    /// Put this assessment on the screen.
    Show(Arc<Assessment>),
    /// Remove it from the screen, with everything derived from it: the caller may no longer see it.
    Clear,
    /// Keep this beyond a reload, replacing what was kept before.
    Remember(Memory),
    /// Stop keeping anything: it has been told, or there was nothing to tell.
    Forget,
    /// Notify the listeners.
    Tell(Notice),
}

/// Notifications for listeners: the element's events, and outcomes that the dialog waits for.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The first assessment is there.
    Loaded,
    /// A poll was answered.
    Polled {
        /// Whether the answer brought anything new.
        changed: bool,
        /// The number of the answer within this watch, counted from 1.
        attempt: u32,
    },
    /// The workflow state changed.
    StateChanged {
        /// The old state.
        from: State,
        /// The new state.
        to: State,
    },
    /// The API accepted the re-run.
    RerunAccepted,
    /// The re-run was refused; nothing has changed.
    RerunRefused(Error),
    /// The answer to the re-run was lost; the machine is checking.
    RerunDoubtful(Error),
    /// The check found no trace of a run.
    RerunUnclear(Error),
    /// The AI is done.
    Completed {
        /// The assessment before the run, if its start was seen.
        before: Option<Arc<Assessment>>,
        /// The state it ended in.
        outcome: State,
    },
    /// A request for the assessment failed.
    Failed(Error, Option<Timestamp>),
    /// A request for the assessment has ended, whatever the outcome.
    FetchEnded,
}
