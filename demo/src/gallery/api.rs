//! The small API of each case.

use std::collections::BTreeMap;

use axum::extract::{Path, Query};
use axum::response::{IntoResponse, Response};
use axum::routing::{get, post};
use axum::{Json, Router};
use serde_json::Value;

use super::answer::json;
use super::case::{self, Case, CaseData};
use super::seeded::seeded_assessment;
use crate::refusal::Refusal;
use crate::seeds;

/// The routes: each case is a separate API, so that no two elements share an answer.
pub(super) fn router() -> Router {
    Router::new()
        .route("/gallery/cases", get(cases))
        .route("/gallery/api/{case}/quality/assessment/{id}", get(assessment))
        .route("/gallery/api/{case}/quality/assessment/{id}/refresh", post(rerun))
        .route("/gallery/api/{case}/quality/scorecard/{id}", get(scorecard))
        .route("/gallery/api/{case}/quality/scorecard", get(scorecards))
}

async fn cases() -> Json<Vec<CaseData>> {
    Json(case::all().iter().map(Case::data).collect())
}

async fn assessment(Path((name, _)): Path<(String, i64)>) -> Result<Response, Refusal> {
    let answer = &find(&name)?.assessment;
    Ok(answer.send(answer.seed.and_then(seeded_assessment)).await)
}

/// Answers a re-run. Nothing is kept: a case that goes on after this polls so rarely that nobody sees its assessment
/// unchanged.
async fn rerun(Path((name, _)): Path<(String, i64)>) -> Result<Response, Refusal> {
    let refused = || Refusal::conflict("Nothing can be re-run in this case.");
    let answer = find(&name)?.rerun.as_ref().ok_or_else(refused)?;
    Ok(answer.send(answer.seed.and_then(seeded_assessment)).await)
}

async fn scorecard(Path((name, id)): Path<(String, i64)>) -> Result<Response, Refusal> {
    let case = find(&name)?;
    let known = revisions().find(|scorecard| scorecard["id"] == id);
    match known {
        Some(scorecard) if !case.is_about(&scorecard) => Ok(json(scorecard.to_string())),
        known => Ok(case.scorecard.send(known).await),
    }
}

async fn scorecards(
    Path(name): Path<String>,
    Query(query): Query<BTreeMap<String, String>>,
) -> Result<Response, Refusal> {
    let case = find(&name)?;
    let states: Vec<_> = query.get("state").map_or("active", String::as_str).split(',').collect();
    let mut list: Vec<_> =
        revisions().filter(|one| one["state"].as_str().is_some_and(|s| states.contains(&s))).collect();
    list.iter_mut().filter(|one| case.is_about(one)).for_each(|one| case.scorecard.edits.apply(one));
    Ok(Json(list).into_response())
}

fn revisions() -> impl Iterator<Item = Value> {
    seeds::scorecards().filter_map(|scorecard| serde_json::to_value(scorecard).ok())
}

fn find(name: &str) -> Result<&'static Case, Refusal> {
    case::named(name).ok_or_else(|| Refusal::missing(format!("There is no case {name}.")))
}
