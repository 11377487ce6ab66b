//! A person edits an assessment.

use serde_json::{Value, json};

use crate::support::{Server, criterion};

const MAIN: &str = "/quality/assessment/42";

#[tokio::test]
async fn an_edited_criterion_is_verified_counted_and_listed_in_the_history() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let before = supervisor.assessment(42).await;
    let response = supervisor
        .patch(
            MAIN,
            json!({ "criteria": [
            { "categoryId": 2, "criterionId": 21, "score": 4, "reason": "Erst spät erkannt." }
        ] }),
        )
        .await;
    assert_eq!(response.status, 200);
    let after = response.json;
    let edited = criterion(&after, 21);
    assert_eq!(edited["score"], 4);
    assert_eq!(edited["state"], "humanVerified");
    assert_eq!(edited["lastEditedByUserId"], 123);
    assert!(edited["lastEditedAt"].is_string());
    assert_eq!(after["state"], "reviewOngoing");
    assert!(after["modifiedAt"].as_str() > before["modifiedAt"].as_str());
    let points = |value: &Value| value["totals"]["scoredPoints"].as_i64();
    assert_eq!(points(&after), points(&before).map(|points| points - 5));
    assert_eq!(after["totals"], after["data"]["totals"]);
    let history = after["editingHistory"].as_array().expect("a history");
    let fields: Vec<_> = history.iter().rev().take(2).map(|edit| &edit["field"]).collect();
    assert_eq!(fields, ["criteria.2.21.reason", "criteria.2.21.score"]);
    assert_eq!(history[history.len() - 2]["oldValue"], 9);
    assert_eq!(history[history.len() - 2]["newValue"], 4);
}

#[tokio::test]
async fn a_struck_knock_out_sets_its_category_or_everything_to_zero() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let strike = |category, criterion| json!({ "criteria": [{ "categoryId": category, "id": criterion, "score": 0 }] });
    let before = supervisor.assessment(42).await;
    let after = supervisor.patch(MAIN, strike(3, 31)).await.json;
    let lost: i64 = [31, 32, 33].iter().filter_map(|id| criterion(&before, *id)["score"].as_i64()).sum();
    let points = |value: &Value| value["totals"]["scoredPoints"].as_i64().expect("points");
    assert_eq!(points(&after), points(&before) - lost);
    let after = supervisor.patch(MAIN, strike(1, 12)).await.json;
    assert_eq!(points(&after), 0);
    assert_eq!(after["totals"]["percentage"], 0);
}

#[tokio::test]
async fn the_workflow_goes_forward_only() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let to = |state: &str| json!({ "state": state });
    assert_eq!(supervisor.patch(MAIN, to("discussedWithAssessee")).await.status, 409);
    assert_eq!(supervisor.patch(MAIN, to("aiReady")).await.status, 422);
    let reviewed = supervisor.patch(MAIN, to("reviewedBySupervisor")).await.json;
    assert_eq!(reviewed["state"], "reviewedBySupervisor");
    assert_eq!(reviewed["canEdit"], true);
    assert!(reviewed["data"]["assessmentDate"].is_string());
    assert_eq!(supervisor.rerun(42, json!({})).await.status, 409);
    // Whoever discusses a review has not written it.
    let manager = server.sign_in("manager").await;
    let discussed = manager.patch(MAIN, to("discussedWithAssessee")).await.json;
    assert!(discussed["data"]["discussionDate"].is_string());
    assert_eq!(discussed["assessedByUser"], reviewed["assessedByUser"]);
}

#[tokio::test]
async fn an_impossible_change_is_refused_as_a_whole() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let before = supervisor.assessment(42).await;
    for body in [
        json!({ "criteria": [{ "categoryId": 2, "criterionId": 21, "score": 11 }] }),
        json!({ "criteria": [{ "categoryId": 1, "criterionId": 11, "score": 3 }] }),
        json!({ "criteria": [{ "categoryId": 9, "criterionId": 21, "score": 1 }] }),
        json!({ "aiSummary": "good", "criteria": [{ "categoryId": 2, "criterionId": 99 }] }),
        json!({ "assessmentDate": "tomorrow" }),
    ] {
        assert_eq!(supervisor.patch(MAIN, body.clone()).await.status, 422, "{body}");
    }
    assert_eq!(supervisor.patch(MAIN, json!({ "criteria": "all" })).await.status, 400, "it cannot be read");
    assert_eq!(supervisor.patch(MAIN, json!({})).await.json, before);
    for id in [11, 12, 18] {
        let response = supervisor.patch(&format!("/quality/assessment/{id}"), json!({ "aiSummary": "x" })).await;
        assert_eq!(response.status, 409, "assessment {id}");
    }
}

#[tokio::test]
async fn a_document_that_lacks_nearly_everything_can_be_edited_too() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    for (id, category, edited) in [(1, 2, 21), (32, 3, 32)] {
        let response = supervisor
            .patch(
                &format!("/quality/assessment/{id}"),
                json!({ "criteria": [
                { "categoryId": category, "criterionId": edited, "score": 2 }
            ] }),
            )
            .await;
        assert_eq!(response.status, 200, "assessment {id}: {}", response.json);
        assert_eq!(criterion(&response.json, edited)["score"], 2);
        assert_eq!(supervisor.rerun(id, json!({})).await.status, 200);
    }
}
