//! Watches of something that changes.

use super::Trouble;
use crate::api::Error;
use crate::assessment::{Assessment, Timestamp};
use std::sync::Arc;

/// A watch of something that changes.
#[derive(Clone, Debug, PartialEq)]
pub struct Watch {
    /// The beginning, as far as it is known.
    pub began: Began,
    /// The time from which the schedule grows.
    pub window: Timestamp,
    /// The time of the last answer to this tab, or of the beginning.
    pub answered: Timestamp,
    /// The number of answers so far.
    pub answers: u32,
    /// Whether the AI was seen at work, or was sent to work from here.
    pub is_run: bool,
    /// The assessment before the run, if its start was seen.
    pub before: Option<Arc<Assessment>>,
    /// The doubt whether there is a run at all, if any.
    pub doubt: Option<Doubt>,
    /// The problem of the last request.
    pub trouble: Option<Trouble>,
}

/// The beginning of the AI's work.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Began {
    /// The time at which this page started the run.
    Started(Timestamp),
    /// The time at which the run was first seen; it may have begun long before.
    Seen(Timestamp),
}

/// The reason why it is unknown whether there is a run.
#[derive(Clone, Debug, PartialEq)]
pub enum Doubt {
    /// The answer to the POST was lost.
    OutcomeUnknown(Error),
    /// The API reported a conflict: a run may be in progress, or none is allowed.
    Conflict(Error),
}

impl Watch {
    /// A watch that begins now.
    pub(super) fn new(began: Began, now: Timestamp) -> Self {
        Self { began, window: now, answered: now, answers: 0, is_run: false, before: None, doubt: None, trouble: None }
    }
}
