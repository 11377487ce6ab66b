//! The messages of refusing servers, and two other small bodies.

use quality_assessment::api::wire::{error_message, is_page, profile, refusal, subject};
use quality_assessment::assessment::UserId;

fn said(body: &str) -> Option<String> {
    error_message(body.as_bytes()).map(|text| text.to_string())
}

fn sentence(text: &str) -> Option<String> {
    Some(text.to_owned())
}

#[test]
fn the_message_counts_first_then_the_error_then_the_detail() {
    assert_eq!(said(r#"{"success":false,"message":"Not allowed"}"#), sentence("Not allowed"));
    assert_eq!(said(r#"{"error":"Not found"}"#), sentence("Not found"));
    assert_eq!(said(r#"{"detail":"Too late","error":"Gone","message":"Sorry"}"#), sentence("Sorry"));
    assert_eq!(said(r#"{"detail":"Too late","error":"Gone"}"#), sentence("Gone"));
}

#[test]
fn the_detail_is_a_text_or_a_list_of_texts_or_of_objects() {
    assert_eq!(said(r#"{"detail":"Too late"}"#), sentence("Too late"));
    assert_eq!(said(r#"{"detail":["First","second"]}"#), sentence("First"));
    assert_eq!(said(r#"{"detail":[{"loc":["body"],"msg":"Field required"}]}"#), sentence("Field required"));
    assert_eq!(said(r#"{"detail":[]}"#), None);
}

#[test]
fn an_empty_or_unreadable_message_makes_room_for_the_next() {
    assert_eq!(said(r#"{"message":"","error":"Gone"}"#), sentence("Gone"));
    assert_eq!(said(r#"{"message":null,"error":"Gone"}"#), sentence("Gone"));
    assert_eq!(said(r#"{"message":{"code":7},"error":"Gone"}"#), sentence("Gone"));
}

/// The page said that the answer was lost and that a re-run had probably not begun.
#[test]
fn a_refusal_may_come_with_a_status_of_success() {
    let refused = |body: &str| refusal(body.as_bytes()).map(|message| message.map(|text| text.to_string()));
    assert_eq!(
        refused(r#"{"success":false,"message":"The scorecard is locked."}"#),
        Some(sentence("The scorecard is locked."))
    );
    assert_eq!(refused(r#"{"success":0,"error":"No"}"#), Some(sentence("No")));
    assert_eq!(refused(r#"{"success":false}"#), Some(None));
    // Envelopes have a field for missing data, too.
    for envelope in [
        r#"{"success":false,"message":"No","data":null}"#,
        r#"{"success":"false","message":"No","data":[],"id":null}"#,
        r#"{"success":false,"message":"No","data":{}}"#,
        r#"{"status":"error","message":"No"}"#,
        r#"{"status":"fail","data":null,"message":"No"}"#,
    ] {
        assert_eq!(refused(envelope), Some(sentence("No")), "{envelope}");
    }
    assert_eq!(refused(r#"{"status":"ok","message":"x"}"#), None);
    for body in ["", "[]", "{}", r#"{"success":true}"#, r#"{"message":"x"}"#, r#"{"success":false,"id":42}"#] {
        assert_eq!(refused(body), None, "{body}");
    }
    let of_length = |length: usize| {
        let start = r#"{"success":false,"message":""#;
        [start, &"x".repeat(length - start.len() - 2), "\"}"].concat()
    };
    assert!(refused(&of_length(4096)).is_some() && refused(&of_length(4097)).is_none(), "that is not a small body");
}

#[test]
fn a_page_is_distinguished_from_an_answer() {
    for page in ["<!doctype html><title>Sign in</title>", "\n  <html>", "<?xml version=\"1.0\"?>"] {
        assert!(is_page(page.as_bytes()), "{page}");
    }
    for answer in ["", "{}", "[]", "Bad gateway", "1 < 2"] {
        assert!(!is_page(answer.as_bytes()), "{answer}");
    }
}

#[test]
fn plain_text_is_taken_as_it_is() {
    assert_eq!(said("  Bad gateway\n"), sentence("Bad gateway"));
}

#[test]
fn a_body_that_is_not_a_sentence_for_people_gives_no_message() {
    let none = ["", "  ", "<html><h1>502</h1></html>", "\n <!doctype html>", "{}", "[]", "{\"message\":\"  \"}"];
    for body in none.into_iter().chain(["{\"message\":", "[\"a\"]", "{\"success\":false}"]) {
        assert_eq!(said(body), None, "{body}");
    }
}

#[test]
fn nobody_has_to_read_more_than_three_hundred_characters() {
    assert_eq!(said(&"ä".repeat(301)), Some("ä".repeat(300)));
    assert_eq!(said(&format!(r#"{{"error":"{}"}}"#, "x".repeat(9_999))), Some("x".repeat(300)));
}

#[test]
fn broken_bytes_cost_their_characters() {
    assert_eq!(error_message(b"no\xffpe").as_deref(), Some("no\u{fffd}pe"));
}

#[test]
fn a_token_may_name_its_owner() {
    assert_eq!(subject(br#"{"sub":"ava","userId":7}"#).as_deref(), Some("ava"));
    assert_eq!(subject(br#"{"userId":7}"#).as_deref(), Some("7"));
    assert_eq!(subject(br#"{"id":"8"}"#).as_deref(), Some("8"));
    for silent in [&b"{}"[..], b"", b"{\"sub\":{}}", b"{\"sub\":[1]}", b"[]", b"\xff"] {
        assert_eq!(subject(silent), None);
    }
}

#[test]
fn the_profile_knows_the_callers_own_id() {
    assert_eq!(profile(br#"{"id":7,"lang":"de"}"#), Some(UserId(7)));
    assert_eq!([profile(b"{}"), profile(b""), profile(br#"{"id":"x"}"#)], [None; 3]);
}
