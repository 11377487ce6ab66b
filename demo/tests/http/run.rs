//! A run from its first criterion to its end.

use reqwest::Method;
use serde_json::json;

use crate::support::{STANDING_STILL, Server, count, criteria, criterion};

#[tokio::test]
async fn polls_see_one_more_criterion_with_each_step() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let mut last = supervisor.rerun(42, json!({})).await.json;
    let to_score = count(&last, "unscored") - 1;
    for step in 1..=to_score {
        server.step().await;
        let now = supervisor.assessment(42).await;
        assert_eq!(now["state"], "aiInProgress");
        assert_eq!(count(&now, "aiGenerated"), step);
        assert!(now["modifiedAt"].as_str() > last["modifiedAt"].as_str());
        assert!(now["totals"]["usedMaxPoints"].as_i64() > last["totals"]["usedMaxPoints"].as_i64());
        last = now;
    }
    let response = server.step().await;
    assert_eq!(response["runs"], json!([{ "assessmentId": 42, "finished": true }]));
    assert_eq!(supervisor.assessment(42).await["state"], "aiReady");
}

#[tokio::test]
async fn a_held_ai_does_not_move_and_a_released_one_finishes() {
    let server = Server::with(|options| {
        options.faults = true;
        options.speed = 200.0;
    })
    .await;
    let supervisor = server.sign_in("supervisor").await;
    server.tell(Method::POST, "/demo/hold", json!({})).await;
    let started = supervisor.rerun(42, json!({})).await.json;
    for _ in 0..20 {
        assert_eq!(supervisor.assessment(42).await, started);
    }
    server.tell(Method::POST, "/demo/release", json!({})).await;
    supervisor.until(42, &["aiReady"]).await;
}

#[tokio::test]
async fn a_run_goes_on_after_a_restart_where_it_was() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    supervisor.rerun(42, json!({})).await;
    server.step().await;
    server.step().await;
    let half = supervisor.assessment(42).await;

    let server = server.restarted(STANDING_STILL).await;
    let supervisor = server.sign_in("supervisor").await;
    assert_eq!(supervisor.assessment(42).await, half);
    let server = server.restarted(200.0).await;
    let supervisor = server.sign_in("supervisor").await;
    let done = supervisor.until(42, &["aiReady", "error"]).await;
    assert_eq!(done["state"], "aiReady");
    for (category, known) in criteria(&half) {
        if known["state"] == "aiGenerated" {
            assert!(criteria(&done).contains(&(category, known)), "scored once, not twice");
        }
    }
}

#[tokio::test]
async fn the_same_seed_gives_the_same_result_and_the_next_run_another() {
    let mut results = Vec::new();
    for seed in [7, 7, 8] {
        let server = Server::with(|options| {
            options.faults = true;
            options.speed = STANDING_STILL;
            options.seed = seed;
        })
        .await;
        let supervisor = server.sign_in("supervisor").await;
        let mut runs = Vec::new();
        for _ in 0..2 {
            supervisor.rerun(42, json!({})).await;
            server.finish().await;
            runs.push(criteria(&supervisor.assessment(42).await));
        }
        assert_ne!(runs[0], runs[1], "a re-run changes something");
        results.push(runs);
    }
    assert_eq!(results[0], results[1]);
    assert_ne!(results[0], results[2]);
}

#[tokio::test]
async fn a_verified_score_is_replaced_at_the_end_and_only_if_points_differ() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let before = supervisor.assessment(42).await;
    supervisor.rerun(42, json!({ "scorecardId": 22 })).await;
    server.finish().await;
    let after = supervisor.assessment(42).await;
    for id in [31, 42] {
        let (old, new) = (criterion(&before, id), criterion(&after, id));
        match new["state"].as_str() {
            Some("humanVerified") => assert_eq!(old, new),
            Some("aiGenerated") => {
                assert_ne!(old["score"], new["score"]);
                assert!(new["lastEditedByUserId"].is_null());
            }
            other => panic!("{other:?}"),
        }
    }
}

#[tokio::test]
async fn one_assessment_always_fails_and_can_be_tried_again() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    for _ in 0..3 {
        assert_eq!(supervisor.rerun(21, json!({})).await.status, 200);
        server.finish().await;
        let failed = supervisor.assessment(21).await;
        assert_eq!(failed["state"], "error");
        assert!(count(&failed, "unscored") > 0 && count(&failed, "aiGenerated") > 0);
    }
}

#[tokio::test]
async fn the_job_takes_up_one_unprocessed_assessment_and_leaves_the_other() {
    let server = Server::with(|options| options.speed = 500.0).await;
    let supervisor = server.sign_in("supervisor").await;
    supervisor.until(20, &["aiReady"]).await;
    assert_eq!(supervisor.assessment(11).await["state"], "unprocessed");
}

#[tokio::test]
async fn two_thousand_criteria_are_scored_in_bites() {
    let server = Server::with(|options| {
        options.faults = true;
        options.speed = 500.0;
    })
    .await;
    let supervisor = server.sign_in("supervisor").await;
    supervisor.rerun(2000, json!({})).await;
    let done = supervisor.until(2000, &["aiReady"]).await;
    assert_eq!(count(&done, "aiGenerated"), 2000);
}
