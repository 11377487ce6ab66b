//! Notes on a joined sheet: subtotals, knock-outs, problems. A missing score is never 0.

use crate::samples::{assessment, blank, category, chapter, defined, scorecard, scored};
use quality_assessment::assessment::{
    Criterion, Definition, KnockOutScope, Provenance, Row, ScoringType, Sheet, Subtotal,
};
use std::sync::Arc;

fn row(definition: Option<Definition>, criterion: Option<Criterion>) -> Row {
    Row { definition: definition.map(Arc::new), criterion: criterion.map(Arc::new), is_previous: false }
}

fn met_not_met(max: f64) -> Definition {
    Definition { scoring: ScoringType::MetNotMet, ..defined(1, max) }
}

/// A criterion that the API calls unscored, whatever number it sends along.
fn unscored(id: i64) -> Criterion {
    Criterion { provenance: Provenance::Unscored, ..scored(id, 0.0) }
}

#[test]
fn an_unscored_or_null_score_has_no_points() {
    assert_eq!([unscored(1), blank(1)].map(|criterion| criterion.points()), [None, None]);
    assert_eq!(scored(1, 0.0).points(), Some(0.0));
    let by_hand = Criterion { provenance: Provenance::Missing, ..scored(1, 2.0) };
    assert_eq!(by_hand.points(), Some(2.0));
}

#[test]
fn a_subtotal_counts_scored_criteria_and_names_the_unscored_ones() {
    let scores = assessment(vec![category(1, vec![scored(1, 3.0), unscored(2), blank(3), scored(9, 1.5)])]);
    let used_scorecard = scorecard(vec![chapter(1, "Tone", [1, 2, 3, 4].map(|id| defined(id, 5.0)).to_vec())]);
    let sheet = Sheet::join(&scores, Some(&used_scorecard));
    assert_eq!(sheet.categories[0].subtotal(), Subtotal { scored: 4.5, max: 5.0, unscored: 3 });
}

#[test]
fn a_knock_out_strikes_at_zero_and_says_what_it_sets_to_zero() {
    let mut category_only = defined(1, 5.0);
    category_only.knocks_out_category = true;
    let everything = Definition { knocks_out_assessment: true, ..defined(2, 5.0) };
    let both = Definition { knocks_out_category: true, knocks_out_assessment: true, ..defined(3, 5.0) };
    let neither = defined(4, 5.0);
    let used_scorecard =
        scorecard(vec![chapter(1, "Tone", vec![category_only, everything]), chapter(2, "Law", vec![both, neither])]);
    let zero = |id| scored(id, 0.0);
    let scores = assessment(vec![category(1, vec![zero(1), zero(2)]), category(2, vec![zero(3), zero(4)])]);

    let sheet = Sheet::join(&scores, Some(&used_scorecard));
    let struck: Vec<_> = sheet.knock_outs().iter().map(|k| (k.category, k.row.id().map(|id| id.0), k.scope)).collect();
    assert_eq!(
        struck,
        [
            (0, Some(1), KnockOutScope::Category),
            (0, Some(2), KnockOutScope::Assessment),
            (1, Some(3), KnockOutScope::Assessment),
        ]
    );
}

#[test]
fn a_knock_out_that_is_unscored_or_above_zero_strikes_nothing() {
    let deadly = |id| Definition { knocks_out_assessment: true, ..defined(id, 5.0) };
    let used_scorecard = scorecard(vec![chapter(1, "Law", [1, 2, 3, 4].map(deadly).to_vec())]);
    let scores = assessment(vec![category(1, vec![scored(1, 0.5), unscored(2), blank(3)])]);
    assert_eq!(Sheet::join(&scores, Some(&used_scorecard)).knock_outs(), []);
    assert_eq!(Sheet::join(&scores, None).knock_outs(), []);
}

#[test]
fn not_met_is_bad_and_has_lost_points_even_if_their_number_is_unknown() {
    let not_met = row(Some(met_not_met(5.0)), Some(scored(1, 0.0)));
    assert!(not_met.is_bad() && not_met.loss() == Some(5.0));
    let boundless = Definition { max_points: None, ..met_not_met(0.0) };
    let not_met = row(Some(boundless), Some(scored(1, 0.0)));
    assert!(not_met.is_bad() && not_met.has_lost() && not_met.loss().is_none());
    assert!(!row(Some(met_not_met(5.0)), Some(scored(1, 5.0))).has_lost());
}

#[test]
fn less_than_half_of_a_scale_is_bad() {
    let of_five = |points| row(Some(defined(1, 5.0)), Some(scored(1, points))).is_bad();
    assert_eq!([0.0, 2.0, 2.4, 2.5, 3.0, 5.0].map(of_five), [true, true, true, false, false, false]);
}

#[test]
fn a_score_above_the_maximum_has_lost_nothing() {
    assert_eq!(row(Some(defined(1, 5.0)), Some(scored(1, 7.0))).loss(), Some(0.0));
}

#[test]
fn a_gap_is_not_bad() {
    for criterion in [None, Some(blank(1)), Some(unscored(1))] {
        assert!(!row(Some(defined(1, 5.0)), criterion).is_bad());
    }
    assert!(!row(None, Some(unscored(1))).is_bad());
}
