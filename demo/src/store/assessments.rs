//! Stored assessments.

use rusqlite::{Connection, OptionalExtension, named_params, params};
use serde_json::Value;

use crate::assessment::Assessment;

/// Whether re-runs of an assessment fail.
pub(crate) mod temper {
    pub(crate) const STEADY: &str = "steady";
    pub(crate) const FAILS: &str = "fails";
    pub(crate) const CHANCE: &str = "chance";
}

/// A row: the document, and data that is not part of it.
pub(crate) struct Row {
    pub(crate) assessed_user: Option<i64>,
    pub(crate) temper: String,
    /// The document as it is served, except `canEdit`.
    pub(crate) body: String,
}

impl Row {
    /// The document with defaults for missing fields. A null counts as missing, since a stored document may have one
    /// anywhere.
    pub(crate) fn document(&self) -> crate::Result<Assessment> {
        let mut value: Value = serde_json::from_str(&self.body)?;
        drop_nulls(&mut value);
        Ok(serde_json::from_value(value)?)
    }
}

fn drop_nulls(value: &mut Value) {
    match value {
        Value::Object(fields) => {
            fields.retain(|_, field| !field.is_null());
            fields.values_mut().for_each(drop_nulls);
        }
        Value::Array(items) => items.iter_mut().for_each(drop_nulls),
        _ => {}
    }
}

pub(crate) fn find(connection: &Connection, id: i64) -> rusqlite::Result<Option<Row>> {
    connection
        .query_row("SELECT assessed_user, temper, body FROM assessments WHERE id = ?1", params![id], |row| {
            Ok(Row { assessed_user: row.get(0)?, temper: row.get(1)?, body: row.get(2)? })
        })
        .optional()
}

/// Stores a changed document.
pub(crate) fn update(connection: &Connection, document: &Assessment) -> crate::Result<()> {
    connection.execute(
        "UPDATE assessments SET base_id = ?2, state = ?3, waits = 0, body = ?4 WHERE id = ?1",
        params![document.id, document.scorecard_base_id, document.state, serde_json::to_string(document)?],
    )?;
    Ok(())
}

/// Stores a seed. The columns are read from the document, which may lack them.
pub(crate) fn insert(connection: &Connection, text: &str, temper: &str, waits: bool) -> crate::Result<()> {
    let body: Value = serde_json::from_str(text)?;
    let created = body["createdAt"].as_str().and_then(|text| crate::clock::read(text, false));
    connection.execute(
        "INSERT INTO assessments (id, base_id, state, assessed_user, created_at, temper, waits, body)
         VALUES (?1, ?2, ?3, ?4, ?5, ?6, ?7, ?8)",
        params![
            body["id"].as_i64(),
            body["scorecardBaseId"].as_i64(),
            body["state"].as_str(),
            body["assessedUser"].as_i64(),
            created,
            temper,
            waits,
            text
        ],
    )?;
    Ok(())
}

/// Seeds that wait for the job that processes unprocessed assessments.
pub(crate) fn waiting(connection: &Connection) -> rusqlite::Result<Vec<i64>> {
    let mut statement = connection.prepare("SELECT id FROM assessments WHERE waits ORDER BY id")?;
    let ids = statement.query_map([], |row| row.get(0))?;
    ids.collect()
}

/// A filter of the list; `None` does not restrict.
#[derive(Debug, Default)]
pub(crate) struct Filter {
    /// A JSON array of words. Without it, all states but `deleted`.
    pub(crate) states: Option<String>,
    pub(crate) from: Option<String>,
    pub(crate) to: Option<String>,
    pub(crate) assessed_user: Option<i64>,
    pub(crate) base_id: Option<i64>,
    pub(crate) limit: i64,
    pub(crate) offset: i64,
}

/// One page of the list, newest first, and the total number.
pub(crate) fn list(connection: &Connection, filter: &Filter) -> rusqlite::Result<(Vec<String>, i64)> {
    const MATCHING: &str = "FROM assessments
         WHERE iif(:states IS NULL, state IS NOT 'deleted',
                   state IN (SELECT value FROM json_each(:states)))
           AND (:from IS NULL OR created_at >= :from)
           AND (:to IS NULL OR created_at <= :to)
           AND (:user IS NULL OR assessed_user = :user)
           AND (:base IS NULL OR base_id = :base)";
    let total = connection.query_row(
        &format!("SELECT count(*) {MATCHING}"),
        named_params! {
            ":states": filter.states, ":from": filter.from, ":to": filter.to,
            ":user": filter.assessed_user, ":base": filter.base_id,
        },
        |row| row.get(0),
    )?;
    let mut statement = connection.prepare(&format!(
        "SELECT body {MATCHING}
         ORDER BY created_at DESC NULLS LAST, id LIMIT :limit OFFSET :offset"
    ))?;
    let page = statement.query_map(
        named_params! {
            ":states": filter.states, ":from": filter.from, ":to": filter.to,
            ":user": filter.assessed_user, ":base": filter.base_id,
            ":limit": filter.limit, ":offset": filter.offset,
        },
        |row| row.get(0),
    )?;
    Ok((page.collect::<Result<_, _>>()?, total))
}
