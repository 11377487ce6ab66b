//! `GET /ticket/{id}/conversation`.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use serde::Serialize;
use utoipa::ToSchema;

use super::input::Id;
use crate::auth::Caller;
use crate::conversation::Message;
use crate::refusal::{Refusal, RefusalBody};
use crate::state::Demo;
use crate::store::conversations;

/// The conversation of a ticket.
#[derive(Serialize, ToSchema)]
pub(super) struct Conversation {
    /// Oldest first.
    conversations: Vec<Message>,
}

/// The conversation of a ticket. Agents may read the tickets for which they were assessed, and managers none: the right
/// to see a ticket differs from the right to see its assessment.
#[utoipa::path(
    get,
    path = "/ticket/{id}/conversation",
    params(("id" = i64, Path, description = "The ticket")),
    responses(
        (status = 200, description = "Its messages", body = Conversation),
        (status = 400, description = "The id is not valid", body = RefusalBody),
        (status = 401, description = "No valid token", body = RefusalBody),
        (status = 403, description = "Somebody else's ticket", body = RefusalBody),
        (status = 404, description = "There is none", body = RefusalBody),
    )
)]
pub(super) async fn show(
    State(demo): State<Arc<Demo>>,
    Caller(caller): Caller,
    Id(id): Id,
) -> Result<Json<Conversation>, Refusal> {
    let (users, conversations) = demo.store.read(|connection| {
        Ok::<_, Refusal>((conversations::assessed_in(connection, id)?, conversations::of_ticket(connection, id)?))
    })?;
    if users.is_empty() {
        return Err(Refusal::missing(format!("There is no ticket {id}.")));
    }
    if !users.into_iter().any(|user| caller.may_see_ticket_of(user)) {
        return Err(Refusal::forbidden("You may not see this ticket."));
    }
    Ok(Json(Conversation { conversations }))
}
