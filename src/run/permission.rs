//! The permission to re-run.

use crate::assessment::{Assessment, State};

/// Whether the caller may re-run the AI on an assessment.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// No button: the caller may not edit, or there is nothing left to re-run.
    Hidden,
    /// A locked button with the reason.
    Locked(RerunLock),
    /// A button.
    Allowed {
        /// The number of verified criteria that a re-run may overwrite; the person is warned if the review has begun.
        verified_at_risk: usize,
        /// Whether the last run failed.
        is_retry: bool,
    },
}

/// The reason why the button does nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RerunLock {
    /// The AI is at work.
    AlreadyRunning,
    /// The review is finished.
    Reviewed,
    /// The result was discussed with the agent.
    Discussed,
    /// The state is unknown.
    UnknownState,
}

/// The permission. The API refuses a refresh in two states even if `canEdit` is true, so both are checked.
pub fn permission(assessment: &Assessment) -> Permission {
    if !assessment.can_edit {
        return Permission::Hidden;
    }
    match assessment.state {
        State::Deleted => Permission::Hidden,
        State::AiInProgress => Permission::Locked(RerunLock::AlreadyRunning),
        State::ReviewedBySupervisor => Permission::Locked(RerunLock::Reviewed),
        State::DiscussedWithAssessee => Permission::Locked(RerunLock::Discussed),
        State::Other(_) | State::Missing => Permission::Locked(RerunLock::UnknownState),
        State::Unprocessed | State::AiReady | State::ReviewOngoing | State::Error => Permission::Allowed {
            verified_at_risk: assessment.human_verified(),
            is_retry: assessment.state == State::Error,
        },
    }
}
