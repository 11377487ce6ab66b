//! Joining: the assessment's criteria in the scorecard's order.

use crate::samples::{assessment, blank, category, chapter, defined, scorecard, scored};
use quality_assessment::assessment::{
    Assessment, Category, CategoryId, Criterion, CriterionId, Definition, Joined, Row, Scorecard, ScorecardCategory,
    Sheet,
};
use std::sync::Arc;

/// A line for each category: its id and label, then each row's id and points. `?` is unknown, `-` is not scored, `*` is
/// a row without a definition.
fn page(assessment: &Assessment, scorecard: Option<&Scorecard>) -> Vec<String> {
    let sheet = Sheet::join(assessment, scorecard);
    let lines = sheet.categories.iter().map(|category| {
        let id = category.id.map_or("?".into(), |id| id.0.to_string());
        let rows = category.rows.iter().map(|row| {
            let id = row.id().map_or("?".into(), |id| id.0.to_string());
            let points = row.points().map_or("-".into(), |points| points.to_string());
            format!(" {id}={points}{}", if row.definition.is_none() { "*" } else { "" })
        });
        format!("{id} {}:{}", category.label.as_deref().unwrap_or("?"), rows.collect::<String>())
    });
    lines.collect()
}

#[test]
fn both_sides_meet_on_category_and_criterion_in_the_scorecards_order() {
    let scores = assessment(vec![category(2, vec![scored(1, 5.0)]), category(1, vec![scored(2, 4.0), scored(1, 3.0)])]);
    let used_scorecard = scorecard(vec![
        chapter(1, "Tone", vec![defined(1, 5.0), defined(2, 5.0)]),
        chapter(2, "Law", vec![defined(1, 5.0)]),
    ]);
    assert_eq!(page(&scores, Some(&used_scorecard)), ["1 Tone: 1=3 2=4", "2 Law: 1=5"]);
}

#[test]
fn a_row_is_found_by_category_and_criterion() {
    let scores = assessment(vec![category(1, vec![scored(1, 3.0), scored(2, 4.0)]), category(2, vec![scored(1, 5.0)])]);
    let sheet = Sheet::join(&scores, None);
    let rows = sheet.rows_by_key();
    let points = |category, id| rows.get(CategoryId(category), CriterionId(id)).and_then(Row::points);
    assert_eq!([points(1, 1), points(1, 2), points(2, 1), points(2, 2)], [Some(3.0), Some(4.0), Some(5.0), None]);
}

#[test]
fn criteria_that_only_the_scorecard_knows_are_listed_unscored() {
    let used_scorecard = scorecard(vec![chapter(1, "Tone", vec![defined(1, 5.0)]), chapter(2, "Law", vec![])]);
    assert_eq!(page(&assessment(vec![]), Some(&used_scorecard)), ["1 Tone: 1=-", "2 Law:"]);
}

#[test]
fn criteria_that_only_the_assessment_knows_come_last() {
    let scores = assessment(vec![
        category(9, vec![scored(1, 2.0)]),
        category(1, vec![scored(7, 1.0), scored(1, 3.0)]),
        category(8, vec![]),
    ]);
    let used_scorecard = scorecard(vec![chapter(1, "Tone", vec![defined(1, 5.0)])]);
    assert_eq!(page(&scores, Some(&used_scorecard)), ["1 Tone: 1=3 7=1*", "9 ?: 1=2*"]);
}

#[test]
fn a_category_that_is_split_in_two_counts_as_one() {
    let scores = assessment(vec![category(9, vec![scored(1, 1.0)]), category(9, vec![scored(2, 2.0)])]);
    assert_eq!(page(&scores, Some(&scorecard(vec![]))), ["9 ?: 1=1* 2=2*"]);
    let used_scorecard = scorecard(vec![chapter(9, "Tone", vec![defined(2, 5.0), defined(1, 5.0)])]);
    assert_eq!(page(&scores, Some(&used_scorecard)), ["9 Tone: 2=2 1=1"]);
}

#[test]
fn of_two_criteria_with_one_id_the_first_is_joined_and_the_other_still_shown() {
    let scores = assessment(vec![category(1, vec![scored(1, 3.0), scored(1, 4.0)])]);
    let used_scorecard = scorecard(vec![chapter(1, "Tone", vec![defined(1, 5.0)])]);
    assert_eq!(page(&scores, Some(&used_scorecard)), ["1 Tone: 1=3 1=4*"]);
}

#[test]
fn of_two_definitions_with_one_id_the_first_is_joined_and_the_other_still_shown() {
    let scores = assessment(vec![category(1, vec![scored(1, 3.0)])]);
    let used_scorecard = scorecard(vec![chapter(1, "Tone", vec![defined(1, 5.0), defined(1, 9.0)])]);
    assert_eq!(page(&scores, Some(&used_scorecard)), ["1 Tone: 1=3 1=-"]);
}

#[test]
fn a_criterion_without_an_id_is_joined_with_nothing() {
    let nameless = Criterion { id: None, ..scored(0, 3.0) };
    let scores = assessment(vec![
        category(1, vec![nameless.clone()]),
        Arc::new(Category { id: None, criteria: vec![scored(1, 4.0).into()] }),
        Arc::new(Category { id: None, criteria: vec![scored(2, 5.0).into()] }),
    ]);
    let undefined = Definition { id: None, ..defined(0, 5.0) };
    let nowhere = ScorecardCategory { id: None, ..chapter(0, "Nowhere", vec![defined(1, 5.0)]) };
    let used_scorecard = scorecard(vec![chapter(1, "Tone", vec![undefined]), nowhere]);
    let expected = ["1 Tone: ?=- ?=3*", "? Nowhere: 1=-", "? ?: 1=4*", "? ?: 2=5*"];
    assert_eq!(page(&scores, Some(&used_scorecard)), expected);
}

#[test]
fn without_a_scorecard_the_assessments_own_order_holds() {
    let scores = assessment(vec![category(2, vec![scored(2, 1.0), blank(1)]), category(1, vec![scored(1, 0.0)])]);
    assert_eq!(page(&scores, None), ["2 ?: 2=1* 1=-*", "1 ?: 1=0*"]);
    assert_eq!(page(&assessment(vec![]), None), [""; 0]);
}

#[test]
fn rows_are_all_the_rows_in_their_order() {
    let scores = assessment(vec![category(2, vec![scored(2, 1.0), blank(1)]), category(1, vec![scored(3, 0.0)])]);
    let sheet = Sheet::join(&scores, None);
    assert_eq!(sheet.rows().filter_map(|row| row.id()).map(|id| id.0).collect::<Vec<_>>(), [2, 1, 3]);
    assert_eq!(sheet.categories[0].id, Some(CategoryId(2)));
}

#[test]
fn a_new_score_rebuilds_its_own_category_and_no_other() {
    let of = |score| assessment(vec![category(1, vec![scored(1, score)]), category(2, vec![scored(2, 5.0)])]);
    let card = scorecard(vec![chapter(2, "Second", vec![defined(2, 5.0)]), chapter(1, "First", vec![defined(1, 5.0)])]);
    let (card, before) = (Arc::new(card), of(3.0));
    let mut joined = Joined::default();
    joined.join(&before, Some(&card));
    let first = joined.sheet().clone();

    let mut after = before.clone();
    after.categories[0] = of(4.0).categories[0].clone();
    joined.join(&after, Some(&card));

    let same = first.categories.iter().zip(&joined.sheet().categories).map(|(was, is)| Arc::ptr_eq(was, is));
    assert_eq!(same.collect::<Vec<_>>(), [true, false]);
    assert_eq!(joined.sheet(), &Sheet::join(&after, Some(&card)));
}

/// It may come after the assessment, change, or be taken away, while no score does.
#[test]
fn another_scorecard_alone_joins_everything_again() {
    let scores = assessment(vec![category(1, vec![scored(1, 3.0)])]);
    let card = |label| Some(Arc::new(scorecard(vec![chapter(1, label, vec![defined(1, 5.0)])])));
    let mut joined = Joined::default();
    for card in [None, card("Tone"), card("Law"), None] {
        joined.join(&scores, card.as_ref());
        assert_eq!(joined.sheet(), &Sheet::join(&scores, card.as_deref()));
    }
}

#[test]
fn one_value_in_two_places_can_change_in_each() {
    let shared = Arc::new(scored(1, 3.0));
    let of = |criteria: Vec<Arc<Criterion>>| assessment(vec![Arc::new(Category { id: Some(CategoryId(1)), criteria })]);
    let mut joined = Joined::default();
    joined.join(&of(vec![shared.clone(), shared]), None);

    let after = of(vec![scored(1, 4.0).into(), scored(1, 5.0).into()]);
    joined.join(&after, None);
    assert_eq!(joined.sheet(), &Sheet::join(&after, None));
}

/// A row that looked like another one stayed on the screen as it was.
#[test]
fn rows_differ_by_score_by_definition_and_by_belonging_to_the_previous_result() {
    let row = |points: f64, most: f64, is_previous: bool| Row {
        definition: Some(Arc::new(defined(1, most))),
        criterion: Some(Arc::new(scored(1, points))),
        is_previous,
    };
    let one = row(3.0, 5.0, false);
    assert_eq!(one, row(3.0, 5.0, false));
    for other in [row(4.0, 5.0, false), row(3.0, 6.0, false), row(3.0, 5.0, true), row(4.0, 6.0, false)] {
        assert_ne!(one, other);
    }
}

#[test]
fn unchanged_parts_are_the_very_same_values_and_changed_ones_are_new() {
    let sheet = |points| {
        let scores = assessment(vec![category(1, vec![scored(1, 5.0)]), category(2, vec![scored(1, points)])]);
        Sheet::join(&scores, None)
    };
    let before = sheet(1.0);
    let after = sheet(2.0).sharing(&before);
    assert!(Arc::ptr_eq(&after.categories[0], &before.categories[0]), "nobody need look into it");
    assert_eq!(after, sheet(2.0));
}
