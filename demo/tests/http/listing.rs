//! The list, its filters and its limits.

use serde_json::Value;

use crate::support::Server;

fn ids(page: &Value) -> Vec<i64> {
    page["assessments"].as_array().expect("a list").iter().filter_map(|one| one["id"].as_i64()).collect()
}

#[tokio::test]
async fn filters_narrow_the_list() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let all = supervisor.get("/quality/assessment?limit=500").await.json;
    assert!(all["total"].as_i64() >= Some(27));
    assert!(!ids(&all).contains(&18), "what is deleted is left out");

    let some = supervisor.get("/quality/assessment?state=error,deleted").await.json;
    assert_eq!(ids(&some), [17, 18]);
    let odd = supervisor.get("/quality/assessment?state=calibration").await.json;
    assert_eq!(ids(&odd), [19]);

    // The family's id; 22 is a revision of family 20 and names no family.
    let family = supervisor.get("/quality/assessment?scorecardId=20&limit=500").await.json;
    assert!(ids(&family).contains(&42) && !ids(&family).contains(&53));
    let revision = supervisor.get("/quality/assessment?scorecardId=22").await.json;
    assert_eq!(revision["total"], 0);

    let agent = supervisor.get("/quality/assessment?assessedUserId=44&limit=500").await.json;
    let agents = agent["assessments"].as_array().expect("a list");
    assert!(!agents.is_empty() && agents.iter().all(|one| one["assessedUser"] == 44));

    let days = supervisor.get("/quality/assessment?from=2026-11-19&to=2026-11-19").await.json;
    assert_eq!(ids(&days), [13, 42]);
    let early = supervisor.get("/quality/assessment?to=2024-01-01T00:00:00Z").await.json;
    assert_eq!(ids(&early), [1]);
    assert_eq!(supervisor.get("/quality/assessment?lastDays=0").await.json["total"], 0);
}

#[tokio::test]
async fn pages_cut_the_list_without_losing_anything() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let all = supervisor.get("/quality/assessment?limit=500").await.json;
    let mut seen = Vec::new();
    while seen.len() < ids(&all).len() {
        let path = format!("/quality/assessment?limit=7&offset={}", seen.len());
        let page = supervisor.get(&path).await.json;
        assert_eq!(page["total"], all["total"]);
        assert!(!ids(&page).is_empty());
        seen.extend(ids(&page));
    }
    assert_eq!(seen, ids(&all));
    for query in ["limit=0", "limit=501", "limit=x", "offset=-1", "from=soon", "lastDays=-1"] {
        let response = supervisor.get(&format!("/quality/assessment?{query}")).await;
        assert_eq!(response.status, 400, "{query}");
    }
}

#[tokio::test]
async fn the_summary_has_no_details() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let summary = supervisor.get("/quality/assessment/42?format=summary").await.json;
    for field in ["data", "editingHistory", "worklog", "aiUsage", "time", "customerExperience"] {
        assert!(summary.get(field).is_none(), "{field}");
    }
    assert!(summary["aiSummary"].is_string());
    assert!(summary["totals"]["percentage"].is_number());
    assert_eq!(supervisor.get("/quality/assessment/42?format=full").await.json, supervisor.assessment(42).await);
}

#[tokio::test]
async fn scorecards_come_as_a_bare_array_by_state() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let ids = |list: &Value| -> Vec<i64> {
        list.as_array().expect("a bare array").iter().filter_map(|one| one["id"].as_i64()).collect()
    };
    let active = supervisor.get("/quality/scorecard").await.json;
    assert_eq!(ids(&active), [12, 13, 23, 601, 2001]);
    let all = supervisor.get("/quality/scorecard?state=active,draft,retired").await.json;
    assert_eq!(ids(&all), [1, 12, 13, 14, 21, 22, 23, 31, 601, 2001]);
    assert_eq!(supervisor.get("/quality/scorecard/32").await.json["state"], "deleted");
    assert_eq!(supervisor.get("/quality/scorecard/20").await.status, 404, "a family is not a revision");
}
