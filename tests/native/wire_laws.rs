//! What is fuzzed, tried in every run: see [`crate::laws`]. What fuzzing has found stays here.

use crate::laws::{decoders, machine, words};
use proptest::collection::vec;
use proptest::prelude::*;

/// Bytes that fuzzing has found a law broken with, by the law.
const FOUND: &[(fn(&[u8]), &[u8])] = &[];

#[test]
fn what_fuzzing_has_found_does_not_come_back() {
    for (law, bytes) in FOUND {
        law(bytes);
    }
}

proptest! {
    #![proptest_config(crate::random::config(300))]

    #[test]
    fn whatever_is_read_is_read_alike_and_can_be_used(value in super::wire_random::json()) {
        let body = value.to_string();
        decoders::assessment(body.as_bytes());
        decoders::scorecard(body.as_bytes());
        decoders::kept(body.as_bytes());
    }

    #[test]
    fn so_is_what_is_hardly_a_body(body in r#"[{}\[\]",:0-9eE.+\-\\u d8trufalsn]{0,80}"#) {
        let body = format!(r#"{{"id":1,"aiSummary":"{body}"}}"#);
        decoders::assessment(body.as_bytes());
        decoders::scorecard(body.as_bytes());
        decoders::kept(body.as_bytes());
    }

    #[test]
    fn the_machine_and_the_words_bear_any_bytes(bytes in vec(any::<u8>(), 0..300)) {
        machine::machine(&bytes);
        words::words(&bytes);
    }
}
