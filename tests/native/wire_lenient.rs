//! Deviations from the documentation that are still understood.

use quality_assessment::api::wire;
use quality_assessment::assessment::{
    Assessment, CategoryId, CriterionId, EditedField, Provenance, State, TicketId, Timestamp, UserId,
};

/// Reads a body without any problem.
pub fn read(body: &str) -> Assessment {
    let (value, problems) = wire::assessment(body.as_bytes()).expect("a body that can be read");
    assert_eq!(problems, [], "{body}");
    value
}

#[test]
fn unknown_fields_are_skipped() {
    assert_eq!(read(r#"{"id":1,"new":{"deep":[1,{"er":null}]},"data":{"alsoNew":true}}"#), read(r#"{"id":1}"#));
}

/// Names and values alternate: a text is not a name because it reads like one.
#[test]
fn a_value_that_reads_like_a_name_is_no_name() {
    assert_eq!(read(r#"{"id":1,"ticketId":7,"new":"ticketId","newer":2}"#).ticket, Some(TicketId(7)));
    assert_eq!(read(r#"{"id":1,"ticketId":7,"new":"ticketId"}"#).ticket, Some(TicketId(7)));
}

#[test]
fn whole_numbers_may_come_as_floats_or_text() {
    for seven in ["7", "7.0", "7e0", "70e-1", "\"7\"", "\"7.0\"", "\" 7 \""] {
        assert_eq!(read(&format!(r#"{{"id":1,"ticketId":{seven}}}"#)).ticket, Some(TicketId(7)), "{seven}");
    }
    // A float beyond that may be another number than the one that was meant.
    let ticket = |id: &str| {
        let body = format!(r#"{{"id":1,"ticketId":{id}}}"#);
        wire::assessment(body.as_bytes()).expect("an assessment").0.ticket
    };
    let largest = TicketId(9_007_199_254_740_991);
    assert_eq!(["9007199254740991.0", "9007199254740992.0", "7.5"].map(ticket), [Some(largest), None, None]);
}

#[test]
fn numbers_may_come_as_text() {
    let value = read(r#"{"id":1,"totals":{"scoredPoints":"24","percentage":"73.3","usedMaxPoints":-0.5}}"#);
    assert_eq!([value.totals.scored, value.totals.percentage, value.totals.used_max], [24.0, 73.3, -0.5].map(Some));
}

#[test]
fn booleans_may_come_as_numbers_or_text() {
    for yes in ["true", "1", "1.0", "\"true\"", "\"1\""] {
        assert!(read(&format!(r#"{{"id":1,"canEdit":{yes}}}"#)).can_edit, "{yes}");
    }
    for no in ["false", "0", "0.0", "\"false\"", "\"0\"", "null"] {
        assert!(!read(&format!(r#"{{"id":1,"canEdit":{no}}}"#)).can_edit, "{no}");
    }
}

#[test]
fn null_means_a_missing_field() {
    let nulls = r#"{"id":1,"scorecardId":null,"scorecardBaseId":null,"state":null,"assessedUser":null,
        "assessedByUser":null,"ticketId":null,"worklogId":null,"createdAt":null,"modifiedAt":null,"deletedAt":null,
        "canEdit":null,"aiSummary":null,"totals":null,"editingHistory":null,"worklog":null,"aiUsage":null,"time":null,
        "customerExperience":null,"data":null}"#;
    assert_eq!(read(nulls), read(r#"{"id":1}"#));
    let inside = r#"{"id":1,"totals":{"percentage":null},"data":{"aiSummary":null,"categories":null,"totals":null,
        "supervisorAssessment":null,"assessmentDate":null,"discussionDate":null},"editingHistory":[null]}"#;
    assert_eq!(read(inside), read(r#"{"id":1}"#));
}

#[test]
fn a_null_in_a_list_is_nothing() {
    let value = read(r#"{"id":1,"data":{"categories":[null,{"categoryId":3,"criteria":[null,{"id":4},null]}]}}"#);
    let ids: Vec<_> = value.criteria().map(|(category, criterion)| (category, criterion.id)).collect();
    assert_eq!(ids, [(Some(CategoryId(3)), Some(CriterionId(4)))]);
}

/// PHP has no empty object, and other words for nothing: six lines of notes reported what was simply missing.
#[test]
fn phps_words_for_nothing_count_as_missing_without_a_problem() {
    let empty = r#"{"id":1,"scorecardId":"","assessedUser":false,"ticketId":"","createdAt":false,"deletedAt":"",
        "modifiedAt":"0000-00-00 00:00:00","canEdit":"","aiSummary":false,"totals":[],"editingHistory":"","worklog":[],
        "aiUsage":[],"time":false,"customerExperience":{"csat":[],"dueDateForSLA":"0000-00-00"},
        "data":{"totals":false,"categories":{},"supervisorAssessment":false,"assessmentDate":""}}"#;
    let (value, problems) = wire::assessment(empty.as_bytes()).expect("it is an assessment");
    assert_eq!((value, problems), (read(r#"{"id":1}"#), vec![]));
    assert_eq!(read(r#"{"id":1,"data":[]}"#), read(r#"{"id":1}"#));
}

/// PHP writes a list with gaps as an object: all criteria, and all revisions, were lost.
#[test]
fn a_list_with_gaps_is_a_list_in_the_order_of_its_numbers() {
    let gaps = r#"{"id":1,"editingHistory":{"1":{"userId":7},"0":{"userId":6}},
        "data":{"categories":{"10":{"categoryId":5,"criteria":[]},
        "2":{"categoryId":3,"criteria":{"4":{"id":4},"7":null}}}}}"#;
    let list = r#"{"id":1,"editingHistory":[{"userId":6},{"userId":7}],
        "data":{"categories":[{"categoryId":3,"criteria":[{"id":4}]},{"categoryId":5,"criteria":[]}]}}"#;
    let (value, problems) = wire::assessment(gaps.as_bytes()).expect("it is an assessment");
    assert_eq!((value, problems), (read(list), vec![]));
    let revisions = wire::scorecards(br#"{"3":{"id":13},"1":{"id":11}}"#).expect("it is a list");
    assert_eq!(revisions.iter().filter_map(|one| one.id).map(|id| id.0).collect::<Vec<_>>(), [11, 13]);
    assert!(wire::scorecards(br#"{"message":"no"}"#).is_err() && wire::scorecards(b"{}").is_err());
    let mixed = r#"{"id":1,"data":{"categories":{"2":{"categoryId":3},"name":1}}}"#;
    assert_eq!(wire::assessment(mixed.as_bytes()).expect("it is an assessment").1.len(), 1, "that is not a list");
}

#[test]
fn an_empty_text_says_nothing() {
    let empty = r#"{"id":1,"state":"","aiSummary":"","data":{"supervisorAssessment":""}}"#;
    assert_eq!(read(empty), read(r#"{"id":1}"#));
    assert_eq!(read(empty).state, State::Missing);
}

/// Words ran together: no browser breaks a line there.
#[test]
fn unicodes_own_line_breaks_are_line_breaks() {
    let value =
        read("{\"id\":1,\"aiSummary\":\"a\u{2028}b\\u2029c\",\"editingHistory\":[{\"newValue\":\"d\\u2028e\"}]}");
    assert_eq!(value.ai_summary.as_deref(), Some("a\nb\nc"));
    assert_eq!(value.history[0].new.as_deref(), Some("d\ne"));
    assert_eq!(read(r#"{"id":1,"aiSummary":"a\u2028b\nc"}"#).ai_summary.as_deref(), Some("a\nb\nc"), "beside others");
}

/// Texts pasted from a word processor, and those of mainframes.
#[test]
fn the_line_breaks_of_other_systems_are_line_breaks() {
    let value = read(
        "{\"id\":1,\"aiSummary\":\"a\\u000bb\u{85}c\",\"editingHistory\":[{\"newValue\":\"e\\rf\",\
        \"oldValue\":\"g\\r\\nh\\u000bi\"}]}",
    );
    assert_eq!(value.ai_summary.as_deref(), Some("a\nb\nc"));
    assert_eq!(value.history[0].new.as_deref(), Some("e\nf"));
    assert_eq!(value.history[0].old.as_deref(), Some("g\nh\ni"), "never two for one");
    assert_eq!(
        read(r#"{"id":1,"aiSummary":"a\r\nb"}"#).ai_summary.as_deref(),
        Some("a\r\nb"),
        "what the page itself breaks stays"
    );
}

#[test]
fn an_unknown_state_is_kept_as_it_is() {
    assert_eq!(read(r#"{"state":"inArchive"}"#).state, State::Other("inArchive".into()));
}

#[test]
fn a_repeated_field_counts_the_last_time() {
    let twice = read(r#"{"id":1,"ticketId":3,"ticketId":4,"state":"error","state":"aiReady"}"#);
    assert_eq!((twice.ticket, twice.state), (Some(TicketId(4)), State::AiReady));
    assert_eq!(read(r#"{"id":1,"ticketId":3,"ticketId":null}"#).ticket, None);
}

#[test]
fn field_names_may_be_escaped() {
    assert_eq!(read(r#"{"id":1,"ticket\u0049d":3}"#), read(r#"{"id":1,"ticketId":3}"#));
    assert_eq!(read(r#"{"\u0069d":1,"ticketI\u0064":3,"\u0078":2}"#), read(r#"{"id":1,"ticketId":3}"#));
}

#[test]
fn a_criterion_is_read_whole() {
    let value = read(
        r#"{"id":1,"data":{"categories":[{"categoryId":3,"criteria":[{"id":4,"score":2.5,"reason":"Why",
        "state":"humanVerified","lastEditedByUserId":9,"lastEditedAt":"1970-01-01 00:00:01"}]}]}}"#,
    );
    let (category, criterion) = value.criteria().next().expect("one criterion");
    assert_eq!((category, criterion.id), (Some(CategoryId(3)), Some(CriterionId(4))));
    assert_eq!((criterion.score, criterion.reason.as_deref()), (Some(2.5), Some("Why")));
    assert_eq!(criterion.provenance, Provenance::HumanVerified);
    assert_eq!((criterion.edited_by, criterion.edited_at), (Some(UserId(9)), Some(Timestamp(1_000).into())));
}

#[test]
fn a_category_is_kept_if_it_has_an_id_or_criteria() {
    let value = read(r#"{"id":1,"data":{"categories":[{},{"categoryId":1},{"criteria":[{}]},{"criteria":[]}]}}"#);
    assert_eq!(
        value.categories.iter().map(|c| (c.id, c.criteria.len())).collect::<Vec<_>>(),
        [(Some(CategoryId(1)), 0), (None, 1)]
    );
}

#[test]
fn an_edit_keeps_its_values_as_text_whatever_they_were() {
    let value = read(
        r#"{"id":1,"editingHistory":[{"userId":9,"timestamp":"1970-01-01T00:00:01Z",
        "field":"criteria.3.4.score","oldValue":2,"newValue":"4.50"},{"field":"aiSummary","oldValue":null}]}"#,
    );
    let [score, summary] = &value.history[..] else { panic!("two edits") };
    assert_eq!((score.user, score.at), (Some(UserId(9)), Some(Timestamp(1_000).into())));
    assert_eq!(score.field, EditedField::Score(CategoryId(3), CriterionId(4)));
    assert_eq!((score.old.as_deref(), score.new.as_deref()), (Some("2"), Some("4.50")));
    assert_eq!((summary.old.as_deref(), summary.field.clone()), (None, EditedField::Other("aiSummary".into())));
}

#[test]
fn an_edit_of_something_other_than_a_plain_value_can_be_read_and_costs_nothing() {
    let body =
        r#"{"id":1,"editingHistory":[{"field":"x","oldValue":{"a b" : "c \"d\" ","n":[1, true]},"newValue":null}]}"#;
    let value = read(body);
    let edit = &value.history[0];
    assert_eq!((edit.old.as_deref(), edit.new.as_deref()), (Some(r#"{"a b":"c \"d\" ","n":[1,true]}"#), None));
}

#[test]
fn blanks_within_the_texts_of_such_a_value_stay() {
    let body = r#"{"id":1,"editingHistory":[{"oldValue":{"a":"x\\\\", "b" : "c d"},"newValue":[ "\\\" , e" , 1 ]}]}"#;
    let edit = &read(body).history[0];
    assert_eq!(edit.old.as_deref(), Some(r#"{"a":"x\\\\","b":"c d"}"#));
    assert_eq!(edit.new.as_deref(), Some(r#"["\\\" , e",1]"#));
}

#[test]
fn escaped_letters_are_read_one_by_one_or_as_pairs() {
    let summary = |text: &str| read(&format!(r#"{{"id":1,"aiSummary":"{text}"}}"#)).ai_summary;
    assert_eq!(summary(r"\u00e4\ud83d\ude00\u0041\u0042").as_deref(), Some("ä😀AB"));
    assert_eq!(summary(r"\ud83dx\ude00\u0041").as_deref(), Some("\u{fffd}x\u{fffd}A"), "halves of pairs");
    assert_eq!(summary(r#"\"\\\/\b\f\n\t."#).as_deref(), Some("\"\\/\u{8}\u{c}\n\t."));
}

#[test]
fn the_worklog_knows_the_ticket_when_the_assessment_does_not() {
    assert_eq!(read(r#"{"id":1,"worklog":{"ticketId":5}}"#).ticket, Some(TicketId(5)));
    assert_eq!(read(r#"{"id":1,"ticketId":4,"worklog":{"ticketId":5}}"#).ticket, Some(TicketId(4)));
}

#[test]
fn a_body_may_begin_with_a_byte_order_mark_or_blanks() {
    assert_eq!(read("\u{feff}{\"id\":1}"), read(" \r\n\t{\"id\" : 1 } \n"));
}
