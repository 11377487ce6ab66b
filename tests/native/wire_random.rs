//! Random bodies: nothing panics, and anything that looks like an assessment is read as far as possible.

use proptest::collection::{hash_map, vec};
use proptest::prelude::*;
use quality_assessment::api::{ErrorKind, wire};
use serde_json::Value;

/// Every field name that a decoder reads.
const NAMES: &str = "id scorecardId scorecardBaseId state assessedUser assessedByUser ticketId createdAt modifiedAt \
    deletedAt canEdit editingHistory aiSummary totals worklog data supervisorAssessment assessmentDate \
    discussionDate categories categoryId criteria score reason lastEditedByUserId lastEditedAt scoredPoints \
    usedMaxPoints totalMaxPoints percentage aiUsage time customerExperience automationLevel automationLevelLabel \
    aiAgents duration durationAfterWork slaMet netSecondsClosedAfterSla closingDateForSLA dueDateForSLA reOpened csat \
    answerStars scale answerText userId timestamp field oldValue newValue baseId revision name label order maxPoints \
    scoringType autoGenerateByAi makeOrBreakForCategory message error detail sub";

fn name() -> impl Strategy<Value = String> {
    let known: Vec<_> = NAMES.split_whitespace().map(str::to_owned).collect();
    prop_oneof![9 => proptest::sample::select(known), 1 => "\\PC{0,9}"]
}

/// Any JSON, mostly with the field names and words of the API.
pub fn json() -> impl Strategy<Value = Value> {
    let words =
        proptest::sample::select(vec!["aiReady", "unscored", "2023-11-07T05:31:56Z", "criteria.1.2.score", "7"]);
    let leaf = prop_oneof![
        Just(Value::Null),
        any::<bool>().prop_map(Value::from),
        any::<i64>().prop_map(Value::from),
        any::<f64>().prop_map(Value::from),
        "\\PC{0,9}".prop_map(Value::from),
        words.prop_map(Value::from),
    ];
    leaf.prop_recursive(5, 24, 6, |inner| {
        prop_oneof![
            1 => vec(inner.clone(), 0..6).prop_map(Value::from),
            3 => hash_map(name(), inner, 0..6).prop_map(|fields| Value::Object(fields.into_iter().collect())),
        ]
    })
}

/// Every decoder there is.
fn decode_as_everything(body: &[u8]) {
    let _ = (wire::assessment(body), wire::scorecard(body), wire::scorecards(body));
    let _ = (wire::error_message(body), wire::subject(body), wire::profile(body));
}

proptest! {
    #![proptest_config(crate::random::config(500))]

    #[test]
    fn no_bytes_make_it_panic(body in vec(any::<u8>(), 0..200)) {
        decode_as_everything(&body);
    }

    #[test]
    fn no_text_that_almost_is_json_makes_it_panic(body in r#"[{}\[\]",:0-9eE.+\-\\u d8trufalsn]{0,80}"#) {
        decode_as_everything(body.as_bytes());
        decode_as_everything(format!(r#"{{"id":1,"aiSummary":"{body}"}}"#).as_bytes());
    }

    #[test]
    fn a_body_with_one_broken_byte_does_not_make_it_panic(value in json(), at: proptest::sample::Index, byte: u8) {
        let mut body = value.to_string().into_bytes();
        let place = at.index(body.len());
        body[place] = byte;
        decode_as_everything(&body);
    }

    #[test]
    fn whatever_has_an_id_is_an_assessment_and_a_scorecard(mut value in hash_map(name(), json(), 0..8)) {
        value.insert("id".into(), 1.into());
        let body = Value::Object(value.into_iter().collect()).to_string();
        let (assessment, problems) = wire::assessment(body.as_bytes()).expect("it has an id");
        prop_assert_eq!(assessment.id.map(|id| id.0), Some(1));
        prop_assert!(problems.len() <= 20 && problems.iter().all(|problem| !problem.path.is_empty()));
        prop_assert!(wire::scorecard(body.as_bytes()).is_ok());
        let list = format!("[{body}]");
        prop_assert!(wire::scorecards(list.as_bytes()).is_ok_and(|list| list.len() == 1));
    }

    #[test]
    fn a_body_that_is_not_an_object_is_malformed(value in json()) {
        if !value.is_object() {
            let error = wire::assessment(value.to_string().as_bytes()).expect_err("no object");
            prop_assert_eq!(error.kind, ErrorKind::Malformed);
        }
        decode_as_everything(value.to_string().as_bytes());
    }
}
