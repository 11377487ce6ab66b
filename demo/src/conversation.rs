//! What was written in a ticket, as the API serves it.

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
    /// Who wrote it.
    pub(crate) from: String,
    pub(crate) created_at: String,
    /// Not for the customer.
    pub(crate) private: bool,
    /// HTML.
    pub(crate) body: String,
    /// The language of the ticket. The documentation has it at the ticket alone.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub(crate) language_code: Option<String>,
}
