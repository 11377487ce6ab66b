//! Contacts with customers, as `seeds/tickets/` has them.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// One contact with a customer as it is written down; what is not written is
/// rolled with dice that always fall the same way.
#[derive(Deserialize)]
#[serde(rename_all = "camelCase", deny_unknown_fields)]
pub(crate) struct Ticket {
    pub(crate) id: i64,
    pub(crate) revision: i64,
    pub(crate) state: String,
    #[serde(default)]
    pub(crate) temper: Option<String>,
    #[serde(default)]
    pub(crate) waits: bool,
    pub(crate) agent: i64,
    pub(crate) assessor: Option<i64>,
    pub(crate) ticket: i64,
    /// Days before the day on which all seeded dates depend; minutes after.
    pub(crate) day: i64,
    pub(crate) minute: i64,
    /// What it is about, in the accusative where the language has one.
    pub(crate) topic: String,
    /// What happened, with which the AI's summary begins.
    pub(crate) story: String,
    #[serde(default)]
    pub(crate) scores: BTreeMap<i64, i64>,
    /// What a person gave, and what the AI had given before.
    #[serde(default)]
    pub(crate) verified: BTreeMap<i64, i64>,
    #[serde(default)]
    pub(crate) verified_from: BTreeMap<i64, i64>,
    #[serde(default)]
    pub(crate) reasons: BTreeMap<i64, String>,
    pub(crate) supervisor: Option<String>,
    pub(crate) assessed: Option<i64>,
    pub(crate) discussed: Option<i64>,
    pub(crate) deleted: Option<i64>,
    /// How many criteria the AI has scored so far, if it is at work.
    pub(crate) partly: Option<usize>,
    pub(crate) csat: Option<Answer>,
    pub(crate) automation: usize,
}

/// What the customer said about it.
#[derive(Deserialize)]
pub(crate) struct Answer {
    pub(crate) stars: i64,
    pub(crate) text: Option<String>,
}

impl Ticket {
    /// All contacts.
    pub(crate) fn all() -> &'static [Self] {
        static TICKETS: LazyLock<Vec<Ticket>> = LazyLock::new(|| {
            [include_str!("../../seeds/tickets/energy.json"), include_str!("../../seeds/tickets/telecom.json")]
                .iter()
                .flat_map(|text| serde_json::from_str::<Vec<Ticket>>(text).expect("the seeds are part of the program"))
                .collect()
        });
        &TICKETS
    }

    pub(crate) fn with_id(id: i64) -> Option<&'static Self> {
        Self::all().iter().find(|ticket| ticket.id == id)
    }
}
