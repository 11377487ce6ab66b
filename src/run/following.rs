//! The public view of a run that is, or was, followed.

use super::{Began, Fetch, Machine, PauseReason, Purpose, State};
use crate::assessment::{self, Assessment, is_same};
use std::sync::Arc;

/// A run that is, or was, followed; or something else that is expected to change.
#[derive(Clone, Debug)]
pub struct Following {
    /// The beginning of the AI's work, as far as it is known.
    pub began: Began,
    /// Whether it is known that the AI is at work.
    pub is_run: bool,
    /// Whether, and how, it is followed.
    pub status: FollowStatus,
    /// The assessment as it was before, if the start was seen: the previous result.
    pub before: Option<Arc<Assessment>>,
}

/// Whether, and how, a run is followed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum FollowStatus {
    /// Followed by polls.
    Followed,
    /// No longer followed, though the run may still go on.
    Left(PauseReason),
    /// Running when last seen. The last request failed, and another one would not help.
    OutOfReach,
}

impl Following {
    /// Whether it is followed at present.
    pub fn is_followed(&self) -> bool {
        self.status == FollowStatus::Followed
    }

    /// The previous result, which fills in for what a run has not reached yet.
    pub fn previous(&self) -> Option<&Arc<Assessment>> {
        self.before.as_ref().filter(|_| self.is_run)
    }
}

/// Compares runs, at each step of the machine. The previous result has thousands of criteria, and usually keeps its
/// `Arc`.
impl PartialEq for Following {
    fn eq(&self, other: &Self) -> bool {
        (self.began, self.is_run, self.status) == (other.began, other.is_run, other.status)
            && is_same(self.before.as_ref(), other.before.as_ref())
    }
}

impl Machine {
    /// The run that is followed, or was until it took too long, was stopped, or went out of reach.
    pub fn following(&self) -> Option<Following> {
        let at_work = self.state.shown().is_some_and(|shown| shown.state == assessment::State::AiInProgress);
        let status = match self.state {
            State::Paused { why, .. } => FollowStatus::Left(why),
            _ => FollowStatus::Followed,
        };
        let watched = self.state.watch().map(|watch| Following {
            began: watch.began,
            is_run: at_work || watch.is_run && watch.before.is_some(),
            status,
            before: watch.before.clone(),
        });
        // Remembered from a run that can no longer be observed: the previous result stays the result.
        let kept = || self.memory.as_ref().filter(|memory| memory.is_accepted && at_work);
        watched.or_else(|| {
            kept().map(|memory| Following {
                began: memory.began,
                is_run: true,
                status: FollowStatus::OutOfReach,
                before: Some(memory.before.clone()),
            })
        })
    }

    /// Whether a reload that a person asked for is in flight.
    pub fn is_reloading(&self) -> bool {
        matches!(self.fetch, Fetch::Asked { purpose: Purpose::Asked, .. } | Fetch::Renewing(Purpose::Asked))
    }
}
