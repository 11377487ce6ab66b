//! Whose totals are shown while a run goes on.

use super::{Assessment, State};
use std::sync::Arc;

/// The assessment whose totals are shown, and what they are.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownResult {
    /// The assessment that has them.
    pub assessment: Arc<Assessment>,
    /// What they are.
    pub kind: ResultKind,
}

/// What totals are.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultKind {
    /// The result.
    Final,
    /// The result before the run that goes on.
    Previous,
    /// What a run has come to so far.
    SoFar,
}

impl ShownResult {
    /// The totals to show. `before` is the assessment before the run that is followed, if its start was seen; `now` the
    /// last good assessment; `is_running` whether a run is followed.
    ///
    /// Totals grow with every criterion that a run comes to: those before it are the result until it is done.
    pub fn of(before: Option<Arc<Assessment>>, now: Option<Arc<Assessment>>, is_running: bool) -> Option<Self> {
        if let Some(assessment) = before {
            return Some(Self { assessment, kind: ResultKind::Previous });
        }
        let assessment = now?;
        let is_final = !is_running && assessment.state != State::AiInProgress;
        Some(Self { assessment, kind: if is_final { ResultKind::Final } else { ResultKind::SoFar } })
    }
}
