//! Sorting by keys.

use crate::random::config;
use proptest::prelude::*;
use quality_assessment::assessment::{key_of, sorted_by_key};

proptest! {
    #![proptest_config(config(512))]

    #[test]
    fn a_key_sorts_like_its_number(one: f64, other: f64) {
        prop_assert_eq!(key_of(one).cmp(&key_of(other)), one.total_cmp(&other));
    }

    #[test]
    fn what_has_the_same_key_keeps_its_order(numbers in prop::collection::vec(-3_i64..3, 0..40)) {
        let numbered: Vec<_> = numbers.into_iter().enumerate().collect();
        let mut expected = numbered.clone();
        expected.sort_by_key(|(_, number)| *number);
        prop_assert_eq!(sorted_by_key(numbered, |(_, number)| [*number, 0]), expected);
    }
}
