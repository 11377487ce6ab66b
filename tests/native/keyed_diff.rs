//! Matching of old and new rows: a matched row keeps its element on the page.

use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use quality_assessment::assessment::KeyedDiff;
use std::collections::HashSet;

fn from(old: &[i64], new: &[i64]) -> Vec<Option<usize>> {
    let ids = |list: &[i64]| list.iter().copied().map(Some).collect::<Vec<_>>();
    KeyedDiff::between(&ids(old), &ids(new)).from
}

#[test]
fn an_added_or_removed_row_costs_no_other_row() {
    assert_eq!(from(&[1, 2, 3], &[1, 9, 2, 3]), [Some(0), None, Some(1), Some(2)]);
    assert_eq!(from(&[1, 2, 3], &[1, 3]), [Some(0), Some(2)]);
}

#[test]
fn moved_items_are_found() {
    assert_eq!(from(&[1, 2, 3], &[3, 1, 2]), [Some(2), Some(0), Some(1)]);
}

#[test]
fn of_two_with_one_id_each_is_matched_once() {
    assert_eq!(from(&[1, 1, 2], &[1, 1, 1]), [Some(0), Some(1), None]);
}

/// A criterion that the API lists without an id keeps its row as well.
#[test]
fn items_without_an_id_are_matched_in_their_order() {
    let nameless = [None, Some(1), None];
    let diff = KeyedDiff::between(&nameless, &nameless);
    assert_eq!((diff.from, diff.is_in_place), (vec![Some(0), Some(1), Some(2)], true));
}

fn ids() -> impl Strategy<Value = Vec<Option<i64>>> {
    // Few ids, so that many occur twice.
    vec(option::weighted(0.9, 0i64..8), 0..12)
}

proptest! {
    #![proptest_config(crate::random::config(500))]

    #[test]
    fn matches_are_alike_distinct_and_as_many_as_there_can_be(old in ids(), new in ids()) {
        let diff = KeyedDiff::between(&old, &new);
        prop_assert_eq!(diff.from.len(), new.len());
        let matched: Vec<_> = diff.from.iter().zip(&new).filter_map(|(from, id)| Some(((*from)?, *id))).collect();
        for (from, id) in &matched {
            prop_assert_eq!(old[*from], *id);
        }
        let distinct: HashSet<_> = matched.iter().map(|(from, _)| from).collect();
        prop_assert_eq!(distinct.len(), matched.len());
        let count = |list: &[Option<i64>], id: &Option<i64>| list.iter().filter(|other| *other == id).count();
        let ids: HashSet<_> = new.iter().collect();
        let most: usize = ids.into_iter().map(|id| count(&old, id).min(count(&new, id))).sum();
        prop_assert_eq!(matched.len(), most);
        prop_assert_eq!(diff.is_in_place, old == new);
    }
}
