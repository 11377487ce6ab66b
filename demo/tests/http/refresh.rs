//! Accepted and refused re-runs.

use reqwest::Method;
use serde_json::json;

use crate::support::{Server, answer, count, criteria, criterion};

#[tokio::test]
async fn a_rerun_upgrades_to_the_latest_active_revision_and_takes_its_shape() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let before = supervisor.assessment(42).await;
    assert_eq!(before["scorecardId"], 22);

    let response = supervisor.rerun(42, json!({})).await;
    assert_eq!(response.status, 200);
    let now = response.json;
    assert_eq!(now["state"], "aiInProgress");
    assert_eq!(now["scorecardId"], 23);
    assert_eq!(now["scorecardBaseId"], 20);
    assert!(now["modifiedAt"].as_str() > before["modifiedAt"].as_str());
    // 34 and 52 are new in revision 3, 43 is gone.
    assert_eq!(criterion(&now, 34)["state"], "unscored");
    assert_eq!(criterion(&now, 52)["state"], "unscored");
    assert!(criterion(&now, 43).is_null());
    assert_eq!(criterion(&now, 34)["score"], json!(null));
    assert_eq!(count(&now, "humanVerified"), 2, "a person's scores stay for now");
    assert!(now["data"]["aiSummary"].is_null());

    server.finish().await;
    let after = supervisor.assessment(42).await;
    assert_eq!(after["state"], "aiReady");
    assert!(after["data"]["aiSummary"].is_string());
    assert_eq!(after["aiSummary"], after["data"]["aiSummary"]);
    assert_eq!(count(&after, "unscored"), 1, "52 is not for the AI");
    assert_ne!(criteria(&before), criteria(&after));
}

#[tokio::test]
async fn a_named_revision_is_used_also_a_retired_one_or_a_draft() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let retired = supervisor.rerun(42, json!({ "scorecardId": 21 })).await;
    assert_eq!(retired.json["scorecardId"], 21);
    let draft = supervisor.rerun(53, json!({ "scorecardId": 14 })).await;
    assert_eq!(draft.json["scorecardId"], 14);
}

#[tokio::test]
async fn a_foreign_unknown_or_deleted_revision_and_a_bad_body_change_nothing() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let before = supervisor.assessment(42).await;
    for body in [
        json!({ "scorecardId": 13 }),
        json!({ "scorecardId": 20 }),
        json!({ "scorecardId": 9999 }),
        json!({ "scorecardId": "23" }),
        json!([]),
    ] {
        assert_eq!(supervisor.rerun(42, body.clone()).await.status, 400, "{body}");
    }
    assert_eq!(supervisor.rerun(34, json!({ "scorecardId": 32 })).await.status, 400);
    assert_eq!(supervisor.rerun(34, json!({})).await.status, 400, "no active revision");
    let text = supervisor.request(Method::POST, "/quality/assessment/42/refresh").body("{ not json");
    assert_eq!(answer(text).await.status, 400);
    assert_eq!(supervisor.assessment(42).await, before);
}

#[tokio::test]
async fn states_decide_whether_a_rerun_is_taken() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    for (id, status) in
        [(11, 200), (12, 409), (13, 200), (14, 200), (15, 409), (16, 409), (17, 200), (18, 409), (19, 409), (404, 404)]
    {
        let response = supervisor.rerun(id, json!({})).await;
        assert_eq!(response.status, status, "assessment {id}: {}", response.json);
    }
    // The second one meets the first one's run.
    assert_eq!(supervisor.rerun(13, json!({})).await.status, 409);
}

#[tokio::test]
async fn an_empty_body_and_no_body_are_the_same_as_an_empty_object() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let bare = supervisor.request(Method::POST, "/quality/assessment/42/refresh");
    assert_eq!(answer(bare).await.json["scorecardId"], 23);
}

#[tokio::test]
async fn impossible_addresses_and_wrong_methods_are_told_apart() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    for path in ["/quality/assessment/abc", "/quality/assessment/-1", "/quality/assessment/0"] {
        assert_eq!(supervisor.get(path).await.status, 400, "{path}");
    }
    assert_eq!(supervisor.get("/quality/assessment/42?format=brief").await.status, 400);
    assert_eq!(supervisor.get("/quality/nothing").await.status, 404);
    let response = answer(supervisor.request(Method::DELETE, "/quality/assessment/42")).await;
    assert_eq!(response.status, 405);
    assert_eq!(response.json["success"], false);
    assert_eq!(supervisor.get("/quality/assessment/42/refresh").await.status, 405);
}
