//! Bodies: the same, a new one, or not of this assessment.

use quality_assessment::api::wire;
use quality_assessment::assessment::{AssessmentId, State};
use quality_assessment::session::bodies::{Body, Reader};

fn body(id: i64, state: &str) -> Vec<u8> {
    format!(r#"{{"id": {id}, "state": "{state}", "canEdit": "maybe"}}"#).into_bytes()
}

fn new(reader: &Reader, bytes: Vec<u8>) -> std::sync::Arc<quality_assessment::assessment::Assessment> {
    match reader.read(bytes) {
        Ok(Body::New(assessment)) => assessment,
        other => panic!("{other:?}"),
    }
}

#[test]
fn only_what_is_shown_is_the_same() {
    let reader = Reader::new(AssessmentId(42));
    let assessment = new(&reader, body(42, "aiReady"));
    assert!(matches!(reader.read(body(42, "aiReady")), Ok(Body::New(_))), "it is not on the screen yet");
    let again = new(&reader, body(42, "aiReady"));
    let problems = reader.mark_shown(&again);
    assert_eq!(problems.len(), 1, "canEdit could not be read");
    assert!(matches!(reader.read(body(42, "aiReady")), Ok(Body::Same)));
    assert_eq!(reader.shown().as_deref(), Some(&body(42, "aiReady")));
    assert_eq!(assessment.state, State::AiReady);
    assert_eq!(new(&reader, body(42, "error")).state, State::Error);
    assert_eq!(reader.shown().as_deref(), Some(&body(42, "aiReady")), "what is read is not shown yet");
    assert_eq!(*reader.last(), body(42, "error"));
}

#[test]
fn another_number_is_another_assessment_and_no_number_needs_a_state() {
    let reader = Reader::new(AssessmentId(42));
    assert!(reader.read(body(43, "aiReady")).is_err());
    assert!(reader.read(b"{}".to_vec()).is_err());
    assert!(reader.read(b"<html>".to_vec()).is_err());
    assert_eq!(new(&reader, br#"{"state": "aiReady"}"#.to_vec()).state, State::AiReady);
}

/// A body from another tab was taken for that of the first answer, which waited for its labels: the page's own answers
/// then counted as "the same".
#[test]
fn a_body_that_is_heard_while_the_first_answer_waits_is_not_taken_for_it() {
    let reader = Reader::new(AssessmentId(42));
    let first = new(&reader, body(42, "aiInProgress"));
    new(&reader, body(42, "aiReady"));
    reader.mark_shown(&first);
    assert_eq!(reader.shown(), None, "which bytes are shown is not known");
    assert_eq!(new(&reader, body(42, "aiReady")).state, State::AiReady);
}

/// Other tabs receive nothing else of a body.
#[test]
fn a_mark_tells_bodies_apart_by_each_byte_and_by_their_length() {
    let body: Vec<u8> = (0..40).collect();
    let mut marks = vec![wire::mark(&[]), wire::mark(&[0])];
    for length in 0..=body.len() {
        assert_eq!(wire::mark(&body[..length]), wire::mark(&Vec::from(&body[..length])));
        marks.push(wire::mark(&body[..length]));
    }
    for at in 0..body.len() {
        for bit in 0..8 {
            let mut other = body.clone();
            other[at] ^= 1 << bit;
            marks.push(wire::mark(&other));
        }
    }
    // Two changes do not cancel each other either.
    for (one, other) in (0..320).flat_map(|one| (0..one).map(move |other| (one, other))) {
        let mut twice = body.clone();
        twice[one / 8] ^= 1 << (one % 8);
        twice[other / 8] ^= 1 << (other % 8);
        assert_ne!(wire::mark(&twice), wire::mark(&body));
    }
    let count = marks.len();
    marks.sort_unstable();
    marks.dedup();
    // Two bodies are among them twice: the empty one and a single zero.
    assert_eq!(marks.len(), count - 2);
}
