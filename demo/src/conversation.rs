//! The messages of a ticket, as the API serves them.

use serde::{Deserialize, Serialize};
use utoipa::ToSchema;

/// One message of a ticket.
#[derive(Clone, Debug, Serialize, Deserialize, ToSchema)]
#[serde(rename_all = "camelCase")]
pub(crate) struct Message {
    pub(crate) id: i64,
    /// `email`, `phone` or `chat`.
    #[serde(rename = "type")]
    pub(crate) kind: String,
    /// `in` from the customer, `out` to the customer, `internal` to colleagues.
    pub(crate) direction: String,
    /// The sender.
    pub(crate) from: String,
    pub(crate) created_at: String,
    /// Whether the customer may not see it.
    pub(crate) private: bool,
    /// HTML.
    pub(crate) body: String,
    /// The language of the ticket. The documentation has it only at the ticket.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) language_code: Option<String>,
}
