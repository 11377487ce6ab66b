//! Stored scorecard revisions.

use rusqlite::{Connection, OptionalExtension, params};

use crate::scorecard::Scorecard;

pub(crate) fn insert(connection: &Connection, scorecard: &Scorecard) -> crate::Result<()> {
    connection.execute(
        "INSERT INTO scorecards (id, base_id, revision, state, body) VALUES (?1, ?2, ?3, ?4, ?5)",
        params![
            scorecard.id,
            scorecard.base_id,
            scorecard.revision,
            scorecard.state,
            serde_json::to_string(scorecard)?
        ],
    )?;
    Ok(())
}

pub(crate) fn find(connection: &Connection, id: i64) -> crate::Result<Option<Scorecard>> {
    let body: Option<String> =
        connection.query_row("SELECT body FROM scorecards WHERE id = ?1", params![id], |row| row.get(0)).optional()?;
    Ok(body.map(|body| serde_json::from_str(&body)).transpose()?)
}

/// The default revision of a re-run.
pub(crate) fn latest_active(connection: &Connection, base_id: i64) -> crate::Result<Option<Scorecard>> {
    let body: Option<String> = connection
        .query_row(
            "SELECT body FROM scorecards WHERE base_id = ?1 AND state = 'active'
             ORDER BY revision DESC LIMIT 1",
            params![base_id],
            |row| row.get(0),
        )
        .optional()?;
    Ok(body.map(|body| serde_json::from_str(&body)).transpose()?)
}

/// Revisions in any of the states, a JSON array of words.
pub(crate) fn in_states(connection: &Connection, states: &str) -> crate::Result<Vec<Scorecard>> {
    let mut statement = connection.prepare(
        "SELECT body FROM scorecards WHERE state IN (SELECT value FROM json_each(?1))
         ORDER BY base_id, revision",
    )?;
    let bodies = statement.query_map(params![states], |row| row.get::<_, String>(0))?;
    bodies.map(|body| Ok(serde_json::from_str(&body?)?)).collect()
}
