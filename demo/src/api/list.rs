//! `GET /quality/assessment`.

use std::sync::Arc;

use axum::Json;
use axum::extract::State;
use jiff::SignedDuration;
use serde::{Deserialize, Serialize};
use utoipa::{IntoParams, ToSchema};

use super::input::{Parameters, words};
use super::view::{self, View};
use crate::assessment::Assessment;
use crate::auth::Caller;
use crate::clock;
use crate::people::{Person, Role};
use crate::refusal::{Refusal, RefusalBody};
use crate::state::Demo;
use crate::store::assessments::{self, Filter};

#[derive(Deserialize, IntoParams)]
#[serde(rename_all = "camelCase")]
#[into_params(parameter_in = Query)]
pub(super) struct ListQuery {
    /// Comma-separated states; by default all except `deleted`
    state: Option<String>,
    /// Created within this number of days before now
    last_days: Option<i64>,
    /// Created at this moment or day, or later
    from: Option<String>,
    /// Created at this moment or day, or earlier
    to: Option<String>,
    /// 1 to 500; by default 100
    limit: Option<i64>,
    /// The number of assessments to skip
    offset: Option<i64>,
    /// The agent
    assessed_user_id: Option<i64>,
    /// The scorecard's family, not a revision
    scorecard_id: Option<i64>,
}

/// One page of the list.
#[derive(Serialize, ToSchema)]
pub(super) struct Page {
    /// In the summary format.
    #[schema(value_type = Vec<Assessment>)]
    assessments: Vec<View>,
    /// Without limit and offset.
    total: i64,
}

/// Lists assessments, newest first. Agents see their own; a request for somebody else's finds nothing, like any other
/// request without results.
#[utoipa::path(
    get,
    path = "/quality/assessment",
    params(ListQuery),
    responses(
        (status = 200, description = "One page", body = Page),
        (status = 400, description = "A parameter cannot be read", body = RefusalBody),
        (status = 401, description = "No valid token", body = RefusalBody),
    )
)]
pub(super) async fn list(
    State(demo): State<Arc<Demo>>,
    Caller(caller): Caller,
    Parameters(query): Parameters<ListQuery>,
) -> Result<Json<Page>, Refusal> {
    let Some(filter) = query.filter(caller)? else {
        return Ok(Json(Page { assessments: Vec::new(), total: 0 }));
    };
    let (bodies, total) = demo.store.read(|connection| assessments::list(connection, &filter))?;
    let assessments = bodies.iter().map(|body| view::summary(body, caller)).collect::<Result<_, _>>()?;
    Ok(Json(Page { assessments, total }))
}

impl ListQuery {
    /// The filter; `None` if the caller may see nothing of it.
    fn filter(self, caller: &Person) -> Result<Option<Filter>, Refusal> {
        let limit = self.limit.unwrap_or(100);
        if !(1..=500).contains(&limit) {
            return Err(Refusal::bad("The limit must be between 1 and 500."));
        }
        let offset = self.offset.unwrap_or(0);
        if offset < 0 {
            return Err(Refusal::bad("The offset must not be negative."));
        }
        let mut assessed_user = self.assessed_user_id;
        if caller.role == Role::Agent {
            if assessed_user.is_some_and(|user| user != caller.id) {
                return Ok(None);
            }
            assessed_user = Some(caller.id);
        }
        let from = match self.last_days {
            Some(days) => Some(days_ago(days)?),
            None => moment(self.from.as_deref(), false)?,
        };
        Ok(Some(Filter {
            states: self.state.as_deref().map(words),
            from,
            to: moment(self.to.as_deref(), true)?,
            assessed_user,
            base_id: self.scorecard_id,
            limit,
            offset,
        }))
    }
}

fn days_ago(days: i64) -> Result<String, Refusal> {
    if !(0..=36_500).contains(&days) {
        return Err(Refusal::bad("lastDays must be between 0 and 36500."));
    }
    Ok(clock::print(clock::now() - SignedDuration::from_hours(24 * days)))
}

fn moment(text: Option<&str>, end_of_day: bool) -> Result<Option<String>, Refusal> {
    text.map(|text| {
        clock::read(text, end_of_day).ok_or_else(|| Refusal::bad("from and to must be dates like 2026-11-20."))
    })
    .transpose()
}
