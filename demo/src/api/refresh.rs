//! `POST /quality/assessment/{id}/refresh`.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use rusqlite::Connection;
use serde::Deserialize;
use utoipa::ToSchema;

use super::input::Id;
use super::show::{editable, visible};
use super::view::{self, View};
use crate::ai;
use crate::assessment::{self, Assessment};
use crate::auth::Caller;
use crate::json_body::JsonBody;
use crate::refusal::{Refusal, RefusalBody};
use crate::scorecard::Scorecard;
use crate::state::Demo;
use crate::store::scorecards;

/// The options of a re-run.
#[derive(Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(super) struct Refresh {
    /// A revision of the assessment's family; by default the latest active one.
    scorecard_id: Option<i64>,
}

/// Starts a run of the AI. The answer comes at once, in `aiInProgress`.
///
/// Every refusal because of the assessment's state is a 409, even if no run is in progress: the real API's code is
/// unknown, and this one is the harder to handle. A revision may be active, retired or a draft, but not deleted.
/// `unprocessed` and `error` may be refreshed.
#[utoipa::path(
    post,
    path = "/quality/assessment/{id}/refresh",
    params(("id" = i64, Path, description = "The assessment")),
    request_body(content = Option<Refresh>),
    responses(
        (status = 200, description = "Accepted; the AI is at work", body = Assessment),
        (status = 400, description = "Bad body, or a revision that cannot be used", body = RefusalBody),
        (status = 401, description = "No valid token", body = RefusalBody),
        (status = 403, description = "The caller may not edit", body = RefusalBody),
        (status = 404, description = "There is none", body = RefusalBody),
        (status = 409, description = "Not in this state, or already running", body = RefusalBody),
    )
)]
pub(super) async fn refresh(
    State(demo): State<Arc<Demo>>,
    Caller(caller): Caller,
    Id(id): Id,
    JsonBody(wanted): JsonBody<Refresh>,
) -> Result<Json<View>, Refusal> {
    let row = demo.store.write(|tx| {
        let mut document = editable(tx, id, caller)?.document()?;
        check_state(&document)?;
        let scorecard = choose(tx, &document, wanted.scorecard_id)?;
        ai::begin(tx, &mut document, &scorecard)?;
        visible(tx, id, caller)
    })?;
    demo.desk.ring();
    view::full(&row.body, caller).map(Json)
}

fn check_state(document: &Assessment) -> Result<(), Refusal> {
    use assessment::State as S;
    let refusal = match S::from_word(&document.state) {
        Some(S::Unprocessed | S::AiReady | S::ReviewOngoing | S::Error) => return Ok(()),
        Some(S::AiInProgress) => "The AI is already assessing it.",
        Some(S::ReviewedBySupervisor) => "Its review is finished.",
        Some(S::DiscussedWithAssessee) => "It was already discussed with the agent.",
        Some(S::Deleted) => "It is deleted.",
        None => "Its state does not allow it.",
    };
    Err(Refusal::conflict(format!("The assessment cannot be refreshed: {refusal}")))
}

fn choose(connection: &Connection, document: &Assessment, wanted: Option<i64>) -> Result<Scorecard, Refusal> {
    let Some(id) = wanted else {
        return scorecards::latest_active(connection, document.scorecard_base_id)?
            .ok_or_else(|| Refusal::bad("The scorecard's family has no active revision; name one."));
    };
    let scorecard = scorecards::find(connection, id)?
        .filter(|scorecard| scorecard.state != "deleted")
        .ok_or_else(|| Refusal::bad(format!("There is no scorecard revision {id}.")))?;
    if scorecard.base_id != document.scorecard_base_id {
        return Err(Refusal::bad(format!("Scorecard revision {id} belongs to another family.")));
    }
    Ok(scorecard)
}
