//! What the driver is to do, as values.

use super::{Memory, RequestId};
use crate::api::Error;
use crate::assessment::{Assessment, ScorecardId, State, Timestamp};
use std::sync::Arc;

/// One thing to do. Commands are obeyed in their order.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Send a GET.
    Get(RequestId),
    /// Send a POST, exactly once.
    Post(RequestId, Option<ScorecardId>),
    /// Give up the request: its answer is no longer wanted.
    Abort(RequestId),
    /// Report [`super::Event::WaitEnded`] at this time, in the place of any earlier wait.
    WaitUntil(Timestamp),
    /// Forget the wait.
    CancelWait,
    /// Ask the token source for another token.
    RenewToken,
    /// Try to become the tab that polls.
    Campaign,
    /// Stop being it, or stop trying.
    Resign,
    /// List the scorecard revisions that a re-run could use. Asked again each time: somebody may have made one.
    ListRevisions,
    /// Put this assessment on the screen.
    Show(Arc<Assessment>),
    /// Take it off the screen, and everything that was made of it: whoever asks may no longer see it.
    Clear,
    /// Keep this beyond a reload, in the place of what was kept before.
    Remember(Memory),
    /// Keep nothing any more: it has been told, or there was nothing to tell.
    Forget,
    /// Tell whoever listens.
    Tell(Notice),
}

/// What listeners are told: the element's events, and what the dialog waits for.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The first assessment is there.
    Loaded,
    /// A poll was answered.
    Polled {
        /// Did the answer bring anything new?
        changed: bool,
        /// Which answer of this watch it is, counted from 1.
        attempt: u32,
    },
    /// The workflow moved.
    StateChanged {
        /// From this state.
        from: State,
        /// To this one.
        to: State,
    },
    /// The API accepted the re-run.
    RerunAccepted,
    /// The re-run was refused; nothing has changed.
    RerunRefused(Error),
    /// The answer to the re-run was lost; the machine is looking.
    RerunDoubtful(Error),
    /// It looked, and found no trace of a run.
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
    /// A request for the assessment was answered, whatever it brought.
    FetchEnded,
}
