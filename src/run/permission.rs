//! Who may re-run, and why not.

use crate::assessment::{Assessment, State};

/// May the caller re-run the AI on an assessment?
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Permission {
    /// There is no button: the caller may not edit, or there is nothing left to re-run.
    Hidden,
    /// There is a button that says why it does nothing.
    Locked(RerunLock),
    /// There is a button.
    Allowed {
        /// How many criteria a person has verified and a re-run may overwrite; warned of if the review has begun.
        verified_at_risk: usize,
        /// Did the last run fail?
        is_retry: bool,
    },
}

/// Why the button does nothing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum RerunLock {
    /// The AI is at work.
    AlreadyRunning,
    /// The review is finished.
    Reviewed,
    /// The result was discussed with the agent.
    Discussed,
    /// Nobody knows what the state means.
    UnknownState,
}

/// The rule. The API refuses a refresh in two states even where `canEdit` is true, so both are asked.
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
