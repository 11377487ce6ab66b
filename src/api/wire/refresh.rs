//! The body of `POST /quality/assessment/{id}/refresh`.

use crate::assessment::ScorecardId;
use serde::Serialize;

#[derive(Serialize)]
#[serde(rename_all = "camelCase")]
struct Refresh {
    #[serde(skip_serializing_if = "Option::is_none")]
    scorecard_id: Option<i64>,
}

/// The body that names this revision, or none. It is then `{}`, as the API's own clients send it.
pub fn refresh(scorecard: Option<ScorecardId>) -> String {
    // This cannot fail; an empty body would be refused, and never be taken for another request.
    serde_json::to_string(&Refresh { scorecard_id: scorecard.map(|id| id.0) }).unwrap_or_default()
}
