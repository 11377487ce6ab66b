//! Scripted faults do what their script says.

use std::cell::Cell;
use std::time::{Duration, Instant};

use reqwest::Method;
use reqwest::header::{CONTENT_TYPE, LOCATION, RETRY_AFTER};
use serde_json::{Value, json};

use crate::support::{Person, Server};

const MAIN: &str = "/quality/assessment/42";

async fn fetch(person: &Person<'_>) -> Result<(u16, String), reqwest::Error> {
    let answer = person.request(Method::GET, MAIN).send().await?;
    let status = answer.status().as_u16();
    Ok((status, answer.text().await?))
}

#[tokio::test]
async fn without_the_flag_these_routes_do_not_exist() {
    let server = Server::with(|_| {}).await;
    for (method, path) in [
        (Method::PUT, "/demo/faults"),
        (Method::GET, "/demo/requests"),
        (Method::POST, "/demo/hold"),
        (Method::POST, "/demo/step"),
        (Method::POST, "/demo/reset"),
        (Method::GET, "/demo/csp-reports"),
    ] {
        assert_eq!(server.tell(method, path, json!([])).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn a_status_comes_as_often_as_it_was_scripted() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    server.script(json!([{ "path": "/api/mind/quality/*", "status": 503, "times": 2, "retryAfter": 7 }])).await;
    for expected in [503, 503, 200] {
        let answer = supervisor.request(Method::GET, MAIN).send().await.expect("an answer");
        assert_eq!(answer.status(), expected);
        assert_eq!(answer.headers().contains_key(RETRY_AFTER), expected == 503);
    }
    let date = "Wed, 21 Oct 2037 07:28:00 GMT";
    server.script(json!([{ "path": "/api/", "status": 429, "retryAfter": date }])).await;
    let answer = supervisor.request(Method::GET, MAIN).send().await.expect("an answer");
    assert_eq!((answer.status().as_u16(), &answer.headers()[RETRY_AFTER]), (429, &date.parse().expect("a header")));
    server.tell(Method::DELETE, "/demo/faults", json!({})).await;
    assert_eq!(supervisor.get(MAIN).await.status, 200);
}

#[tokio::test]
async fn a_rule_is_for_its_method_and_path_only() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    server.script(json!([{ "method": "POST", "path": "/api/mind/quality/assessment/*/refresh", "status": 500 }])).await;
    assert_eq!(supervisor.get(MAIN).await.status, 200);
    assert_eq!(supervisor.rerun(42, json!({})).await.status, 500);
    assert_eq!(supervisor.assessment(42).await["state"], "reviewOngoing", "the work was not done");
}

#[tokio::test]
async fn each_wrong_body_is_wrong_in_its_own_way() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let (_, good) = fetch(&supervisor).await.expect("an answer");
    for kind in ["malformed", "cut", "empty", "html", "wrongType", "huge", "{\"id\":42}"] {
        server.script(json!([{ "path": "/api/", "body": kind }])).await;
        let answer = supervisor.request(Method::GET, MAIN).send().await.expect("an answer");
        assert_eq!(answer.status(), 200, "{kind}");
        let html = answer.headers()[CONTENT_TYPE].as_bytes().starts_with(b"text/html");
        let text = answer.text().await.expect("text");
        let json: Option<Value> = serde_json::from_str(&text).ok();
        assert_eq!(html, kind == "html");
        match kind {
            "malformed" => assert!(json.is_none() && !text.is_empty()),
            "cut" => assert!(json.is_none() && good.starts_with(&text)),
            "empty" => assert!(text.is_empty()),
            "html" => assert!(text.contains("502 Bad Gateway")),
            "wrongType" => assert!(json.expect("JSON")["state"].is_number()),
            "huge" => assert!(json.is_some() && text.len() > 30_000_000),
            literal => assert_eq!(text, literal),
        }
    }
}

#[tokio::test]
async fn a_connection_is_dropped_before_or_after_the_headers() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    server.script(json!([{ "path": "/api/", "drop": "before" }])).await;
    assert!(supervisor.request(Method::GET, MAIN).send().await.is_err());
    server.script(json!([{ "path": "/api/", "drop": "after" }])).await;
    let answer = supervisor.request(Method::GET, MAIN).send().await.expect("headers");
    assert_eq!(answer.status(), 200);
    assert!(answer.text().await.is_err());
}

#[tokio::test]
async fn the_work_can_be_done_and_its_answer_lost() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    server.script(json!([{ "method": "POST", "path": "/api/", "drop": "before", "after": true, "times": 1 }])).await;
    let lost = supervisor.request(Method::POST, "/quality/assessment/42/refresh").send().await;
    assert!(lost.is_err());
    assert_eq!(supervisor.assessment(42).await["state"], "aiInProgress");
}

#[tokio::test]
async fn a_delay_delays_and_a_flapping_rule_acts_on_every_second_request() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    server.script(json!([{ "path": "/api/", "delayMs": 300, "times": 1 }])).await;
    let start = Instant::now();
    assert_eq!(supervisor.get(MAIN).await.status, 200);
    assert!(start.elapsed() >= Duration::from_millis(300));
    server.script(json!([{ "path": "/api/", "status": 500, "flap": 2 }])).await;
    for expected in [200, 500, 200, 500] {
        assert_eq!(supervisor.get(MAIN).await.status, expected);
    }
}

#[tokio::test]
async fn a_held_request_goes_on_once_no_rule_holds_it() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let held = json!({ "path": "/api/mind/quality/assessment/42$", "held": true, "times": 1 });
    let other = json!({ "path": "/api/mind/profile", "held": true });
    server.script(json!([held, other])).await;
    let is_released = Cell::new(false);
    let asks = async { (supervisor.get(MAIN).await.status, is_released.get()) };
    let releases = async {
        // Others have been answered meanwhile.
        assert_eq!(supervisor.get("/quality/assessment/13").await.status, 200);
        server.script(json!([held])).await;
        assert_eq!(supervisor.get("/quality/assessment/13").await.status, 200);
        is_released.set(true);
        server.script(json!([other])).await;
    };
    let (answer, ()) = tokio::join!(asks, releases);
    assert_eq!(answer, (200, true), "not before it was let go");
}

#[tokio::test]
async fn an_expired_token_stays_expired_and_a_new_one_helps() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    server.script(json!([{ "path": "/api/", "expireToken": true, "times": 1 }])).await;
    assert_eq!(supervisor.get(MAIN).await.status, 401);
    assert_eq!(supervisor.get(MAIN).await.status, 401);
    let again = server.sign_in("supervisor").await;
    assert_eq!(again.get(MAIN).await.status, 200);
}

#[tokio::test]
async fn a_redirect_says_where_to_and_does_not_do_the_work() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    let place = "http://elsewhere.example/api/mind";
    server.script(json!([{ "path": "/api/", "status": 307, "location": place }])).await;
    for (method, path) in [(Method::GET, MAIN), (Method::POST, "/quality/assessment/42/refresh")] {
        let answer = supervisor.request(method, path).send().await.expect("an answer");
        assert_eq!((answer.status().as_u16(), &answer.headers()[LOCATION]), (307, &place.parse().expect("a header")));
    }
    server.tell(Method::DELETE, "/demo/faults", json!({})).await;
    assert_eq!(supervisor.assessment(42).await["state"], "reviewOngoing");
}

#[tokio::test]
async fn requests_are_listed_without_their_tokens() {
    let server = Server::start().await;
    let supervisor = server.sign_in("supervisor").await;
    supervisor.get("/quality/assessment/42?format=summary").await;
    server.get("/api/mind/profile").await;
    server.get("/").await;
    let seen = server.tell(Method::GET, "/demo/requests", json!({})).await.json;
    let list = seen.as_array().expect("a list");
    assert_eq!(list.len(), 2, "{seen}");
    assert_eq!(list[0]["method"], "GET");
    assert_eq!(list[0]["path"], "/api/mind/quality/assessment/42");
    assert_eq!(list[0]["query"], "format=summary");
    assert_eq!(list[0]["userId"], 123);
    assert_eq!(list[0]["status"], 200);
    assert!(list[0]["time"].is_string());
    assert_eq!((&list[1]["userId"], &list[1]["status"]), (&json!(null), &json!(401)));
    assert!(!seen.to_string().contains(&supervisor.token));
    server.tell(Method::DELETE, "/demo/requests", json!({})).await;
    assert_eq!(server.tell(Method::GET, "/demo/requests", json!({})).await.json, json!([]));
}

#[tokio::test]
async fn a_script_with_a_mistake_is_refused() {
    let server = Server::start().await;
    for rules in [json!([{}]), json!([{ "path": "/", "stat": 5 }]), json!([{ "path": "/", "status": 99 }])] {
        assert_eq!(server.tell(Method::PUT, "/demo/faults", rules).await.status, 400);
    }
}
