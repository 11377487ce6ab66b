//! The rules for editing.

use crate::assessment::{Assessment, Criterion, Provenance, State};

/// The reason why nothing can be edited at present.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ReviewLock {
    /// The caller may not.
    Forbidden,
    /// The AI is at work, or about to be.
    Running,
    /// The review is finished, or there is nothing left to review.
    Over,
    /// The state is unknown.
    Unknown,
}

/// The reason why nothing in this assessment can be edited; `None` if it can.
pub fn lock(assessment: &Assessment) -> Option<ReviewLock> {
    if !assessment.can_edit {
        return Some(ReviewLock::Forbidden);
    }
    match assessment.state {
        State::AiReady | State::ReviewOngoing | State::Error => None,
        State::Unprocessed | State::AiInProgress => Some(ReviewLock::Running),
        State::ReviewedBySupervisor | State::DiscussedWithAssessee | State::Deleted => Some(ReviewLock::Over),
        State::Other(_) | State::Missing => Some(ReviewLock::Unknown),
    }
}

/// Whether there is a score that a person could confirm: an AI score that is not withheld.
pub fn may_confirm(criterion: Option<&Criterion>, is_withheld: bool) -> bool {
    let is_open = |one: &Criterion| one.points().is_some() && one.provenance != Provenance::HumanVerified;
    !is_withheld && criterion.is_some_and(is_open)
}
