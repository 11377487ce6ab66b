//! Forwarding to a real installation.

use demo::Upstream;
use reqwest::Method;
use reqwest::header::{CONTENT_SECURITY_POLICY, COOKIE, HOST, ORIGIN, SET_COOKIE};
use serde_json::json;

use crate::support::{Server, answer};

async fn forwarding_to(real: &Server, token: &str) -> Server {
    let upstream = Upstream { base: real.address("/api/mind"), token: token.to_owned() };
    Server::with(|options| options.upstream = Some(upstream)).await
}

#[tokio::test]
async fn the_api_of_a_real_installation_answers_with_the_token_held_here() {
    let real = Server::start().await;
    let token = real.sign_in("supervisor").await.token;
    let front = forwarding_to(&real, &token).await;

    let asked = front.request(Method::GET, "/api/mind/quality/assessment/42?format=summary");
    let response = answer(asked).await;
    assert_eq!(response.status, 200);
    assert_eq!(response.json["id"], 42);
    assert!(response.json.get("data").is_none(), "the query is passed on");

    let body = json!({ "scorecardId": 21 });
    let asked = front.request(Method::POST, "/api/mind/quality/assessment/42/refresh").json(&body);
    assert_eq!(answer(asked).await.json["scorecardId"], 21);
    let asked = front.request(Method::GET, "/api/mind/quality/assessment/404");
    assert_eq!(answer(asked).await.status, 404, "refusals are passed on");

    // The caller's own credentials are not: what counts is the token here.
    let asked =
        front.request(Method::GET, "/api/mind/profile").header(COOKIE, "connect.sid=nonsense").bearer_auth("nonsense");
    assert_eq!(answer(asked).await.json["id"], 123);
}

#[tokio::test]
async fn the_browser_never_gets_the_token() {
    let real = Server::start().await;
    let token = real.sign_in("supervisor").await.token;
    let front = forwarding_to(&real, &token).await;
    for path in ["/", "/demo/session", "/api/mind/profile", "/api/mind/quality/assessment/42"] {
        let got = front.get(path).await;
        assert!(!got.headers().contains_key(SET_COOKIE), "{path}");
        assert!(!got.text().await.expect("text").contains(&token), "{path}");
    }
    let session = front.get("/demo/session").await.json::<serde_json::Value>().await.expect("JSON");
    assert_eq!(session["upstream"], true);
    assert!(session["token"].is_null());
    let page = front.get("/").await;
    assert!(page.headers().contains_key(CONTENT_SECURITY_POLICY));
    for path in ["/demo/sign-in", "/demo/reset"] {
        assert_eq!(front.tell(Method::POST, path, json!({})).await.status, 404, "{path}");
    }
}

#[tokio::test]
async fn other_sites_cannot_use_the_token_and_no_path_leads_out_of_the_api() {
    let real = Server::start().await;
    let token = real.sign_in("supervisor").await.token;
    let front = forwarding_to(&real, &token).await;
    let path = "/api/mind/profile";
    for (name, value) in [
        (ORIGIN.as_str(), "https://evil.example"),
        ("sec-fetch-site", "cross-site"),
        (HOST.as_str(), "rebound.example:80"),
    ] {
        let asked = front.request(Method::GET, path).header(name, value);
        assert_eq!(answer(asked).await.status, 403, "{name}");
    }
    for path in ["/api/mind/../../demo/session", "/api/mind/%2e%2e/%2E./demo/session"] {
        assert_eq!(front.raw_status(path).await, 404, "{path}");
    }
}

#[tokio::test]
async fn an_installation_that_is_not_there_is_a_bad_gateway() {
    let real = Server::start().await;
    let front = forwarding_to(&real, "token").await;
    drop(real);
    let asked = front.request(Method::GET, "/api/mind/profile");
    let response = answer(asked).await;
    assert_eq!(response.status, 502);
    assert_eq!(response.json["success"], false);
}
