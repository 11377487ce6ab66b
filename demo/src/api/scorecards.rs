//! `GET /quality/scorecard` and `GET /quality/scorecard/{id}`.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use serde::Deserialize;
use utoipa::IntoParams;

use super::input::{Id, Parameters, words};
use crate::auth::Caller;
use crate::people::Person;
use crate::refusal::{Refusal, RefusalBody};
use crate::scorecard::Scorecard;
use crate::state::Demo;
use crate::store::scorecards;

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct ScorecardQuery {
    /// Comma-separated `draft`, `active`, `retired`, `deleted`; by default `active`
    state: Option<String>,
}

/// Lists scorecard revisions as a bare array. Sources disagree on the default of `state`; here it is the active ones.
#[utoipa::path(
    get,
    path = "/quality/scorecard",
    params(ScorecardQuery),
    responses(
        (status = 200, description = "The revisions", body = Vec<Scorecard>),
        (status = 401, description = "No valid token", body = RefusalBody),
    )
)]
pub(super) async fn list(
    State(demo): State<Arc<Demo>>,
    Caller(caller): Caller,
    Parameters(query): Parameters<ScorecardQuery>,
) -> Result<Json<Vec<Scorecard>>, Refusal> {
    let states = words(query.state.as_deref().unwrap_or("active"));
    let revisions = demo.store.read(|connection| scorecards::in_states(connection, &states))?;
    let seen = revisions.into_iter().map(|scorecard| as_seen(scorecard, caller)).collect();
    Ok(Json(seen))
}

/// One revision, whatever its state. Everybody may read it; only those who manage scorecards see prompts.
#[utoipa::path(
    get,
    path = "/quality/scorecard/{id}",
    params(("id" = i64, Path, description = "The revision")),
    responses(
        (status = 200, description = "The revision", body = Scorecard),
        (status = 400, description = "The id is not valid", body = RefusalBody),
        (status = 401, description = "No valid token", body = RefusalBody),
        (status = 404, description = "There is none", body = RefusalBody),
    )
)]
pub(super) async fn show(
    State(demo): State<Arc<Demo>>,
    Caller(caller): Caller,
    Id(id): Id,
) -> Result<Json<Scorecard>, Refusal> {
    let scorecard = demo
        .store
        .read(|connection| scorecards::find(connection, id))?
        .ok_or_else(|| Refusal::missing(format!("There is no scorecard revision {id}.")))?;
    Ok(Json(as_seen(scorecard, caller)))
}

fn as_seen(scorecard: Scorecard, caller: &Person) -> Scorecard {
    if caller.may_see_prompts() { scorecard } else { scorecard.without_prompts() }
}
