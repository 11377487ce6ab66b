//! Values that are compared to decide whether the page has to be drawn again: what differs is never taken for equal.

use crate::samples::{assessment, at, blank, category, ready, scored};
use quality_assessment::assessment::{
    Assessment, Category, CategoryId, Comparison, Filter, KeyedDiff, Selection, Sheet, SheetCategory, is_same,
};
use quality_assessment::run::{Began, FollowStatus, Following, PauseReason};
use std::fmt::Debug;
use std::sync::Arc;

/// Asserts that each value equals a copy of itself and no other one.
fn all_differ<T: PartialEq + Debug>(make: impl Fn() -> Vec<T>) {
    let (ones, others) = (make(), make());
    for (a, one) in ones.iter().enumerate() {
        for (b, other) in others.iter().enumerate() {
            assert_eq!(one == other, a == b, "{one:?} and {other:?}");
        }
    }
}

#[test]
fn categories_differ_by_id_by_number_of_criteria_and_by_each_criterion() {
    let of = |id, scores: &[f64]| {
        let criteria = (1..).zip(scores).map(|(id, score)| Arc::new(scored(id, *score))).collect();
        Category { id, criteria }
    };
    let one = Some(CategoryId(1));
    all_differ(|| {
        vec![
            of(one, &[]),
            of(one, &[3.0]),
            of(one, &[3.0, 4.0]),
            of(one, &[3.0, 5.0]),
            of(Some(CategoryId(2)), &[3.0, 4.0]),
            of(None, &[3.0, 4.0]),
        ]
    });
}

#[test]
fn sheets_differ_by_number_of_categories_and_by_each_category() {
    let of = |scores: &[f64]| {
        let all = (1..).zip(scores).map(|(id, score)| category(id, vec![scored(1, *score), blank(2)])).collect();
        Sheet::join(&assessment(all), None)
    };
    all_differ(|| vec![of(&[]), of(&[3.0]), of(&[3.0, 4.0]), of(&[3.0, 5.0])]);
    let named = |label: &str| SheetCategory { label: Some(label.into()), ..SheetCategory::default() };
    all_differ(|| vec![named("Tone"), named("Law"), SheetCategory::default()]);
}

#[test]
fn selections_differ_by_filter_by_mode_and_by_the_changes_of_a_run() {
    let compared = |after: f64| {
        let of = |score| assessment(vec![category(1, vec![scored(1, score)])]);
        Some(Arc::new(Comparison::between(&of(1.0), &of(after))))
    };
    all_differ(|| {
        let none = Selection::default();
        vec![
            Selection { filter: Filter::Lost, ..none.clone() },
            Selection { hides_ai: true, ..none.clone() },
            Selection { comparison: compared(2.0), ..none.clone() },
            Selection { comparison: compared(3.0), ..none.clone() },
            none,
        ]
    });
}

#[test]
fn runs_differ_by_beginning_by_kind_by_status_and_by_the_previous_result() {
    let now = crate::stage::Stage::new().now();
    let before = |second| Some(Arc::new(at(second, ready())));
    all_differ(|| {
        let one =
            Following { began: Began::Seen(now), is_run: true, status: FollowStatus::Followed, before: before(1) };
        vec![
            Following { began: Began::Started(now), ..one.clone() },
            Following { is_run: false, ..one.clone() },
            Following { status: FollowStatus::Left(PauseReason::Stopped), ..one.clone() },
            Following { before: before(2), ..one.clone() },
            Following { before: None, ..one.clone() },
            one,
        ]
    });
}

#[test]
fn something_is_not_the_same_as_nothing() {
    let (one, again, other) = (Arc::new(1), Arc::new(1), Arc::new(2));
    assert!(is_same(Some(&one), Some(&one)) && is_same(Some(&one), Some(&again)) && is_same::<i32>(None, None));
    assert!(!is_same(Some(&one), Some(&other)) && !is_same(Some(&one), None) && !is_same(None, Some(&one)));
    let undated = Assessment { modified: None, ..ready() };
    assert!(!is_same(Some(&Arc::new(ready())), Some(&Arc::new(undated))));
}

#[test]
fn a_list_is_in_place_only_if_nothing_moves_comes_or_goes() {
    let is_in_place = |old: &[Option<i64>], new: &[Option<i64>]| KeyedDiff::between(old, new).is_in_place;
    let list = [Some(1), None, Some(2)];
    assert!(is_in_place(&list, &list) && is_in_place(&[], &[]));
    for other in [&[Some(1), None][..], &[Some(1), None, Some(2), None], &[None, Some(1), Some(2)], &[]] {
        assert!(!is_in_place(&list, other), "{other:?}");
    }
}
