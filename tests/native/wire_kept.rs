//! The stored parts of an assessment: enough for a comparison after a reload, and no more.

use quality_assessment::api::wire;
use quality_assessment::assessment::{Assessment, Comparison, Context, Timestamp};

const BODY: &str = r#"{"id":42,"scorecardId":22,"scorecardBaseId":2,"state":"reviewOngoing","assessedUser":7,
    "ticketId":9,
    "modifiedAt":"2026-11-20T09:00:00Z","canEdit":true,"worklog":{"userId":7},"extra":{"secret":"x"},
    "editingHistory":[{"userId":5,"timestamp":"2026-11-20T08:00:00Z","field":"supervisorAssessment",
    "oldValue":"Old words","newValue":"New words"}],
    "data":{"aiSummary":"A \"quoted\" summary\nof \ud83d\ude00 and \ud83d","totals":{"scoredPoints":1e1},
    "customerExperience":{"slaMet":true},"supervisorAssessment":"Not for the comparison",
    "categories":[{"categoryId":1,"criteria":[{"id":2,"score":2,"reason":"because","state":"humanVerified"},null]}]}}"#;

fn whole() -> Assessment {
    wire::assessment(BODY.as_bytes()).expect("an assessment").0
}

#[test]
fn the_kept_parts_compare_like_the_whole() {
    let text = wire::keep(BODY.as_bytes(), Timestamp(1234), false, true, &[]).expect("something to keep");
    let kept = wire::kept(&text).expect("what was just written");
    assert_eq!((kept.since, kept.was_seen_begin, kept.is_accepted), (Timestamp(1234), false, true));
    let comparison = Comparison::between(&kept.before, &whole());
    assert!(comparison.is_empty() && comparison.edits.is_empty());
    assert_eq!((comparison.unchanged, kept.before.modified), (1, whole().modified));
    assert_eq!(wire::assessment(&kept.body).expect("an assessment").0, kept.before);
}

#[test]
fn the_agent_and_data_that_no_comparison_needs_are_not_kept() {
    let text = wire::keep(BODY.as_bytes(), Timestamp(0), true, false, &[]).expect("something to keep");
    for secret in
        ["assessedUser", "ticketId", "worklog", "secret", "slaMet", "Not for the comparison", "Old words", "New words"]
    {
        assert!(!text.contains(secret), "{secret} is kept");
    }
    let kept = wire::kept(&text).expect("what was just written");
    assert!(!kept.is_accepted);
    assert_eq!(kept.before.context, Context::default());
}

#[test]
fn an_entry_that_something_else_wrote_is_ignored() {
    for text in
        ["", "null", "{}", "[]", r#"{"since":1,"accepted":1}"#, r#"{"since":"x","accepted":1,"before":{"id":1}}"#]
    {
        assert!(wire::kept(text).is_none(), "{text}");
    }
    assert!(wire::keep(b"<html>", Timestamp(0), true, true, &[]).is_none());
}

#[test]
fn scores_verified_since_are_kept_beside_it_unchanged() {
    let later = BODY.replace(
        r#""score":2,"reason":"because""#,
        r#""score":5,"reason":"heard it","lastEditedAt":"2026-11-21T09:00:00Z""#,
    );
    let since = wire::categories(later.as_bytes()).expect("categories");
    let text =
        wire::keep(BODY.as_bytes(), Timestamp(0), true, true, std::slice::from_ref(&since)).expect("something to keep");
    let kept = wire::kept(&text).expect("what was just written");
    let reasons = |a: &Assessment| a.criteria().filter_map(|(_, c)| c.reason.clone()).collect::<Vec<_>>();
    assert_eq!(reasons(&kept.before), ["heard it".into()]);
    assert_eq!(reasons(&wire::assessment(&kept.body).expect("an assessment").0), ["because".into()]);
    assert_eq!(kept.verified, [since], "it can be kept again");
}
