//! The API documentation's own sample, word for word.

use quality_assessment::api::wire;
use quality_assessment::assessment::{
    AssessmentId, Context, FamilyId, ScorecardId, State, TicketId, Timestamp, Totals, UserId,
};

/// Two totals, one of them empty; an empty category; placeholders for texts.
const SAMPLE: &str = r#"{"id":1,"scorecardId":1,"scorecardBaseId":1,"state":"aiReady","assessedUser":42,
    "assessedByUser":123,"ticketId":12345,"worklogId":123,"aiSummary":"Good job overall, scored 85%",
    "totals":{"scoredPoints":24,"usedMaxPoints":32,"totalMaxPoints":47,"percentage":75},
    "data":{"aiSummary":"<string>","general":{},"aiUsage":{},"time":{},"customerExperience":{},"categories":[{}],
    "totals":{},"supervisorAssessment":"<string>","assessmentDate":"2023-11-07T05:31:56Z",
    "discussionDate":"2023-11-07T05:31:56Z"},"createdAt":"2023-11-07T05:31:56Z","modifiedAt":"2023-11-07T05:31:56Z",
    "canEdit":true}"#;

#[test]
fn the_documented_sample_is_read_without_a_single_problem() {
    let (value, problems) = wire::assessment(SAMPLE.as_bytes()).expect("the documentation's own sample");
    assert_eq!(problems, []);

    assert_eq!(value.id, Some(AssessmentId(1)));
    assert_eq!((value.scorecard, value.family), (Some(ScorecardId(1)), Some(FamilyId(1))));
    assert_eq!(value.state, State::AiReady);
    assert_eq!((value.agent, value.assessor), (Some(UserId(42)), Some(UserId(123))));
    assert_eq!(value.ticket, Some(TicketId(12345)));
    assert!(value.can_edit);

    let then = Some(Timestamp(1_699_335_116_000).into());
    assert_eq!([value.created, value.modified, value.assessed, value.discussed], [then; 4]);
    assert_eq!(value.deleted, None);
}

#[test]
fn of_two_totals_the_one_that_says_something_is_kept() {
    let (value, _) = wire::assessment(SAMPLE.as_bytes()).expect("an assessment");
    let number = |n| Some(n);
    let (scored, used_max) = (number(24.0), number(32.0));
    assert_eq!(value.totals, Totals { scored, used_max, total_max: number(47.0), percentage: number(75.0) });
}

#[test]
fn summaries_are_kept_and_what_is_empty_leaves_no_trace() {
    let (value, _) = wire::assessment(SAMPLE.as_bytes()).expect("an assessment");
    assert_eq!(value.ai_summary.as_deref(), Some("<string>"));
    assert_eq!(value.supervisor_assessment.as_deref(), Some("<string>"));
    assert_eq!(value.categories, []);
    assert_eq!(value.context, Context::default());
    assert_eq!(value.history, []);
}

#[test]
fn the_summary_format_has_summary_and_totals_at_the_top() {
    let body = br#"{"id":1,"state":"aiReady","aiSummary":"Good","totals":{"percentage":73.3}}"#;
    let (value, problems) = wire::assessment(body).expect("the light format");
    assert_eq!((value.ai_summary.as_deref(), value.totals.percentage), (Some("Good"), Some(73.3)));
    assert_eq!(problems, []);
}

#[test]
fn a_value_in_the_data_takes_precedence_over_one_at_the_top() {
    let both = br#"{"id":1,"aiSummary":"top","totals":{"percentage":1},
        "data":{"aiSummary":"data","totals":{"percentage":2}}}"#;
    let (value, _) = wire::assessment(both).expect("an assessment");
    assert_eq!((value.ai_summary.as_deref(), value.totals.percentage), (Some("data"), Some(2.0)));

    let empty = br#"{"id":1,"aiSummary":"top","totals":{"percentage":1},"data":{"aiSummary":"","totals":{}}}"#;
    let (value, _) = wire::assessment(empty).expect("an assessment");
    assert_eq!((value.ai_summary.as_deref(), value.totals.percentage), (Some("top"), Some(1.0)));
}
