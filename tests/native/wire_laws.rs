//! The laws for fuzzing, tried in every run: see [`crate::laws`]. Findings are kept here.

use crate::laws::{decoders, evidence, machine, words};
use proptest::collection::vec;
use proptest::prelude::*;

type Law = fn(&[u8]);

/// Bytes that are hard to get right. Findings of fuzzing belong here.
const HARD: &[(Law, &[u8])] = &[
    (decoders::assessment, b"\xef\xbb\xbf{\"id\":1e2,\"state\":\"aiReady\",\"data\":{}}"),
    (decoders::assessment, br#"{"id":1,"data":{"categories":[{"criteria":[{"id":1},{"id":1},{"score":1e999}]},{}]}}"#),
    (decoders::scorecard, b"\xef\xbb\xbf{\"id\":1,\"categories\":[{\"order\":-1e308},{\"order\":1e308}]}"),
    (decoders::kept, br#"{"id":1,"data":{"aiSummary":"\ud800 and \ud83d\ude00","categories":null}}"#),
    (decoders::kept, br#"{"\u0069d":1,"id":2,"state":"aiReady","id":3,"editingHistory":[null,{"field":""}]}"#),
    (evidence::body, b"<a href=http:x><li>&#0;<blockquote>> a\n\n\xe2\x80\x9ea\"</blockquote\xff"),
    (words::words, b"a  b\nc\0a b\n\nc"),
];

#[test]
fn hard_cases_hold() {
    for (law, bytes) in HARD {
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
    fn so_are_texts_that_are_hardly_a_body(body in r#"[{}\[\]",:0-9eE.+\-\\u d8trufalsn]{0,80}"#) {
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
