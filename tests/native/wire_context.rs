//! Automation, handling time and the customer, which the sources put in different places.

use crate::wire_lenient::read;
use quality_assessment::api::wire;
use quality_assessment::assessment::{AiUsage, Context, Csat, CustomerExperience, HandlingTime, Timestamp};

const PARTS: &str = r#""aiUsage":{"automationLevel":3,"automationLevelLabel":"High","aiAgents":["Ava","Ben"]},
    "time":{"duration":600.5,"durationAfterWork":30,"segments":[{}]},
    "customerExperience":{"slaMet":1,"netSecondsClosedAfterSla":-90,"closingDateForSLA":"1970-01-01T00:00:01Z",
    "dueDateForSLA":"1970-01-01T00:00:02Z","reOpened":false,
    "csat":{"id":1,"scale":5,"answerStars":4.0,"answerText":"Thanks"}}"#;

fn whole() -> Context {
    let csat = Csat { stars: Some(4.0), scale: Some(5.0), text: Some("Thanks".into()) };
    Context {
        ai_usage: Some(AiUsage {
            level: Some(3),
            label: Some("High".into()),
            agents: vec!["Ava".into(), "Ben".into()],
        }),
        time: Some(HandlingTime { duration: Some(600.5), after_work: Some(30.0) }),
        customer: Some(CustomerExperience {
            sla_met: Some(true),
            closed_after_sla: Some(-90.0),
            closed: Some(Timestamp(1_000).into()),
            due: Some(Timestamp(2_000).into()),
            reopened: Some(false),
            csat: Some(csat),
        }),
    }
}

#[test]
fn both_places_are_read() {
    assert_eq!(read(&format!(r#"{{"id":1,{PARTS}}}"#)).context, whole());
    assert_eq!(read(&format!(r#"{{"id":1,"data":{{{PARTS}}}}}"#)).context, whole());
}

#[test]
fn a_value_that_is_empty_in_one_place_is_taken_from_the_other() {
    let empty = r#""aiUsage":{},"time":{},"customerExperience":{"csat":null}"#;
    assert_eq!(read(&format!(r#"{{"id":1,{PARTS},"data":{{{empty}}}}}"#)).context, whole());
    assert_eq!(read(&format!(r#"{{"id":1,{empty},"data":{{{PARTS}}}}}"#)).context, whole());
    assert_eq!(read(&format!(r#"{{"id":1,{empty}}}"#)).context, Context::default());
}

#[test]
fn the_data_counts_before_the_top() {
    let value = read(r#"{"id":1,"time":{"duration":1},"data":{"time":{"duration":2}}}"#);
    assert_eq!(value.context.time.and_then(|time| time.duration), Some(2.0));
}

#[test]
fn an_agent_is_a_name_or_an_object_with_one() {
    let agents = |list: &str| {
        let body = format!(r#"{{"id":1,"aiUsage":{{"aiAgents":{list}}}}}"#);
        let (value, problems) = wire::assessment(body.as_bytes()).expect("JSON");
        let names = value.context.ai_usage.map(|usage| usage.agents).unwrap_or_default();
        (names.join(" "), problems.into_iter().map(|p| p.path).collect::<Vec<_>>().join(" "))
    };
    let named = |names: &str| (names.to_owned(), String::new());
    assert_eq!(agents(r#"["Ava","Ben"]"#), named("Ava Ben"));
    assert_eq!(agents(r#"[{"id":1,"name":"Ava"},"Ben",{"label":"Cem"},null]"#), named("Ava Ben Cem"));
    assert_eq!(agents(r#"["Ava",7,{"id":2}]"#), ("Ava".into(), "aiUsage.aiAgents[1] aiUsage.aiAgents[2]".into()));
}

/// A low rating marks a ticket: three of five stars are still content.
#[test]
fn a_customer_is_discontent_below_half_of_the_stars() {
    let stars = |stars, scale| Csat { stars, scale, text: None }.is_low();
    assert!(stars(Some(2.0), Some(5.0)) && stars(Some(2.0), None) && stars(Some(4.0), Some(10.0)));
    assert!(!stars(Some(3.0), Some(5.0)) && !stars(Some(5.0), Some(10.0)) && !stars(None, Some(5.0)));
}

/// A missed service level marks a ticket. Where the API does not say whether it was missed, the seconds do.
#[test]
fn a_ticket_is_late_if_the_api_says_so_or_else_if_it_was_closed_after_it_was_due() {
    let is_late = |sla_met, closed_after_sla| {
        CustomerExperience { sla_met, closed_after_sla, ..CustomerExperience::default() }.has_missed_sla()
    };
    assert!(is_late(Some(false), None) && is_late(Some(false), Some(-90.0)) && is_late(None, Some(1.0)));
    assert!(!is_late(Some(true), None) && !is_late(Some(true), Some(90.0)), "the API's word counts");
    assert!(![None, Some(0.0), Some(-90.0)].into_iter().any(|seconds| is_late(None, seconds)), "in time, or unknown");
}
