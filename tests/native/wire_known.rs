//! Decoding with the cache of an earlier body gives the same value as without, and keeps unchanged criteria.

use proptest::collection::vec;
use proptest::prelude::*;
use quality_assessment::api::wire::{self, Bytes, Known};
use quality_assessment::assessment::{Assessment, Criterion};
use serde_json::{Value, json};
use std::sync::Arc;

type Scores = Vec<Vec<(u8, Option<u8>)>>;

fn scores() -> impl Strategy<Value = Scores> {
    vec(vec((0u8..6, prop::option::of(0u8..3)), 0..12), 0..4)
}

/// Categories of criteria, in which a list, a text and a number may be in the wrong place.
fn body(scores: &Scores, odd: Option<usize>) -> Bytes {
    let criterion = |(id, score): &(u8, Option<u8>)| json!({ "id": id, "score": score, "reason": format!("as {id}") });
    let category = |(at, criteria): (usize, &Vec<(u8, Option<u8>)>)| {
        let criteria: Vec<_> = criteria.iter().map(criterion).collect();
        json!({ "categoryId": at, "criteria": criteria })
    };
    let mut categories: Vec<Value> = scores.iter().enumerate().map(category).collect();
    if let Some(odd) = odd {
        categories.push(json!({ "criteria": [{ "id": "odd", "score": odd }, null, 7, { "id": 1 }] }));
    }
    let text = json!({ "id": 1, "data": { "categories": categories }, "editingHistory": [{ "id": 1 }] }).to_string();
    text.into_bytes().into()
}

fn read(body: &Bytes, known: &Known) -> (Assessment, Vec<wire::Problem>, Known) {
    wire::assessment_after(body.clone(), known).expect("an assessment")
}

fn criteria(assessment: &Assessment) -> Vec<Arc<Criterion>> {
    assessment.categories.iter().flat_map(|category| category.criteria.clone()).collect()
}

#[test]
fn only_the_criterion_that_differs_is_read_again() {
    let of = |score: &str| -> Bytes {
        let one = |id: u32, score: &str| format!(r#"{{"id":{id},"score":{score},"reason":"of {id}"}}"#);
        let all: Vec<_> = (0..40).map(|id| one(id, if id == 17 { score } else { "3" })).collect();
        let other = r#"{"categoryId":2,"criteria":[{"id":1,"score":4}]}"#;
        let all = all.join(",");
        let text = format!(r#"{{"id":1,"data":{{"categories":[{{"categoryId":1,"criteria":[{all}]}},{other}]}}}}"#);
        text.into_bytes().into()
    };
    let (before, _, known) = read(&of("1"), &Known::default());
    let (after, _, _) = read(&of("12"), &known);

    let pairs: Vec<_> = criteria(&before).into_iter().zip(criteria(&after)).collect();
    let differing: Vec<_> =
        pairs.iter().enumerate().filter(|(_, (a, b))| !Arc::ptr_eq(a, b)).map(|(at, _)| at).collect();
    assert_eq!(differing, [17]);
    assert_eq!(pairs[17].1.score, Some(12.0));
    let categories = before.categories.iter().zip(&after.categories);
    let same: Vec<_> = categories.map(|(before, after)| Arc::ptr_eq(before, after)).collect();
    assert_eq!(same, [false, true]);
}

/// A run scores one criterion after the other, and an edit may touch many.
#[test]
fn however_many_have_changed_those_behind_them_are_not_read_again() {
    let of = |score: u32| -> Bytes {
        let criterion = |id: u32, score| format!(r#"{{"id":{id},"score":{score}}}"#);
        let criteria: Vec<_> = (0..40).map(|id| criterion(id, if id < 12 { score } else { 3 })).collect();
        let one = |id: u32, criteria: &str| format!(r#"{{"categoryId":{id},"criteria":[{criteria}]}}"#);
        let few = |id| one(id, &criterion(1, if id < 12 { score } else { 3 }));
        let all: Vec<_> = [one(0, &criteria.join(","))].into_iter().chain((1..16).map(few)).collect();
        format!(r#"{{"id":1,"data":{{"categories":[{}]}}}}"#, all.join(",")).into_bytes().into()
    };
    let (before, _, known) = read(&of(1), &Known::default());
    let (after, ..) = read(&of(2), &known);
    let is_same: Vec<_> =
        before.categories.iter().zip(&after.categories).map(|(was, is)| Arc::ptr_eq(was, is)).collect();
    assert_eq!(is_same, (0..16).map(|id| id >= 12).collect::<Vec<_>>());
    let criteria = before.categories[0].criteria.iter().zip(&after.categories[0].criteria);
    assert_eq!(criteria.filter(|(was, is)| Arc::ptr_eq(was, is)).count(), 28);
}

/// The score before it has got another digit.
#[test]
fn what_has_only_moved_is_known_again_in_every_later_answer() {
    let of = |score: &str| -> Bytes {
        let one = |id: u32, score: &str| format!(r#"{{"categoryId":{id},"criteria":[{{"id":1,"score":{score}}}]}}"#);
        let text = format!(r#"{{"id":1,"data":{{"categories":[{},{}]}}}}"#, one(1, score), one(2, "4"));
        text.into_bytes().into()
    };
    let (first, _, mut known) = read(&of("1"), &Known::default());
    for score in ["12", "123", "1234"] {
        let (value, _, next) = read(&of(score), &known);
        assert!(Arc::ptr_eq(&first.categories[1], &value.categories[1]), "before {score}");
        known = next;
    }
}

#[test]
fn an_unreadable_value_is_reported_again() {
    let body: Bytes = body(&vec![vec![(1, Some(1))]], Some(3));
    let (_, first, known) = read(&body, &Known::default());
    let (_, second, _) = read(&body, &known);
    assert!(!first.is_empty());
    assert_eq!(first, second);
}

#[test]
fn a_byte_order_mark_does_not_shift_the_known_parts() {
    let marked: Bytes = [&b"\xef\xbb\xbf"[..], &body(&vec![vec![(1, Some(1)), (2, Some(2))]], None)].concat().into();
    let (value, _, known) = read(&marked, &Known::default());
    assert_eq!(read(&marked, &known).0, value);
}

proptest! {
    #![proptest_config(crate::random::config(500))]

    #[test]
    fn the_cache_changes_no_value(before in scores(), after in scores(), odd in prop::option::of(0usize..3)) {
        let known = read(&body(&before, odd), &Known::default()).2;
        let new = body(&after, odd);
        let alone = wire::assessment(&new).expect("an assessment");
        let (value, problems, known) = read(&new, &known);
        prop_assert_eq!((value, problems), alone.clone());
        let again = read(&new, &known);
        prop_assert_eq!((again.0, again.1), alone);
    }

    #[test]
    fn the_cache_changes_no_value_of_a_broken_body(before in scores(), at: prop::sample::Index, byte: u8) {
        let whole = body(&before, Some(1));
        let known = read(&whole, &Known::default()).2;
        let mut broken = whole.to_vec();
        let place = at.index(broken.len());
        broken[place] = byte;
        let alone = wire::assessment(&broken);
        let after = wire::assessment_after(broken.into(), &known).map(|(value, problems, _)| (value, problems));
        prop_assert_eq!(after, alone);
    }

    #[test]
    fn two_bodies_are_the_same_if_their_bytes_are(a in vec(0u8..2, 0..40), b in vec(0u8..2, 0..40)) {
        prop_assert_eq!(wire::is_same(&a, &b), a == b);
        prop_assert!(wire::is_same(&a, &a.clone()));
    }
}
