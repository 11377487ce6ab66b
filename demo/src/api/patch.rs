//! `PATCH /quality/assessment/{id}`.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;

use super::input::Id;
use super::show::{editable, visible};
use super::view::{self, View};
use crate::assessment::Assessment;
use crate::auth::Caller;
use crate::json_body::JsonBody;
use crate::refusal::{Refusal, RefusalBody};
use crate::review::{self, Patch};
use crate::state::Demo;

/// Changes an assessment by hand: edited criteria become `humanVerified`, the
/// totals are recomputed, `aiReady` becomes `reviewOngoing`.
#[utoipa::path(
    patch,
    path = "/quality/assessment/{id}",
    params(("id" = i64, Path, description = "The assessment")),
    request_body = Patch,
    responses(
        (status = 200, description = "The changed assessment", body = Assessment),
        (status = 400, description = "The body cannot be read", body = RefusalBody),
        (status = 401, description = "No valid token", body = RefusalBody),
        (status = 403, description = "The caller may not edit", body = RefusalBody),
        (status = 404, description = "There is none", body = RefusalBody),
        (status = 409, description = "Not in this state", body = RefusalBody),
        (status = 422, description = "No such criterion, score, date or state", body = RefusalBody),
    )
)]
pub(super) async fn patch(
    State(demo): State<Arc<Demo>>,
    Caller(caller): Caller,
    Id(id): Id,
    JsonBody(patch): JsonBody<Patch>,
) -> Result<Json<View>, Refusal> {
    let row = demo.store.write(|tx| {
        let mut document = editable(tx, id, caller)?.document()?;
        review::apply(tx, &mut document, patch, caller)?;
        visible(tx, id, caller)
    })?;
    view::full(&row.body, caller).map(Json)
}
