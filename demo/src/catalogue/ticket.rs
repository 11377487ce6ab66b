//! Customer contacts, as written in `seeds/tickets/`.

use std::collections::BTreeMap;
use std::sync::LazyLock;

use serde::Deserialize;

/// One customer contact; anything not written is rolled with dice that always fall the same way.
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
    /// The topic, in the accusative if the language has one.
    pub(crate) topic: String,
    /// The events, with which the AI's summary begins.
    pub(crate) story: String,
    #[serde(default)]
    pub(crate) scores: BTreeMap<i64, i64>,
    /// Points that a person has verified, by criterion.
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
    /// The number of criteria scored so far, if the AI is at work.
    pub(crate) partly: Option<usize>,
    pub(crate) csat: Option<Answer>,
    pub(crate) automation: usize,
}

/// The customer's rating.
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
