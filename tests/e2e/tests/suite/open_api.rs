//! The exchanges, the demo's OpenAPI document, and the list of relied-on fields.
//!
//! Each [`e2e::Server`] checks at its end that every exchange of its test matches the document; these tests show that
//! the check can fail.

use e2e::{Contract, Finding, relied_on};
use serde_json::{Value, json};

fn exchange(
    method: &str,
    path: &str,
    query: Option<&str>,
    question: &str,
    status: u16,
    answer: &Value,
) -> demo::Exchange {
    demo::Exchange {
        method: method.into(),
        path: path.into(),
        query: query.map(Into::into),
        question: question.to_owned().into(),
        status,
        answer: answer.to_string().into(),
    }
}

#[test]
fn deviations_from_the_document_are_found() {
    let contract = Contract::new(demo::open_api());
    let refusal = json!({ "success": false, "message": "No" });
    let get = |path, query, status, answer: &Value| exchange("GET", path, query, "", status, answer);
    let one = "/quality/assessment/42";
    assert_eq!(contract.broken_by(&get(one, None, 404, &refusal)), Vec::<String>::new());
    for (wrong, exchange) in [
        ("is not described", get("/quality/assessments", None, 200, &json!([]))),
        ("is not described", exchange("PUT", one, None, "", 404, &refusal)),
        ("answered with 418", get(one, None, 418, &refusal)),
        ("the answer 200", get(one, None, 200, &json!({ "id": "forty-two" }))),
        ("the answer 404", get(one, None, 404, &json!("No"))),
        ("no parameter fields", get("/profile", Some("fields=id"), 200, &json!({}))),
        ("{id}", get("/quality/scorecard/first", None, 200, &json!({}))),
        ("the question", exchange("POST", &format!("{one}/refresh"), None, r#"{"scorecardId":"23"}"#, 200, &json!({}))),
        ("is not JSON", exchange("POST", &format!("{one}/refresh"), None, "scorecardId=23", 200, &json!({}))),
    ] {
        let broken = contract.broken_by(&exchange);
        assert!(broken.iter().any(|said| said.contains(wrong)), "{wrong}: {broken:?}");
    }
}

#[test]
fn the_demo_has_everything_that_the_widget_relies_on() {
    let document = demo::open_api();
    let all = relied_on();
    assert!(all.len() > 60, "only {} fields", all.len());
    for reliance in all {
        let finding = reliance.find_in(&document);
        assert!(matches!(finding, Finding::There), "{reliance}: {finding}");
    }
}

#[test]
fn the_fields_that_an_installation_lacks_are_reported() {
    let document = json!({
        "paths": { "/profile": { "get": { "responses": { "2XX": { "content": { "application/json": {
            "schema": { "$ref": "#/components/schemas/Person" }
        } } } } } } },
        "components": { "schemas": { "Person": { "allOf": [{ "properties": { "name": { "type": "string" } } }] } } }
    });
    let of = |document: &Value| {
        let found = relied_on().into_iter().map(|reliance| (reliance.path, reliance.find_in(document)));
        found.collect::<std::collections::HashMap<_, _>>()
    };
    let found = of(&document);
    assert_eq!(found["/profile"], Finding::Missing);
    assert_eq!(found["/quality/scorecard"], Finding::NoOperation);
    let mut other = document.clone();
    other["components"]["schemas"]["Person"]["allOf"][0]["properties"]["id"] = json!({ "type": ["string", "null"] });
    assert_eq!(of(&other)["/profile"], Finding::As("string".into()));
    other["components"]["schemas"]["Person"] = json!({ "type": "object" });
    assert_eq!(of(&other)["/profile"], Finding::NotDescribed);
}
