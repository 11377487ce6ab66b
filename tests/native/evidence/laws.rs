//! Random bodies and random quotations.

use super::message;
use crate::laws::evidence;
use proptest::collection::vec;
use proptest::prelude::*;
use quality_assessment::evidence::{Haystack, Pattern, normalized};

/// Words as people write them, and what separates them.
fn words() -> impl Strategy<Value = String> {
    let word = prop_oneof!["[a-zäöüßA-ZÄÖÜ]{1,12}", "[0-9]{1,4}", "[.,;:!?–—„“»«'()\"…-]", "\\PC{1,3}"];
    vec((word, prop_oneof![" ", "\n", "\u{a0}", "  ", "\t"]), 1..40)
        .prop_map(|words| words.into_iter().flat_map(|(word, room)| [word, room]).collect())
}

/// Careless HTML.
fn soup() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        words(),
        "<[a-z]{1,10}( [a-z]{1,5}=['\"]?[a-z:/.]{0,8}['\"]?)?/?>",
        "</[a-z]{1,10}>",
        "<(blockquote|div class=gmail_quote|div id=divRplyFwdMsg|li|ol|ul|pre|br|a href=https://x.example/y)>",
        "</(blockquote|div|li|ol|ul|pre|a)>",
        "&(#x?[0-9a-f]{0,6}|[a-z]{0,8});?",
        "[<>&\"'=/!-]{1,4}",
        "> [a-z ]{0,10}\n",
    ];
    vec(piece, 0..40).prop_map(|pieces| pieces.concat())
}

proptest! {
    #![proptest_config(crate::random::config(300))]

    #[test]
    fn any_body_ends_as_text(html in soup()) {
        evidence::body(html.as_bytes());
    }

    #[test]
    fn any_bytes_do(bytes in vec(any::<u8>(), 0..300)) {
        evidence::body(&bytes);
    }

    #[test]
    fn a_literal_text_is_found(text in words(), from in 0.0..1.0f64, length in 8usize..80) {
        let message = message(&text.replace('&', "+").replace('<', "("));
        let Some(text) = message.texts().next() else { return Ok(()) };
        let letters: Vec<char> = text.chars().collect();
        let start = (from * letters.len() as f64) as usize;
        let quotation: String = letters[start..].iter().take(length).collect();
        // A piece between two ellipses may be a few letters inside a word: those are not searched.
        let is_long = normalized(&quotation).replace("...", " ").split(' ')
            .all(|piece| piece.trim_matches(['.', ',', ';', ':', '!', '?', '\'']).chars().count() >= 8);
        prop_assume!(is_long && !quotation.contains(['[', '(']));
        evidence::literal(&message, &quotation);
    }

    #[test]
    fn a_text_across_two_messages_is_found_in_neither(one in "[a-m]{12,40}", other in "[n-z]{12,40}") {
        let quotation = [&one[one.len() - 6..], &other[..6]].concat();
        let pattern = Pattern::of(&quotation).expect("letters");
        for body in [&one, &other] {
            prop_assert_eq!(Haystack::of(&message(body)).find(&pattern), None);
        }
    }

    #[test]
    fn quotations_of_any_text_are_in_it(text in "[a„“”\"»«‚‘’‹› ]{0,60}") {
        evidence::quotes(text.as_bytes());
    }
}
