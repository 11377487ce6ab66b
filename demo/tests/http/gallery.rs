//! The gallery, and the small API of each of its cases.

use std::collections::BTreeSet;
use std::time::Duration;

use reqwest::header::CONTENT_SECURITY_POLICY;
use serde_json::{Value, json};

use crate::support::Server;

#[tokio::test]
async fn the_gallery_is_a_page_like_the_others() {
    let server = Server::with(|_| {}).await;
    let page = server.get("/gallery").await;
    assert_eq!(page.status(), 200);
    assert!(page.headers().contains_key(CONTENT_SECURITY_POLICY));
    let text = page.text().await.expect("text");
    assert!(!text.contains("style=") && !text.contains("<style") && !text.contains("<script>"));
    let scripts = ["gallery.js", "frame.js", "handle.js", "index.js", "source.js", "settings.js", "texts.js"];
    for name in scripts.into_iter().chain(["gallery.css"]) {
        let file = server.get(&format!("/gallery/{name}")).await;
        assert_eq!(file.status(), 200, "{name}");
        assert!(!file.text().await.expect("text").contains("innerHTML"), "{name}");
    }
}

#[tokio::test]
async fn every_case_answers_without_a_token_and_always_the_same() {
    let server = Server::with(|_| {}).await;
    let mut names = BTreeSet::new();
    for case in cases(&server).await {
        let name = case["name"].as_str().expect("a name");
        assert!(names.insert(name.to_owned()), "{name} is there twice");
        for language in ["de", "en"] {
            assert!(case["title"][language].is_string(), "{name} has no title in {language}");
        }
        if name == "loading" {
            continue;
        }
        let api = format!("/gallery/api/{name}/quality");
        let path = format!("{api}/assessment/{}", case["assessmentId"]);
        let (first, again) = (server.get(&path).await, server.get(&path).await);
        let status = first.status().as_u16();
        let expected = match name {
            "unauthenticated" => 401,
            "forbidden" => 403,
            "notFound" => 404,
            "server" => 500,
            _ => 200,
        };
        assert_eq!(status, expected, "{name}");
        let text = first.text().await.expect("text");
        assert_eq!(text, again.text().await.expect("text"), "{name}");
        if status != 200 || name == "malformed" {
            continue;
        }
        let assessment: Value = serde_json::from_str(&text).expect("JSON");
        let revision = server.get(&format!("{api}/scorecard/{}", assessment["scorecardId"])).await;
        assert_eq!(revision.status().as_u16(), if name == "scorecardMissing" { 404 } else { 200 }, "{name}");
        let list: Value = server.get(&format!("{api}/scorecard?state=active")).await.json().await.expect("JSON");
        assert!(list.as_array().is_some_and(|list| list.iter().all(|one| one["state"] == "active")), "{name}");
    }
}

#[tokio::test]
async fn a_case_is_its_seed_with_its_changes() {
    let server = Server::with(|_| {}).await;
    let seed: Value = server.get("/gallery/api/narrow/quality/assessment/42").await.json().await.expect("JSON");
    let case: Value = server.get("/gallery/api/readOnly/quality/assessment/42").await.json().await.expect("JSON");
    let mut expected = seed.clone();
    expected["canEdit"] = json!(false);
    assert_eq!(case, expected);

    let long: Value = server.get("/gallery/api/long/quality/assessment/42").await.json().await.expect("JSON");
    let reason = long["data"]["categories"][0]["criteria"][0]["reason"].as_str().expect("a reason");
    assert!(reason.chars().count() >= 10_000, "{}", reason.chars().count());
}

#[tokio::test]
async fn an_unknown_case_is_missing_and_one_that_loads_goes_on_loading() {
    let server = Server::with(|_| {}).await;
    assert_eq!(server.get("/gallery/api/nobody/quality/assessment/42").await.status(), 404);
    let answer = server.get("/gallery/api/loading/quality/assessment/42");
    assert!(tokio::time::timeout(Duration::from_millis(200), answer).await.is_err(), "it came");
}

async fn cases(server: &Server) -> Vec<Value> {
    server.get("/gallery/cases").await.json().await.expect("JSON")
}
