//! The choice of totals to show, and whether they describe any scores.

use crate::samples::{ready, running};
use quality_assessment::assessment::{Assessment, AssessmentId, ResultKind, ShownResult, Totals};
use std::sync::Arc;

/// The id of the assessment that is shown, and the kind of its totals.
fn shown(before: Option<Assessment>, now: Option<Assessment>, is_running: bool) -> Option<(i64, ResultKind)> {
    let shown = ShownResult::of(before.map(Arc::new), now.map(Arc::new), is_running)?;
    Some((shown.assessment.id?.0, shown.kind))
}

fn numbered(id: i64, assessment: Assessment) -> Option<Assessment> {
    Some(Assessment { id: Some(AssessmentId(id)), ..assessment })
}

#[test]
fn without_a_run_the_result_is_final() {
    assert_eq!(shown(None, numbered(2, ready()), false), Some((2, ResultKind::Final)));
    assert_eq!(shown(None, None, false), None);
}

#[test]
fn the_result_before_a_run_counts_until_it_is_done() {
    assert_eq!(shown(numbered(1, ready()), numbered(2, running()), true), Some((1, ResultKind::Previous)));
}

/// Also if nobody follows the run any more: the state says that it goes on.
#[test]
fn an_intermediate_result_is_not_a_result_yet() {
    assert_eq!(shown(None, numbered(2, running()), true), Some((2, ResultKind::SoFar)));
    assert_eq!(shown(None, numbered(2, running()), false), Some((2, ResultKind::SoFar)));
    assert_eq!(shown(None, numbered(2, ready()), true), Some((2, ResultKind::SoFar)), "its answer has not come yet");
}

#[test]
fn zero_of_zero_points_says_nothing_and_zero_of_ten_does() {
    let points = |scored, used_max| Totals { scored, used_max, total_max: Some(47.0), percentage: None };
    assert!(!points(Some(0.0), Some(0.0)).is_scored());
    assert!(!points(None, None).is_scored());
    assert!(points(Some(0.0), Some(10.0)).is_scored());
    assert!(points(Some(2.0), None).is_scored());
    assert!(Totals { percentage: Some(0.0), ..Totals::default() }.is_scored());
}
