//! The sorted list as a map, compared with the standard library's.

use proptest::prelude::*;
use quality_assessment::sorted::Sorted;
use std::collections::BTreeMap;

proptest! {
    #[test]
    fn it_keeps_the_same_entries_as_a_map(steps in proptest::collection::vec((0u8..3, 0i64..20, any::<u8>()), 0..200)) {
        let (mut sorted, mut model) = (Sorted::default(), BTreeMap::new());
        for (step, key, value) in steps {
            match step {
                0 => prop_assert_eq!(sorted.insert(key, value), model.insert(key, value).is_none()),
                1 => prop_assert_eq!(sorted.remove(&key), model.remove(&key)),
                _ => prop_assert_eq!(sorted.entry(key, value), model.entry(key).or_insert(value)),
            }
            prop_assert_eq!(sorted.get(&key), model.get(&key));
            prop_assert_eq!(sorted.contains(&key), model.contains_key(&key));
        }
        prop_assert_eq!(sorted.len(), model.len());
        prop_assert!(sorted.keys().eq(model.keys()));
    }
}

#[test]
fn of_two_with_one_key_the_last_counts() {
    let sorted: Sorted<_, _> = [("b", 1), ("a", 2), ("b", 3)].into_iter().collect();
    assert_eq!((sorted.get("b"), sorted.get("a"), sorted.get("c")), (Some(&3), Some(&2), None));
}
