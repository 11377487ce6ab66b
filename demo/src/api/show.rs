//! `GET /quality/assessment/{id}`, and the rights to see or change one.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use rusqlite::Connection;
use serde::Deserialize;
use utoipa::IntoParams;

use super::input::{Format, Id, Parameters};
use super::view::{self, View};
use crate::assessment::Assessment;
use crate::auth::Caller;
use crate::people::Person;
use crate::refusal::{Refusal, RefusalBody};
use crate::state::Demo;
use crate::store::assessments::{self, Row};

#[derive(Deserialize, IntoParams)]
#[into_params(parameter_in = Query)]
pub(super) struct ShowQuery {
    /// `full` unless `summary` is requested
    #[serde(default)]
    #[param(inline, required = false)]
    format: Format,
}

/// One assessment. A deleted one is still shown, with its date.
#[utoipa::path(
    get,
    path = "/quality/assessment/{id}",
    params(("id" = i64, Path, description = "The assessment"), ShowQuery),
    responses(
        (status = 200, description = "The assessment", body = Assessment),
        (status = 400, description = "The id or the format is not valid", body = RefusalBody),
        (status = 401, description = "No valid token", body = RefusalBody),
        (status = 403, description = "Somebody else's assessment", body = RefusalBody),
        (status = 404, description = "There is none", body = RefusalBody),
    )
)]
pub(super) async fn show(
    State(demo): State<Arc<Demo>>,
    Caller(caller): Caller,
    Id(id): Id,
    Parameters(query): Parameters<ShowQuery>,
) -> Result<Json<View>, Refusal> {
    let row = demo.store.read(|connection| visible(connection, id, caller))?;
    match query.format {
        Format::Full => view::full(&row.body, caller),
        Format::Summary => view::summary(&row.body, caller),
    }
    .map(Json)
}

/// The assessment, if the caller may see it. 404 comes before 403: the existence of an id is not a secret here, and the
/// widget has to distinguish the two.
pub(super) fn visible(connection: &Connection, id: i64, caller: &Person) -> Result<Row, Refusal> {
    let row =
        assessments::find(connection, id)?.ok_or_else(|| Refusal::missing(format!("There is no assessment {id}.")))?;
    if !caller.may_see_assessments_of(row.assessed_user) {
        return Err(Refusal::forbidden("You may look at your own assessments only."));
    }
    Ok(row)
}

/// The assessment, if the caller may see and change it.
pub(super) fn editable(connection: &Connection, id: i64, caller: &Person) -> Result<Row, Refusal> {
    let row = visible(connection, id, caller)?;
    if !caller.may_edit() {
        return Err(Refusal::forbidden("You may not edit assessments."));
    }
    Ok(row)
}
