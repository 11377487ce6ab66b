//! The effect of a re-run on the present scores.

use crate::samples::{assessment, blank, category, chapter, defined, scorecard, scored};
use quality_assessment::assessment::{Criterion, Definition, Forecast, Provenance};

fn verified(id: i64) -> Criterion {
    Criterion { provenance: Provenance::HumanVerified, ..scored(id, 1.0) }
}

fn ids(list: &[(Option<quality_assessment::assessment::CategoryId>, &Criterion)]) -> Vec<i64> {
    list.iter().filter_map(|(_, criterion)| criterion.id).map(|id| id.0).collect()
}

#[test]
fn without_the_other_revision_all_scores_are_counted() {
    let now = assessment(vec![category(1, vec![scored(1, 1.0), verified(2), blank(3), verified(4)])]);
    let forecast = Forecast::of(&now, None);
    assert_eq!((forecast.replaced, ids(&forecast.at_risk), ids(&forecast.dropped)), (1, vec![2, 4], vec![]));
}

#[test]
fn criteria_that_the_other_revision_lacks_drop_out() {
    let now = assessment(vec![category(1, vec![scored(1, 1.0), verified(2), scored(3, 1.0), verified(4)])]);
    let to = scorecard(vec![chapter(1, "Tone", vec![defined(1, 5.0), defined(2, 5.0), defined(9, 5.0)])]);
    let forecast = Forecast::of(&now, Some(&to));
    assert_eq!((forecast.replaced, ids(&forecast.at_risk), ids(&forecast.dropped)), (1, vec![2], vec![4]));
}

#[test]
fn a_criterion_that_is_not_for_the_ai_is_left_as_it_is() {
    let now = assessment(vec![category(1, vec![scored(1, 1.0), verified(2)])]);
    let by_hand = |id| Definition { by_ai: Some(false), ..defined(id, 5.0) };
    let to = scorecard(vec![chapter(1, "Tone", vec![by_hand(1), by_hand(2)])]);
    let forecast = Forecast::of(&now, Some(&to));
    assert_eq!((forecast.replaced, forecast.at_risk.len(), forecast.dropped.len()), (0, 0, 0));
}

/// Here the last one counted, and the first one everywhere else.
#[test]
fn of_two_definitions_with_one_id_the_first_counts() {
    let now = assessment(vec![category(1, vec![verified(1)])]);
    let by_hand = Definition { by_ai: Some(false), ..defined(1, 5.0) };
    let to = scorecard(vec![chapter(1, "Tone", vec![by_hand, defined(1, 5.0)])]);
    assert!(Forecast::of(&now, Some(&to)).at_risk.is_empty());
}
