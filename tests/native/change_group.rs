//! The listed changes of a run: people's losses first, the rest by category, and no more than can be read.

use crate::samples::{assessment, blank, category, chapter, defined, scorecard, scored};
use quality_assessment::assessment::{
    CategoryId, CategoryPoints, ChangeGroup, Comparison, Criterion, CriterionId, Provenance,
};

/// A criterion's score before the run, if it had one, and after.
type Scores = (Option<f64>, f64);

/// A run that changed the criteria of some categories.
fn run(categories: &[(i64, &[Scores])]) -> Comparison {
    let side = |number: fn(&Scores) -> Option<f64>| {
        let one = |(place, scores): (i64, &Scores)| match number(scores) {
            Some(score) => scored(place, score),
            None => blank(place),
        };
        let all = categories.iter().map(|(id, scores)| category(*id, (0..).zip(*scores).map(one).collect()));
        assessment(all.collect())
    };
    Comparison::between(&side(|scores| scores.0), &side(|scores| Some(scores.1)))
}

/// Each group as the id of its category and the number of its criteria.
fn sizes(groups: &[ChangeGroup]) -> Vec<(i64, usize)> {
    groups.iter().map(|group| (group.category.map_or(0, |id| id.0), group.changes.len())).collect()
}

fn verified(id: i64, score: f64) -> Criterion {
    Criterion { provenance: Provenance::HumanVerified, ..scored(id, score) }
}

#[test]
fn changes_are_listed_by_category_in_their_order() {
    let run = run(&[(2, &[(Some(1.0), 2.0), (None, 3.0)]), (1, &[(Some(1.0), 1.0)]), (3, &[(Some(4.0), 1.0)])]);
    let (groups, left_out) = run.groups(50);
    assert_eq!((sizes(&groups), left_out), (vec![(2, 2), (3, 1)], 0));
    assert!(groups.iter().all(|group| group.points.is_some_and(|points| points.category == group.category)));
}

#[test]
fn omitted_changes_are_counted_and_their_categories_listed_while_there_is_room() {
    let run = run(&[(1, &[(None, 1.0), (None, 1.0)]), (2, &[(None, 1.0)]), (3, &[(None, 1.0)])]);
    let of = |most| {
        let (groups, left_out) = run.groups(most);
        (sizes(&groups), left_out)
    };
    assert_eq!(of(usize::MAX), (vec![(1, 2), (2, 1), (3, 1)], 0));
    assert_eq!(of(2), (vec![(1, 2), (2, 0)], 2));
    assert_eq!(of(0), (vec![], 4));
}

/// People's losses are listed first and separately: they are nowhere else.
#[test]
fn a_persons_loss_is_not_repeated_and_its_category_keeps_its_points() {
    let before = assessment(vec![category(1, vec![verified(1, 5.0)]), category(2, vec![scored(1, 1.0)])]);
    let after = assessment(vec![category(1, vec![scored(1, 2.0)]), category(2, vec![scored(1, 2.0)])]);
    let run = Comparison::between(&before, &after);
    assert_eq!(run.overridden().count(), 1);
    let (groups, left_out) = run.groups(50);
    assert_eq!((sizes(&groups), left_out), (vec![(2, 1), (1, 0)], 0));
    assert!(groups[1].points.is_some());
}

#[test]
fn the_most_points_of_a_category_are_known_only_if_they_are_of_all_its_scored_criteria() {
    let card = scorecard(vec![chapter(1, "Tone", vec![defined(1, 5.0), defined(2, 3.0)])]);
    let max = |ids: &[i64]| {
        let criteria = ids.iter().map(|id| Some(CriterionId(*id))).collect();
        CategoryPoints { scored: Some(1.0), criteria }.max(CategoryId(1), &card)
    };
    assert_eq!(max(&[1, 2]), Some(8.0));
    assert_eq!(max(&[1, 9]), None);
    assert_eq!(max(&[]), None);
    let nameless = CategoryPoints { scored: Some(1.0), criteria: vec![Some(CriterionId(1)), None] };
    assert_eq!(nameless.max(CategoryId(1), &card), None);
}
