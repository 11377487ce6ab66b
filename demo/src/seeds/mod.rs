//! The initial content of the database. `README.md` has a table of the ids.

mod hostile;
mod large;
mod ticket;

use rusqlite::Connection;

use crate::catalogue::{Family, Ticket};
use crate::scorecard::Scorecard;
use crate::store::assessments::{self, temper};
use crate::store::{conversations, scorecards};

/// The sample of the API's documentation, to the letter.
const SAMPLE: &str = include_str!("../../seeds/special/sample.json");
/// A document in which nearly everything is null or missing.
const SPARSE: &str = include_str!("../../seeds/special/sparse.json");

/// An assessment as it is seeded.
pub(crate) struct Seed {
    /// The document.
    pub(crate) text: String,
    temper: &'static str,
    waits: bool,
}

/// Fills empty tables.
pub(crate) fn sow(connection: &Connection) -> crate::Result<()> {
    for scorecard in scorecards() {
        scorecards::insert(connection, &scorecard)?;
    }
    for seed in assessments()? {
        assessments::insert(connection, &seed.text, seed.temper, seed.waits)?;
    }
    for ticket in Ticket::all() {
        for message in ticket.messages() {
            conversations::insert(connection, ticket.ticket, &message)?;
        }
    }
    for message in hostile::messages() {
        conversations::insert(connection, hostile::TICKET, &message)?;
    }
    Ok(())
}

/// All revisions of all families.
pub(crate) fn scorecards() -> impl Iterator<Item = Scorecard> {
    Family::all().iter().flat_map(Family::scorecards).chain([large::scorecard(), hostile::scorecard()])
}

/// All assessments.
pub(crate) fn assessments() -> crate::Result<Vec<Seed>> {
    let steady = |text| Seed { text, temper: temper::STEADY, waits: false };
    let mut seeds = Vec::new();
    for ticket in Ticket::all() {
        let text = serde_json::to_string(&ticket.assessment()?)?;
        seeds.push(Seed { text, temper: ticket.temper(), waits: ticket.waits });
    }
    seeds.extend([SAMPLE, SPARSE].map(str::to_owned).map(steady));
    for assessment in [large::assessment(), hostile::assessment()] {
        seeds.push(steady(serde_json::to_string(&assessment)?));
    }
    Ok(seeds)
}
