//! The conversations of the contacts, as written in `seeds/conversations/`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// The conversation of one ticket.
#[derive(Deserialize)]
#[serde(deny_unknown_fields)]
pub(crate) struct Talk {
    /// The customer's name.
    pub(crate) customer: String,
    pub(crate) messages: Vec<Said>,
}

/// One message: its author, the minutes before the ticket was closed, and its paragraphs.
#[derive(Deserialize)]
pub(crate) struct Said(pub(crate) Side, pub(crate) i64, pub(crate) String);

/// The author of a message.
#[derive(Clone, Copy, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "lowercase")]
pub(crate) enum Side {
    Customer,
    Agent,
    /// The agent, to colleagues.
    Note,
}

impl Talk {
    /// The conversation of the ticket with this number.
    pub(crate) fn of_ticket(ticket: i64) -> Option<&'static Self> {
        static TALKS: LazyLock<BTreeMap<i64, Talk>> = LazyLock::new(|| {
            [
                include_str!("../../seeds/conversations/energy.json"),
                include_str!("../../seeds/conversations/telecom.json"),
            ]
            .iter()
            .flat_map(|text| {
                serde_json::from_str::<BTreeMap<i64, Talk>>(text).expect("the seeds are part of the program")
            })
            .collect()
        });
        TALKS.get(&ticket)
    }
}
