//! While the AI runs, the previous result stays readable, and is marked as such.

use crate::samples::{assessment, blank, category, chapter, defined, scorecard, scored};
use quality_assessment::assessment::{Assessment, Criterion, Definition, Provenance, Sheet, Subtotal};

fn deadly(id: i64) -> Definition {
    Definition { knocks_out_assessment: true, ..defined(id, 5.0) }
}

/// The sheet during a run: its scores so far, beside the previous result.
fn during(now: Vec<Criterion>, before: Vec<Criterion>) -> Sheet {
    let used_scorecard = scorecard(vec![chapter(1, "Tone", vec![deadly(1), deadly(2)])]);
    let before = assessment(vec![category(1, before)]);
    Sheet::join(&assessment(vec![category(1, now)]), Some(&used_scorecard)).with_previous(&before)
}

fn points(sheet: &Sheet) -> Vec<(Option<f64>, bool)> {
    sheet.rows().map(|row| (row.points(), row.is_previous)).collect()
}

#[test]
fn an_unscored_criterion_shows_its_previous_score() {
    let unscored = Criterion { provenance: Provenance::Unscored, ..blank(1) };
    let sheet = during(vec![unscored], vec![scored(1, 3.0), scored(2, 4.0)]);
    assert_eq!(points(&sheet), [(Some(3.0), true), (Some(4.0), true)]);
}

#[test]
fn a_new_score_is_not_covered_by_the_previous_one() {
    let sheet = during(vec![scored(1, 0.5)], vec![scored(1, 3.0), scored(2, 4.0)]);
    assert_eq!(points(&sheet), [(Some(0.5), false), (Some(4.0), true)]);
}

#[test]
fn a_criterion_unscored_before_and_after_is_a_gap() {
    let unscored = Criterion { provenance: Provenance::Unscored, ..scored(2, 1.0) };
    let sheet = during(vec![], vec![blank(1), unscored]);
    assert_eq!(points(&sheet), [(None, false), (None, false)]);
}

#[test]
fn of_two_previous_ones_with_one_id_the_first_counts() {
    let sheet = during(vec![], vec![blank(1), scored(1, 3.0), scored(1, 4.0)]);
    assert_eq!(points(&sheet)[0], (Some(3.0), true));
}

#[test]
fn the_past_is_not_counted_and_knocks_nothing_out() {
    let sheet = during(vec![scored(2, 2.0)], vec![scored(1, 0.0), scored(2, 0.0)]);
    assert_eq!(sheet.categories[0].subtotal(), Subtotal { scored: 2.0, max: 5.0, unscored: 1 });
    assert_eq!(sheet.knock_outs(), []);
}

#[test]
fn previous_scores_of_another_category_or_without_an_id_are_not_used() {
    let nameless = Criterion { id: None, ..scored(0, 3.0) };
    let elsewhere = assessment(vec![category(2, vec![scored(1, 3.0)]), category(1, vec![nameless])]);
    assert_eq!(points(&during(vec![], vec![]).with_previous(&elsewhere)), [(None, false), (None, false)]);
    assert_eq!(Sheet::default().with_previous(&Assessment::default()), Sheet::default());
}
