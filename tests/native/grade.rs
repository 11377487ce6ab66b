//! Grades of scores, and the meaning of "met".

use crate::samples::{blank, defined, scored};
use quality_assessment::assessment::{Criterion, Definition, Grade, Row, ScoringType};
use std::sync::Arc;

fn row(max: Option<f64>, criterion: Criterion) -> Row {
    let definition = Definition { max_points: max, ..defined(1, 0.0) };
    Row { definition: Some(Arc::new(definition)), criterion: Some(Arc::new(criterion)), is_previous: false }
}

fn of_ten(points: f64) -> Grade {
    row(Some(10.0), scored(1, points)).grade()
}

#[test]
fn a_score_is_graded_by_the_share_of_its_points() {
    assert_eq!([0.0, 4.9].map(of_ten), [Grade::Bad; 2]);
    assert_eq!([5.0, 9.9].map(of_ten), [Grade::Partial; 2]);
    assert_eq!([10.0, 11.0].map(of_ten), [Grade::Full; 2], "more than all is possible");
}

#[test]
fn a_gap_is_not_a_bad_grade() {
    assert_eq!(row(Some(10.0), blank(1)).grade(), Grade::Unscored);
}

#[test]
fn the_previous_score_is_previous_however_good_it_was() {
    for points in [0.0, 10.0] {
        assert_eq!(Row { is_previous: true, ..row(Some(10.0), scored(1, points)) }.grade(), Grade::Previous);
    }
}

/// A scorecard that cannot be loaded made every score green.
#[test]
fn without_a_maximum_there_is_no_grade() {
    assert_eq!([0.0, 1.0].map(|points| row(None, scored(1, points)).grade()), [Grade::Neutral; 2]);
    assert_eq!(row(Some(0.0), scored(1, 0.0)).grade(), Grade::Neutral);
}

#[test]
fn met_is_all_points_or_none() {
    let definition = Definition { scoring: ScoringType::MetNotMet, ..defined(1, 3.0) };
    assert_eq!([0.0, 3.0, 1.0].map(|points| definition.is_met(points)), [Some(false), Some(true), None]);
    let for_information = Definition { max_points: Some(0.0), ..definition.clone() };
    assert_eq!(for_information.is_met(0.0), None, "none are given either way");
    let row = Row { definition: Some(Arc::new(for_information)), ..row(None, scored(1, 0.0)) };
    assert_eq!((row.grade(), row.has_lost()), (Grade::Neutral, false));
    let without_maximum = Definition { max_points: None, ..definition };
    assert_eq!([0.0, 1.0].map(|points| without_maximum.is_met(points)), [Some(false), Some(true)]);
    // "Met" says by itself that nothing is missing.
    let row = Row { definition: Some(Arc::new(without_maximum)), ..self::row(None, scored(1, 1.0)) };
    assert_eq!(row.grade(), Grade::Full);
}

#[test]
fn a_scale_is_neither_met_nor_not_met() {
    assert_eq!([0.0, 3.0].map(|points| defined(1, 3.0).is_met(points)), [None, None]);
}
