//! What is in the database at the start. `README.md` has a table of the ids.

mod family;
mod hostile;
mod large;
mod ticket;

use rusqlite::Connection;

use crate::store::assessments::{self, temper};
use crate::store::scorecards;

pub(crate) use family::{Family, Language, Reasons};
pub(crate) use ticket::Ticket;

/// The sample of the API's documentation, to the letter.
const SAMPLE: &str = include_str!("../../seeds/special/sample.json");
/// Nearly everything is null or missing.
const SPARSE: &str = include_str!("../../seeds/special/sparse.json");

/// Fills empty tables.
pub(crate) fn sow(connection: &Connection) -> crate::Result<()> {
    for scorecard in family::all().iter().flat_map(Family::scorecards).chain([large::scorecard(), hostile::scorecard()])
    {
        scorecards::insert(connection, &scorecard)?;
    }
    for ticket in ticket::all() {
        let document = serde_json::to_string(&ticket.assessment()?)?;
        assessments::insert(connection, &document, ticket.temper(), ticket.waits())?;
    }
    for text in [SAMPLE, SPARSE] {
        assessments::insert(connection, text, temper::STEADY, false)?;
    }
    for assessment in [large::assessment(), hostile::assessment()] {
        let document = serde_json::to_string(&assessment)?;
        assessments::insert(connection, &document, temper::STEADY, false)?;
    }
    Ok(())
}
