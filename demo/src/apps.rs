//! The platform around the example app: its executor, and the frame in which it is shown.

use std::collections::BTreeMap;
use std::path::{Path, PathBuf};
use std::process::Stdio;
use std::sync::Arc;

use axum::Router;
use axum::extract::{Query, State};
use axum::http::{HeaderMap, StatusCode, header};
use axum::response::{Html, IntoResponse, Response};
use axum::routing::get;
use serde_json::{Map, Value, json};
use tokio::io::AsyncWriteExt;
use tokio::process::Command;

use crate::auth::Caller;
use crate::auth::token::token_of;
use crate::refusal::Refusal;
use crate::state::Demo;

/// The platform's page around the app. The attributes of its sandbox are not documented; these are what the app needs.
const PAGE: &str = "<!doctype html>
<html lang=\"en\">
  <head>
    <meta charset=\"utf-8\">
    <title>An app in its frame</title>
    <link rel=\"stylesheet\" href=\"/apps/quality-assessment/page.css\">
  </head>
  <body>
    <iframe src=\"/api/mind/app/quality-assessment/run?assessmentId=42&amp;lang=en\" title=\"App\"
      sandbox=\"allow-scripts allow-same-origin allow-forms\"></iframe>
  </body>
</html>
";
const STYLE: &str = "html, body, iframe { block-size: 100%; inline-size: 100%; margin: 0; border: 0 }\n";

/// Stands in for the platform around the example app: runs its executor with Node and shows its output in a frame.
pub(crate) fn router(hosts: &Path) -> Router<Arc<Demo>> {
    let (executor, script) = (hosts.join("enneo-app/executor.mjs"), hosts.join("enneo-app/app.js"));
    Router::new()
        .route("/apps/quality-assessment/", get(|| async { Html(PAGE) }))
        .route("/apps/quality-assessment/page.css", get(|| async { ([(header::CONTENT_TYPE, "text/css")], STYLE) }))
        .route("/apps/quality-assessment/app.js", get(move || file(script.clone())))
        .route(
            "/api/mind/app/quality-assessment/run",
            get(move |demo, caller, headers, query| run(executor.clone(), demo, caller, headers, query)),
        )
}

async fn file(path: PathBuf) -> Response {
    match tokio::fs::read(path).await {
        Ok(script) => ([(header::CONTENT_TYPE, "text/javascript; charset=utf-8")], script).into_response(),
        Err(_) => StatusCode::NOT_FOUND.into_response(),
    }
}

/// Runs the executor, which reads what the platform documents, and whose standard output is the page.
async fn run(
    executor: PathBuf,
    _: State<Arc<Demo>>,
    Caller(person): Caller,
    headers: HeaderMap,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response, Refusal> {
    let token = format!("Bearer {}", token_of(&headers)?);
    let about = json!({
        "userId": person.id,
        "clientId": "demo",
        "appId": "quality-assessment",
        "appRevision": 1,
        "userAuthToken": token
    });
    let mut input: Map<String, Value> = query.into_iter().map(|(name, value)| (name, value.into())).collect();
    input.insert("_metadata".to_owned(), about);
    let output = execute(&executor, &Value::Object(input).to_string()).await;
    let failed = || Refusal::new(StatusCode::BAD_GATEWAY, "The app's executor failed; Node 20 runs it.");
    let page = output.ok().flatten().ok_or_else(failed)?;
    // It contains somebody's token: it is for them, once.
    Ok(([(header::CACHE_CONTROL, "no-store")], Html(page)).into_response())
}

async fn execute(executor: &Path, input: &str) -> std::io::Result<Option<Vec<u8>>> {
    let mut node = Command::new("node");
    node.arg(executor).stdin(Stdio::piped()).stdout(Stdio::piped()).stderr(Stdio::inherit()).kill_on_drop(true);
    let mut child = node.spawn()?;
    if let Some(mut stdin) = child.stdin.take() {
        stdin.write_all(input.as_bytes()).await?;
    }
    let output = child.wait_with_output().await?;
    Ok(output.status.success().then_some(output.stdout))
}
