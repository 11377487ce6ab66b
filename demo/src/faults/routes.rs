//! The routes by which tests script faults, count requests and hold the AI.

use std::sync::Arc;

use axum::extract::State;
use axum::http::StatusCode;
use axum::routing::{get, post, put};
use axum::{Json, Router};
use serde::{Deserialize, Serialize};
use serde_json::{Value, json};

use super::rule::Rule;
use super::script::lock;
use crate::ai::desk::Progress;
use crate::json_body::JsonBody;
use crate::refusal::Refusal;
use crate::seeds;
use crate::state::Demo;

/// The routes for tests.
pub(crate) fn router() -> Router<Arc<Demo>> {
    Router::new()
        .route("/demo/faults", put(script).get(scripted).delete(unscript))
        .route("/demo/requests", get(requests).delete(forget_requests))
        .route("/demo/csp-reports", post(report).get(reports).delete(forget_reports))
        .route("/demo/hold", post(hold))
        .route("/demo/release", post(release))
        .route("/demo/step", post(step))
        .route("/demo/reset", post(reset))
}

async fn script(State(demo): State<Arc<Demo>>, JsonBody(rules): JsonBody<Vec<Rule>>) -> Result<StatusCode, Refusal> {
    if let Some(rule) = rules.iter().find(|rule| rule.status.is_some_and(|code| !(200..=599).contains(&code))) {
        return Err(Refusal::bad(format!(
            "A status must be between 200 and 599, not {}.",
            rule.status.unwrap_or_default()
        )));
    }
    demo.faults.script(rules);
    Ok(StatusCode::NO_CONTENT)
}

async fn scripted(State(demo): State<Arc<Demo>>) -> Json<Value> {
    Json(json!(*lock(&demo.faults.rules)))
}

async fn unscript(State(demo): State<Arc<Demo>>) -> StatusCode {
    demo.faults.script(Vec::new());
    StatusCode::NO_CONTENT
}

async fn requests(State(demo): State<Arc<Demo>>) -> Json<Value> {
    Json(json!(*lock(&demo.faults.requests)))
}

async fn forget_requests(State(demo): State<Arc<Demo>>) -> StatusCode {
    lock(&demo.faults.requests).clear();
    StatusCode::NO_CONTENT
}

/// Records a report. Browsers send `application/csp-report`; an unreadable one is kept as text, since a lost report
/// would make a test pass.
async fn report(State(demo): State<Arc<Demo>>, text: String) -> StatusCode {
    let report = serde_json::from_str(&text).unwrap_or(Value::String(text));
    lock(&demo.faults.csp_reports).push(report);
    StatusCode::NO_CONTENT
}

async fn reports(State(demo): State<Arc<Demo>>) -> Json<Value> {
    Json(json!(*lock(&demo.faults.csp_reports)))
}

async fn forget_reports(State(demo): State<Arc<Demo>>) -> StatusCode {
    lock(&demo.faults.csp_reports).clear();
    StatusCode::NO_CONTENT
}

async fn hold(State(demo): State<Arc<Demo>>) -> StatusCode {
    demo.desk.hold(true);
    StatusCode::NO_CONTENT
}

async fn release(State(demo): State<Arc<Demo>>) -> StatusCode {
    demo.desk.hold(false);
    StatusCode::NO_CONTENT
}

#[derive(Deserialize)]
struct Step {
    to: Option<To>,
}

#[derive(Deserialize)]
#[serde(rename_all = "lowercase")]
enum To {
    End,
}

#[derive(Serialize)]
struct Stepped {
    runs: Vec<Progress>,
}

async fn step(State(demo): State<Arc<Demo>>, JsonBody(step): JsonBody<Step>) -> Result<Json<Stepped>, Refusal> {
    let to_the_end = matches!(step.to, Some(To::End));
    let runs = demo.desk.step(&demo.store, demo.seed, to_the_end)?;
    Ok(Json(Stepped { runs }))
}

/// Resets everything except sign-ins.
async fn reset(State(demo): State<Arc<Demo>>) -> Result<StatusCode, Refusal> {
    demo.store.write(|tx| {
        tx.execute_batch(
            "DELETE FROM runs; DELETE FROM assessments; DELETE FROM conversations; DELETE FROM scorecards;",
        )?;
        seeds::sow(tx)
    })?;
    demo.faults.script(Vec::new());
    lock(&demo.faults.requests).clear();
    lock(&demo.faults.csp_reports).clear();
    demo.desk.hold(false);
    Ok(StatusCode::NO_CONTENT)
}
