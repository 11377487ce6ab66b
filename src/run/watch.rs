//! How something that changes is followed.

use super::Trouble;
use crate::api::Error;
use crate::assessment::{Assessment, Timestamp};
use std::sync::Arc;

/// How something that changes is followed.
#[derive(Clone, Debug, PartialEq)]
pub struct Watch {
    /// Since when, as far as anybody knows.
    pub began: Began,
    /// When the schedule began to grow.
    pub window: Timestamp,
    /// When the last own answer came, or it began.
    pub looked: Timestamp,
    /// How many answers there have been.
    pub answers: u32,
    /// Has the AI been seen at work, or was it sent to work from here?
    pub is_run: bool,
    /// The assessment before the run, if its start was seen.
    pub before: Option<Arc<Assessment>>,
    /// Is it unknown whether there is a run at all?
    pub doubt: Option<Doubt>,
    /// What went wrong with the last request.
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

impl Watch {
    /// A watch that begins now.
    pub(super) fn new(began: Began, now: Timestamp) -> Self {
        Self { began, window: now, looked: now, answers: 0, is_run: false, before: None, doubt: None, trouble: None }
    }
}
