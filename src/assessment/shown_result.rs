//! The choice of totals to show during a run.

use super::{Assessment, State};
use std::sync::Arc;

/// The assessment whose totals are shown, and their kind.
#[derive(Clone, Debug, PartialEq)]
pub struct ShownResult {
    /// The assessment that has them.
    pub assessment: Arc<Assessment>,
    /// The kind of its totals.
    pub kind: ResultKind,
}

/// The kind of totals.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ResultKind {
    /// The result.
    Final,
    /// The result before the current run.
    Previous,
    /// An intermediate result of a run.
    SoFar,
}

impl ShownResult {
    /// The totals to show. `before` is the assessment before the followed run, if its start was seen; `now` is the last
    /// good assessment; `is_running` says whether a run is followed.
    ///
    /// Totals grow with every criterion that a run scores, so the previous totals are the result until the run is done.
    pub fn of(before: Option<Arc<Assessment>>, now: Option<Arc<Assessment>>, is_running: bool) -> Option<Self> {
        if let Some(assessment) = before {
            return Some(Self { assessment, kind: ResultKind::Previous });
        }
        let assessment = now?;
        let is_final = !is_running && assessment.state != State::AiInProgress;
        Some(Self { assessment, kind: if is_final { ResultKind::Final } else { ResultKind::SoFar } })
    }
}
