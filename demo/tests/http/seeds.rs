//! The seeded data agree with the README.

use std::collections::BTreeSet;

use serde_json::{Value, json};

use crate::support::{Server, criteria, criterion};

#[tokio::test]
async fn the_documentations_sample_is_served_to_the_letter() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let sample: Value = serde_json::from_str(
        r#"{"id":1,"scorecardId":1,"scorecardBaseId":1,"state":"aiReady","assessedUser":42,
        "assessedByUser":123,"ticketId":12345,"worklogId":123,
        "aiSummary":"Good job overall, scored 85%",
        "totals":{"scoredPoints":24,"usedMaxPoints":32,"totalMaxPoints":47,"percentage":75},
        "data":{"aiSummary":"<string>","general":{},"aiUsage":{},"time":{},
        "customerExperience":{},"categories":[{}],"totals":{},"supervisorAssessment":"<string>",
        "assessmentDate":"2023-11-07T05:31:56Z","discussionDate":"2023-11-07T05:31:56Z"},
        "createdAt":"2023-11-07T05:31:56Z","modifiedAt":"2023-11-07T05:31:56Z","canEdit":true}"#,
    )
    .expect("JSON");
    assert_eq!(supervisor.assessment(1).await, sample);
}

#[tokio::test]
async fn every_state_exists_and_so_does_an_unknown_one() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    for (id, state) in [
        (11, "unprocessed"),
        (12, "aiInProgress"),
        (13, "aiReady"),
        (14, "reviewOngoing"),
        (15, "reviewedBySupervisor"),
        (16, "discussedWithAssessee"),
        (17, "error"),
        (18, "deleted"),
        (19, "calibration"),
        (20, "unprocessed"),
    ] {
        assert_eq!(supervisor.assessment(id).await["state"], state, "assessment {id}");
    }
    assert!(supervisor.assessment(18).await["deletedAt"].is_string());
}

#[tokio::test]
async fn every_assessment_fits_the_revision_it_names() {
    let server = Server::start().await;
    let manager = server.sign_in("manager").await;
    let list = manager.get("/quality/assessment?limit=500").await.json;
    for one in list["assessments"].as_array().expect("a list") {
        let id = one["id"].as_i64().expect("an id");
        if [1, 32].contains(&id) {
            continue; // Both lack most of it, on purpose.
        }
        let assessment = manager.assessment(id).await;
        let revision = manager.get(&format!("/quality/scorecard/{}", assessment["scorecardId"])).await.json;
        assert_eq!(revision["baseId"], assessment["scorecardBaseId"], "assessment {id}");
        let asked: BTreeSet<_> = revision["categories"]
            .as_array()
            .expect("categories")
            .iter()
            .flat_map(|category| {
                let of = category["categoryId"].as_i64();
                let criteria = category["criteria"].as_array().expect("criteria");
                criteria.iter().map(move |known| (of, known["id"].as_i64()))
            })
            .collect();
        let scored: BTreeSet<_> =
            criteria(&assessment).iter().map(|(category, known)| (Some(*category), known["id"].as_i64())).collect();
        assert_eq!(asked, scored, "assessment {id}");
    }
}

#[tokio::test]
async fn the_struck_knock_outs_are_where_the_table_says() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let category = supervisor.assessment(30).await;
    assert_eq!(criterion(&category, 31)["score"], 0);
    assert_eq!(category["totals"]["scoredPoints"], 55);
    let everything = supervisor.assessment(31).await;
    assert_eq!(criterion(&everything, 12)["score"], 0);
    assert_eq!(everything["totals"]["scoredPoints"], 0);
}

#[tokio::test]
async fn the_large_and_the_hostile_one_are_as_large_and_as_hostile_as_promised() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    assert_eq!(criteria(&supervisor.assessment(2000).await).len(), 2000);
    let hostile = supervisor.assessment(33).await;
    let long = criterion(&hostile, 21)["reason"].as_str().map(|text| text.chars().count());
    assert_eq!(long, Some(10_000));
    let text = hostile["aiSummary"].as_str().expect("a summary");
    for part in ["<script>", "onerror", "\u{202e}", "\u{0}", "javascript:"] {
        assert!(text.contains(part), "{part:?}");
    }
}

#[tokio::test]
async fn a_reset_brings_the_seeds_back() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let before = supervisor.assessment(42).await;
    supervisor.rerun(42, json!({})).await;
    let response = server.tell(reqwest::Method::POST, "/demo/reset", json!({})).await;
    assert_eq!(response.status, 204);
    assert_eq!(supervisor.assessment(42).await, before);
    assert_eq!(server.step().await["runs"], json!([]));
}

/// "Assessed by" a person was shown beside "Ready for review": the API itself never answers that.
#[tokio::test]
async fn an_edited_assessment_is_in_review_or_beyond_and_its_history_says_so() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let list = supervisor.get("/quality/assessment?limit=500").await.json;
    let mut edited = 0;
    for one in list["assessments"].as_array().expect("a list") {
        let id = one["id"].as_i64().expect("an id");
        if [1, 33].contains(&id) {
            continue; // The documentation's own, and strings that want to be more.
        }
        let assessment = supervisor.assessment(id).await;
        let verified: Vec<_> =
            criteria(&assessment).into_iter().filter(|(_, known)| known["state"] == "humanVerified").collect();
        if verified.is_empty() && assessment["assessedByUser"].is_null() {
            continue;
        }
        edited += 1;
        let state = assessment["state"].as_str().expect("a state");
        assert!(!["unprocessed", "aiInProgress", "aiReady"].contains(&state), "assessment {id} is {state}");
        let history = assessment["editingHistory"].to_string();
        for (category, criterion) in verified {
            assert!(history.contains(&format!("criteria.{category}.{}.", criterion["id"])), "assessment {id}");
        }
    }
    assert!(edited > 8, "only {edited}");
}
