//! The circumstances of an assessment: the work, the customer, the changes.

use serde::{Deserialize, Serialize};
use serde_json::Value;
use utoipa::ToSchema;

/// One change by a person.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Edit {
    pub(crate) user_id: Option<i64>,
    pub(crate) timestamp: String,
    /// A path such as `criteria.<categoryId>.<criterionId>.score`.
    pub(crate) field: String,
    pub(crate) old_value: Value,
    pub(crate) new_value: Value,
}

/// The piece of work that was assessed.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Worklog {
    pub(crate) user_id: Option<i64>,
    pub(crate) worklog_id: Option<i64>,
    pub(crate) last_interaction: Option<String>,
    pub(crate) ticket_id: Option<i64>,
    pub(crate) conversation_id: Option<i64>,
    pub(crate) action: Option<String>,
    pub(crate) action_list: Vec<WorklogAction>,
}

/// One step of it.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct WorklogAction {
    pub(crate) action: String,
    pub(crate) timestamp: String,
}

/// The share of machines in the ticket.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct AiUsage {
    pub(crate) automation_level: i64,
    pub(crate) automation_level_label: String,
    pub(crate) ai_agents: Vec<String>,
}

/// Handling time in seconds.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct TimeSpent {
    pub(crate) duration: i64,
    pub(crate) duration_after_work: i64,
    pub(crate) segments: Vec<Segment>,
}

/// An uninterrupted period of work.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Segment {
    pub(crate) start: String,
    pub(crate) end: String,
}

/// The customer's experience.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct CustomerExperience {
    pub(crate) sla_met: Option<bool>,
    /// Negative if it was closed early.
    pub(crate) net_seconds_closed_after_sla: Option<i64>,
    #[serde(rename = "closingDateForSLA")]
    pub(crate) closing_date_for_sla: Option<String>,
    #[serde(rename = "dueDateForSLA")]
    pub(crate) due_date_for_sla: Option<String>,
    pub(crate) re_opened: Option<bool>,
    pub(crate) csat: Option<Csat>,
}

/// The customer's rating.
#[derive(Clone, Debug, Default, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase", default)]
pub(crate) struct Csat {
    pub(crate) id: i64,
    pub(crate) scale: i64,
    pub(crate) answer_stars: Option<i64>,
    pub(crate) answer_text: Option<String>,
}
