//! The decoder of a ticket's conversation.

use quality_assessment::api::{Error, ErrorKind, wire};
use quality_assessment::assessment::{MessageId, Timestamp, When};
use quality_assessment::evidence::{Block, Conversation, Direction, Message};

fn read(body: &str) -> Conversation {
    wire::conversation(body.as_bytes()).unwrap_or_else(|error| panic!("{body}: {error:?}"))
}

fn only(body: &str) -> Message {
    let mut messages = read(body).messages;
    assert_eq!(messages.len(), 1, "{body}");
    Message::clone(&messages.remove(0))
}

#[test]
fn the_documented_answer_is_read() {
    let message = only(
        r#"{"conversations":[{"id":7,"type":"email","direction":"out","from":"Jana Petersen",
            "createdAt":"2026-11-18T09:12:00Z","private":false,"body":"<p>Guten Tag</p>"}]}"#,
    );
    assert_eq!(message.id, Some(MessageId(7)));
    assert_eq!(message.sender.as_deref(), Some("Jana Petersen"));
    assert_eq!(message.direction, Direction::Out);
    assert_eq!(message.sent, Some(When::Moment(Timestamp(1_794_993_120_000))));
    assert!(!message.is_private);
    assert_eq!(message.body, [Block::Paragraph("Guten Tag".to_owned())]);
}

#[test]
fn phps_words_for_nothing_and_yes_are_understood() {
    for empty in [
        r#"{"conversations":[]}"#,
        r#"{"conversations":{}}"#,
        "[]",
        r#"{"conversations":null,"id":null,"success":true,"conversations":[null]}"#,
    ] {
        assert_eq!(read(empty), Conversation::default(), "{empty}");
    }
    assert!(only(r#"{"conversations":{"3":{"id":"7","private":1}}}"#).is_private);
    assert!(!only(r#"{"conversations":[{"id":7,"private":"0"}]}"#).is_private);
    assert_eq!(only(r#"[{"id":7}]"#), Message { id: Some(MessageId(7)), ..Message::default() });
    let gaps = read(r#"{"conversations":{"4":{"id":2},"1":{"id":1}}}"#);
    assert_eq!(gaps.messages.iter().map(|one| one.id).collect::<Vec<_>>(), [Some(MessageId(1)), Some(MessageId(2))]);
}

#[test]
fn one_bad_field_costs_that_field() {
    let message = only(
        r#"{"conversations":[{"id":{},"direction":3,"from":[],"createdAt":"x","private":"?","body":7},5,null,"x"]}"#,
    );
    assert_eq!(message, Message::default());
    assert_eq!(only(r#"{"conversations":[{"direction":"sideways"}]}"#).direction, Direction::Other("sideways".into()));
    assert_eq!(only(r#"{"conversations":[{"from":{"name":"","email":"a@b.c"}}]}"#).sender.as_deref(), Some("a@b.c"));
}

#[test]
fn the_language_is_that_of_the_message_or_of_the_ticket_and_looks_like_one() {
    let language = |body: &str| only(body).language.map(|tag| tag.to_string());
    assert_eq!(language(r#"{"languageCode":"de","conversations":[{"id":1}]}"#).as_deref(), Some("de"));
    assert_eq!(language(r#"{"ticket":{"languageCode":"de-CH"},"conversations":[{"id":1}]}"#).as_deref(), Some("de-CH"));
    assert_eq!(language(r#"{"languageCode":"de","conversations":[{"languageCode":"en"}]}"#).as_deref(), Some("en"));
    assert_eq!(language(r#"{"languageCode":"de\" x","conversations":[{"id":1}]}"#), None);
}

/// It becomes an attribute on the page.
#[test]
fn a_language_is_two_to_thirty_five_letters_digits_or_hyphens() {
    let is_taken = |tag: &str| only(&format!(r#"[{{"id":1,"languageCode":"{tag}"}}]"#)).language.is_some();
    assert!(["de", "de-CH", "es-419", &"a".repeat(35)].into_iter().all(is_taken));
    assert!(!["", "d", "de_CH", "de CH", "dé", &"a".repeat(36)].into_iter().any(is_taken));
}

#[test]
fn a_body_without_a_conversation_is_malformed() {
    for body in ["", "5", "\"x\"", "{", r#"{"a":1}"#, "<html>"] {
        assert_eq!(
            wire::conversation(body.as_bytes()).map_err(|Error { kind, .. }| kind),
            Err(ErrorKind::Malformed),
            "{body}"
        );
    }
}
