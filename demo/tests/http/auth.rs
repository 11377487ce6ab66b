//! Tokens and cookies: who is accepted.

use reqwest::Method;
use reqwest::header::{AUTHORIZATION, COOKIE, SET_COOKIE};
use serde_json::json;

use crate::support::{Server, answer};

const OWN: &str = "/api/mind/quality/assessment/42";

#[tokio::test]
async fn a_missing_malformed_expired_or_forged_token_is_refused_with_401() {
    let server = Server::start().await;
    let good = server.sign_in("supervisor").await.token;
    let expired = server.sign_in_for("supervisor", -1).await.token;
    // A character other than the one there, and not the last one, some of whose bits do not count.
    let (head, tail) = good.split_at(good.len() - 2);
    let forged = format!("{head}{}{}", if tail.starts_with('x') { 'y' } else { 'x' }, &tail[1..]);
    let other = Server::start().await;
    let foreign = other.sign_in("supervisor").await.token;
    for header in [
        None,
        Some("Bearer".to_owned()),
        Some("Bearer ".to_owned()),
        Some("Bearer not-a-token".to_owned()),
        Some(format!("Basic {good}")),
        Some(format!("Bearer {expired}")),
        Some(format!("Bearer {forged}")),
        Some(format!("Bearer {foreign}")),
    ] {
        let mut request = server.request(Method::GET, OWN);
        if let Some(header) = &header {
            request = request.header(AUTHORIZATION, header);
        }
        let response = answer(request).await;
        assert_eq!(response.status, 401, "{header:?}");
        assert_eq!(response.json["success"], false);
        assert!(response.json["message"].is_string());
    }
    let response = answer(server.request(Method::GET, OWN).bearer_auth(good)).await;
    assert_eq!(response.status, 200);
}

#[tokio::test]
async fn the_cookie_of_a_sign_in_opens_the_api_and_signing_out_takes_it_back() {
    let server = Server::start().await;
    let signed = server
        .request(Method::POST, "/demo/sign-in")
        .json(&json!({ "user": "agent" }))
        .send()
        .await
        .expect("an answer");
    let cookie = signed.headers()[SET_COOKIE].to_str().expect("text").to_owned();
    assert!(cookie.starts_with("connect.sid="));
    for part in ["HttpOnly", "SameSite=Lax", "Path=/"] {
        assert!(cookie.contains(part), "{cookie}");
    }
    let pair = cookie.split(';').next().expect("a pair").to_owned();

    let asked = server.request(Method::GET, OWN).header(COOKIE, &pair);
    assert_eq!(answer(asked).await.status, 200);
    let session = server.request(Method::GET, "/demo/session").header(COOKIE, &pair);
    let session = answer(session).await.json;
    assert_eq!(session["user"]["role"], "agent");
    assert_eq!(format!("connect.sid={}", session["token"].as_str().expect("a token")), pair);

    // A bad token counts, even beside a good cookie.
    let asked = server.request(Method::GET, OWN).header(COOKIE, &pair).bearer_auth("nonsense");
    assert_eq!(answer(asked).await.status, 401);

    let out = server.request(Method::POST, "/demo/sign-out").header(COOKIE, &pair).send().await.expect("an answer");
    let cleared = out.headers()[SET_COOKIE].to_str().expect("text");
    assert!(cleared.starts_with("connect.sid=;") && cleared.contains("Max-Age=0"));
    // Anybody who has copied the cookie is signed out, too.
    let asked = server.request(Method::GET, OWN).header(COOKIE, &pair);
    assert_eq!(answer(asked).await.status, 401);
    let nobody = server.tell(Method::GET, "/demo/session", json!({})).await;
    assert_eq!(nobody.status, 200);
    assert!(nobody.json["token"].is_null() && nobody.json["user"].is_null());
}

#[tokio::test]
async fn an_agent_sees_only_their_own_assessments_and_edits_none() {
    let server = Server::start().await;
    let agent = server.sign_in("agent").await;
    assert_eq!(agent.assessment(42).await["canEdit"], false);
    assert_eq!(agent.assessment(1).await["canEdit"], false);
    assert_eq!(agent.get("/quality/assessment/52").await.status, 403);
    assert_eq!(agent.get("/quality/assessment/404").await.status, 404);
    assert_eq!(agent.rerun(42, json!({})).await.status, 403);
    let patched = agent.patch("/quality/assessment/42", json!({ "aiSummary": "mine" }));
    assert_eq!(patched.await.status, 403);
    assert_eq!(agent.get("/profiles").await.status, 403);
    let profile = agent.get("/profile").await.json;
    assert_eq!(profile["id"], 42);
    assert_eq!(profile["permissions"], json!(["qualityViewAssessmentOwn"]));

    let listed = agent.get("/quality/assessment?limit=500").await.json;
    let all = listed["assessments"].as_array().expect("a list");
    assert!(!all.is_empty());
    assert!(all.iter().all(|one| one["assessedUser"] == 42 && one["canEdit"] == false));
    let others = agent.get("/quality/assessment?assessedUserId=43").await.json;
    assert_eq!(others["total"], 0);
}

#[tokio::test]
async fn supervisor_and_manager_edit_and_only_the_manager_sees_prompts() {
    let server = Server::start().await;
    for (user, prompts) in [("agent", false), ("supervisor", false), ("manager", true)] {
        let person = server.sign_in(user).await;
        let scorecard = person.get("/quality/scorecard/22").await.json;
        let criterion = &scorecard["categories"][0]["criteria"][0];
        assert_eq!(criterion.get("assessmentPrompt").is_some(), prompts, "{user}");
        assert_eq!(scorecard["canEdit"], prompts, "{user}");
    }
    for user in ["supervisor", "manager"] {
        let person = server.sign_in(user).await;
        assert_eq!(person.assessment(42).await["canEdit"], true);
        assert_eq!(person.assessment(18).await["canEdit"], false, "it is deleted");
        let names = person.get("/profiles").await.json;
        assert_eq!(names["success"], true);
        assert!(
            names["profiles"]
                .as_array()
                .expect("a list")
                .iter()
                .any(|one| { one["id"] == 42 && one["firstName"] == "Jana" && one["lastName"] == "Petersen" })
        );
    }
}

#[tokio::test]
async fn a_sign_in_outlives_a_restart_of_the_server() {
    let server = Server::start().await;
    let token = server.sign_in("supervisor").await.token;
    let server = server.restarted(crate::support::STANDING_STILL).await;
    let asked = server.request(Method::GET, OWN).bearer_auth(token);
    assert_eq!(answer(asked).await.status, 200);
}

#[tokio::test]
async fn nobody_else_can_sign_in() {
    let server = Server::start().await;
    for body in [json!({ "user": "root" }), json!({}), json!({ "user": 7 })] {
        let response = server.tell(Method::POST, "/demo/sign-in", body).await;
        assert_eq!(response.status, 400);
    }
}

/// A login form of another site changed the person; a host name that points here read everything.
#[tokio::test]
async fn pages_of_other_sites_change_nothing_and_other_names_are_not_answered() {
    let server = Server::start().await;
    let sign_in = || server.request(Method::POST, "/demo/sign-in").json(&json!({ "user": "agent" }));
    let forged = sign_in().header("Origin", "https://attacker.example").header("Sec-Fetch-Site", "cross-site");
    assert_eq!(answer(forged).await.status, 403);
    assert_eq!(answer(sign_in().header("Origin", "null")).await.status, 403);
    assert_eq!(answer(sign_in().header("Sec-Fetch-Site", "same-origin")).await.status, 200);
    assert_eq!(answer(sign_in()).await.status, 200);
    let rebound = server.request(Method::GET, "/demo/session").header("Host", "attacker.example");
    assert_eq!(answer(rebound).await.status, 403);
    // A caller who knows the token is not a forger.
    let agent = server.sign_in("supervisor").await;
    let rerun = server.request(Method::POST, "/api/mind/quality/assessment/42/refresh").bearer_auth(&agent.token);
    assert_eq!(answer(rerun.header("Origin", "null").json(&json!({}))).await.status, 200);
}

/// Requests whose heads never end held all connections.
#[tokio::test]
async fn a_request_whose_head_does_not_end_is_given_up() {
    let server = Server::start().await;
    let began = std::time::Instant::now();
    let rest = server.unfinished("GET / HTTP/1.1\r\nHost: 127.0.0.1\r\n").await;
    assert!(began.elapsed() < std::time::Duration::from_secs(20), "it is held for ever");
    assert!(rest.is_empty() || rest.starts_with("HTTP/1.1 408"), "{rest}");
}
