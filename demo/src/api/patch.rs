//! `PATCH /quality/assessment/{id}`.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use serde::{Deserialize, Deserializer};
use utoipa::ToSchema;

use super::input::{Id, JsonBody};
use super::show::{editable, visible};
use super::view::{self, View};
use crate::app::Demo;
use crate::assessment::Assessment;
use crate::auth::Caller;
use crate::refusal::{Refusal, RefusalBody};
use crate::review;

/// What to change; what is left out stays. A null empties the field.
#[derive(Debug, Default, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Patch {
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub(crate) ai_summary: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub(crate) supervisor_assessment: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub(crate) assessment_date: Option<Option<String>>,
    #[serde(default, deserialize_with = "given")]
    #[schema(value_type = Option<String>)]
    pub(crate) discussion_date: Option<Option<String>>,
    #[serde(default)]
    pub(crate) criteria: Vec<CriterionPatch>,
    /// `reviewedBySupervisor` or `discussedWithAssessee`.
    pub(crate) state: Option<String>,
}

/// A new score or reason.
#[derive(Debug, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct CriterionPatch {
    pub(crate) category_id: i64,
    /// Also read as `id`: the published sources disagree.
    #[serde(alias = "id")]
    pub(crate) criterion_id: i64,
    pub(crate) score: Option<i64>,
    pub(crate) reason: Option<String>,
}

/// Tells a null from nothing.
fn given<'de, D: Deserializer<'de>, T: Deserialize<'de>>(deserializer: D) -> Result<Option<Option<T>>, D::Error> {
    Option::<T>::deserialize(deserializer).map(Some)
}

/// Changes an assessment by hand: edited criteria become `humanVerified`, the
/// totals are recomputed, `aiReady` becomes `reviewOngoing`.
#[utoipa::path(
    patch,
    path = "/quality/assessment/{id}",
    params(("id" = i64, Path, description = "The assessment")),
    request_body = Patch,
    responses(
        (status = 200, description = "The changed assessment", body = Assessment),
        (status = 400, description = "Something in the body cannot be", body = RefusalBody),
        (status = 401, description = "No valid token", body = RefusalBody),
        (status = 403, description = "The caller may not edit", body = RefusalBody),
        (status = 404, description = "There is none", body = RefusalBody),
        (status = 409, description = "Not in this state", body = RefusalBody),
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
