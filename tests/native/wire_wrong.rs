//! A bad field costs only itself, and is named by its path.

use quality_assessment::api::wire::{self, Expected, Problem};
use quality_assessment::assessment::Assessment;
use serde_json::{Value, json};

/// Every field that is read, with a value of the right type. Later tests break them one by one.
fn whole() -> Value {
    let context = json!({
        "aiUsage": {"automationLevel": 3, "automationLevelLabel": "High", "aiAgents": ["Ava"]},
        "time": {"duration": 60, "durationAfterWork": 5},
        "customerExperience": {"slaMet": true, "netSecondsClosedAfterSla": -30, "closingDateForSLA": DATE,
            "dueDateForSLA": DATE, "reOpened": false,
            "csat": {"scale": 5, "answerStars": 4, "answerText": "Thanks"}},
    });
    json!({
        "id": 1, "scorecardId": 2, "scorecardBaseId": 3, "state": "aiReady", "assessedUser": 4, "assessedByUser": 5,
        "ticketId": 6, "createdAt": DATE, "modifiedAt": DATE, "deletedAt": DATE, "canEdit": true,
        "editingHistory": [{"userId": 7, "timestamp": DATE, "field": "aiSummary", "oldValue": "a", "newValue": "b"}],
        "data": {
            "aiSummary": "Good", "supervisorAssessment": "Fine", "assessmentDate": DATE, "discussionDate": DATE,
            "totals": {"scoredPoints": 1, "usedMaxPoints": 2, "totalMaxPoints": 3, "percentage": 50},
            "categories": [{"categoryId": 8, "criteria": [{"id": 9, "score": 1, "reason": "Why",
                "state": "aiGenerated", "lastEditedByUserId": 10, "lastEditedAt": DATE}]}],
            "aiUsage": context["aiUsage"], "time": context["time"],
            "customerExperience": context["customerExperience"],
        },
    })
}

const DATE: &str = "2023-11-07T05:31:56Z";

fn read(value: &Value) -> (Assessment, Vec<Problem>) {
    wire::assessment(value.to_string().as_bytes()).expect("a body that can be read")
}

/// The JSON pointers of everything in `value`, with the paths by which problems name them.
fn places(value: &Value, pointer: &str, path: &str, found: &mut Vec<(String, String)>) {
    if !pointer.is_empty() {
        found.push((pointer.to_owned(), path.to_owned()));
    }
    match value {
        Value::Object(fields) => {
            for (name, field) in fields {
                let dot = if path.is_empty() { "" } else { "." };
                places(field, &format!("{pointer}/{name}"), &format!("{path}{dot}{name}"), found);
            }
        }
        Value::Array(items) => {
            for (index, item) in items.iter().enumerate() {
                places(item, &format!("{pointer}/{index}"), &format!("{path}[{index}]"), found);
            }
        }
        _ => {}
    }
}

#[test]
fn the_sample_that_the_next_tests_break_is_valid() {
    assert_eq!(read(&whole()).1, []);
}

#[test]
fn a_field_of_the_wrong_type_costs_that_field_and_is_named_by_its_path() {
    let mut found = Vec::new();
    places(&whole(), "", "", &mut found);
    assert!(found.len() > 45, "the sample has lost its fields");
    // An old value may be of any type, so nothing is wrong there.
    let is_typed = |path: &str| !path.ends_with("oldValue") && !path.ends_with("newValue");
    for (pointer, path) in found.into_iter().filter(|(_, path)| is_typed(path)) {
        let mut broken = whole();
        let field = broken.pointer_mut(&pointer).expect("a place of the sample");
        // A list is never valid where a number, a text or an object is expected, nor an object where a list is.
        *field = if field.is_array() { json!({"not": "a list"}) } else { json!([["wrong"]]) };
        let mut without = whole();
        *without.pointer_mut(&pointer).expect("a place of the sample") = Value::Null;

        let (value, problems) = read(&broken);
        assert_eq!(value, read(&without).0, "{path} should cost itself and nothing else");
        assert_eq!(problems.iter().map(|p| p.path.as_str()).collect::<Vec<_>>(), [path], "named by its path");
    }
}

#[test]
fn a_problem_says_what_was_expected() {
    let body =
        br#"{"id":"x","state":1,"canEdit":"yes","createdAt":"yesterday","data":{"totals":[1],"categories":{"a":1}}}"#;
    let (_, problems) = wire::assessment(body).expect("a body that can be read");
    let mut said: Vec<_> = problems.iter().map(|p| (&*p.path, p.expected)).collect();
    said.sort_by_key(|(path, _)| *path);
    let expected = [
        ("canEdit", Expected::Boolean),
        ("createdAt", Expected::Date),
        ("data.categories", Expected::List),
        ("data.totals", Expected::Object),
        ("id", Expected::WholeNumber),
        ("state", Expected::State),
    ];
    assert_eq!(said, expected);
}

#[test]
fn a_fraction_is_not_a_whole_number_and_nothing_is_rounded() {
    for broken in ["3.5", "\"3.5\"", "9007199254740993.0", "1e300", "99999999999999999999", "true", "\"x\""] {
        let (value, problems) =
            wire::assessment(format!(r#"{{"id":1,"ticketId":{broken}}}"#).as_bytes()).expect("JSON");
        assert_eq!((value.ticket, problems.len()), (None, 1), "{broken}");
    }
    let (value, problems) = wire::assessment(br#"{"id":9223372036854775807}"#).expect("JSON");
    assert_eq!((value.id.map(|id| id.0), problems.len()), (Some(i64::MAX), 0));
}

#[test]
fn a_number_out_of_range_costs_itself() {
    for broken in ["1e999", "-1e999", "\"1e999\"", "\"NaN\"", "\"inf\"", "\"Infinity\"", "NaN", "Infinity", "-Infinity"]
    {
        let body = format!(r#"{{"id":1,"totals":{{"scoredPoints":{broken},"percentage":75}}}}"#);
        let (value, problems) = wire::assessment(body.as_bytes()).expect("JSON");
        assert_eq!((value.totals.scored, value.totals.percentage), (None, Some(75.0)), "{broken}");
        assert_eq!(problems.len(), 1, "{broken}");
    }
}

#[test]
fn no_more_than_twenty_problems_are_kept() {
    let criteria = vec![json!({"score": "many"}); 1_000];
    let (value, problems) = read(&json!({"data": {"categories": [{"criteria": criteria}]}}));
    assert_eq!((value.criteria().count(), problems.len()), (1_000, 20));
    assert_eq!(problems[19].path, "data.categories[0].criteria[19].score");
}
