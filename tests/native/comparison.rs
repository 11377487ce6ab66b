//! Comparisons of an assessment before and after a run.

use crate::samples::{assessment, at, blank, category, scored};
use quality_assessment::assessment::{
    Assessment, CategoryChange, CategoryId, CategoryPoints, Change, Comparison, Criterion, CriterionId, Provenance,
    ScorecardId, Timestamp, Totals, UserId,
};

fn verified(id: i64, score: f64, at: i64) -> Criterion {
    Criterion {
        provenance: Provenance::HumanVerified,
        edited_by: Some(UserId(7)),
        edited_at: Some(Timestamp(at).into()),
        ..scored(id, score)
    }
}

fn compare(before: Vec<Criterion>, after: Vec<Criterion>) -> Comparison {
    Comparison::between(&assessment(vec![category(1, before)]), &assessment(vec![category(1, after)]))
}

fn ids(comparison: &Comparison) -> Vec<i64> {
    comparison.changes.iter().filter_map(Change::id).map(|id| id.0).collect()
}

#[test]
fn unchanged_criteria_are_only_counted() {
    let comparison = compare(vec![scored(1, 3.0), scored(2, 4.0)], vec![scored(1, 3.0), scored(2, 5.0)]);
    assert_eq!((ids(&comparison), comparison.unchanged), (vec![2], 1));
    assert!(comparison.has_changed(Some(CategoryId(1)), Some(CriterionId(2))));
    assert!(!comparison.has_changed(Some(CategoryId(1)), Some(CriterionId(1))));
    assert!(!comparison.has_changed(Some(CategoryId(2)), Some(CriterionId(2))));
}

#[test]
fn new_criteria_are_in_their_place_and_removed_ones_at_the_end() {
    let comparison = compare(vec![scored(9, 1.0), scored(1, 3.0)], vec![scored(2, 1.0), scored(1, 4.0)]);
    assert_eq!(ids(&comparison), [2, 1, 9]);
    let [added, _, removed] = &*comparison.changes else { panic!("three changes") };
    assert_eq!((added.before.is_none(), removed.after.is_none()), (true, true));
    assert_eq!(comparison.counts(), (2, 1));
    let gone = compare(vec![scored(9, 1.0), scored(8, 1.0), scored(1, 3.0)], vec![scored(1, 4.0)]);
    assert_eq!((gone.counts(), compare(vec![scored(9, 1.0)], vec![]).counts()), ((1, 2), (0, 1)));
}

#[test]
fn an_unscored_criterion_that_is_scored_0_has_changed() {
    assert_eq!(ids(&compare(vec![blank(1)], vec![scored(1, 0.0)])), [1]);
}

#[test]
fn another_reason_or_another_author_is_a_change_and_another_date_is_not() {
    let reasoned = |reason: &str| Criterion { reason: Some(reason.into()), ..scored(1, 3.0) };
    assert_eq!(ids(&compare(vec![reasoned("a")], vec![reasoned("b")])), [1]);
    assert_eq!(ids(&compare(vec![scored(1, 3.0)], vec![verified(1, 3.0, 5)])), [1]);
    assert!(compare(vec![verified(1, 3.0, 5)], vec![verified(1, 3.0, 6)]).is_empty());
}

#[test]
fn a_human_score_that_the_run_replaced_or_dropped_differs_from_one_that_a_person_edited() {
    let overridden = |before, after| {
        let comparison = compare(before, after);
        comparison.changes.iter().map(|c| (c.overrides_a_person(), c.is_by_a_person())).collect::<Vec<_>>()
    };
    let ours = || vec![verified(1, 3.0, 5)];
    assert_eq!(overridden(ours(), vec![scored(1, 1.0)]), [(true, false)]);
    assert_eq!(overridden(ours(), vec![scored(1, 3.0)]), [(true, false)], "even if the number is the same");
    assert_eq!(overridden(ours(), vec![]), [(true, false)]);
    // The API may keep the word and change the score nevertheless.
    assert_eq!(overridden(ours(), vec![verified(1, 1.0, 5)]), [(true, false)]);
    assert_eq!(overridden(ours(), vec![verified(1, 1.0, 9)]), [(false, true)]);
    assert_eq!(overridden(vec![scored(1, 3.0)], vec![verified(1, 1.0, 9)]), [(false, true)]);
    assert_eq!(overridden(vec![scored(1, 3.0)], vec![scored(1, 1.0)]), [(false, false)]);
}

#[test]
fn categories_whose_points_differ_are_listed() {
    let before = assessment(vec![
        category(1, vec![scored(1, 0.0), blank(2)]),
        category(2, vec![blank(1)]),
        category(3, vec![scored(1, 2.0)]),
        category(4, vec![scored(1, 2.0)]),
    ]);
    let after = assessment(vec![
        category(1, vec![scored(1, 1.0), scored(2, 2.0)]),
        category(2, vec![scored(1, 0.0)]),
        category(3, vec![scored(1, 2.0)]),
        category(5, vec![scored(1, 7.0)]),
    ]);
    let points = |scored, criteria: &[i64]| {
        Some(CategoryPoints { scored, criteria: criteria.iter().map(|id| Some(CriterionId(*id))).collect() })
    };
    let change = |id, before, after| CategoryChange { category: Some(CategoryId(id)), before, after };
    assert_eq!(
        Comparison::between(&before, &after).categories,
        [
            change(1, points(Some(0.0), &[1]), points(Some(3.0), &[1, 2])),
            change(2, points(None, &[]), points(Some(0.0), &[1])),
            change(5, None, points(Some(7.0), &[1])),
            change(4, points(Some(2.0), &[1]), None),
        ]
    );
}

#[test]
fn another_total_revision_or_summary_is_something_even_if_no_criterion_differs() {
    let same = || assessment(vec![category(1, vec![scored(1, 3.0)])]);
    let differs = |after: Assessment| !Comparison::between(&same(), &after).is_empty();
    assert!(!differs(at(9, same())), "a later date alone is not a change");
    assert!(differs(Assessment { totals: Totals { scored: Some(1.0), ..Totals::default() }, ..same() }));
    assert!(differs(Assessment { scorecard: Some(ScorecardId(2)), ..same() }));
    assert!(differs(Assessment { ai_summary: Some("x".into()), ..same() }));
}
