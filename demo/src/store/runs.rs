//! Queued runs of the AI.

use rusqlite::{Connection, OptionalExtension, params};

/// The AI at work on one assessment. Its progress is stored in the assessment itself, so that a restart of the server
/// loses nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(crate) struct Run {
    pub(crate) id: i64,
    pub(crate) assessment_id: i64,
    /// 1 for the first run of an assessment.
    pub(crate) number: i64,
    /// The number of criteria that it has to score; its pace depends on it.
    pub(crate) criteria: i64,
}

/// Queues a run. The table allows at most one per assessment.
pub(crate) fn queue(connection: &Connection, assessment_id: i64, criteria: i64) -> rusqlite::Result<()> {
    connection.execute(
        "INSERT INTO runs (assessment_id, number, criteria)
         SELECT ?1, 1 + count(*), ?2 FROM runs WHERE assessment_id = ?1",
        params![assessment_id, criteria],
    )?;
    Ok(())
}

pub(crate) fn unfinished(connection: &Connection) -> rusqlite::Result<Vec<Run>> {
    let mut statement =
        connection.prepare("SELECT id, assessment_id, number, criteria FROM runs WHERE outcome IS NULL ORDER BY id")?;
    let runs = statement.query_map([], |row| {
        Ok(Run { id: row.get(0)?, assessment_id: row.get(1)?, number: row.get(2)?, criteria: row.get(3)? })
    })?;
    runs.collect()
}

/// Whether a run has ended, or no longer exists.
pub(crate) fn is_finished(connection: &Connection, run: i64) -> rusqlite::Result<bool> {
    let outcome: Option<Option<String>> =
        connection.query_row("SELECT outcome FROM runs WHERE id = ?1", params![run], |row| row.get(0)).optional()?;
    Ok(!matches!(outcome, Some(None)))
}

pub(crate) fn finish(connection: &Connection, run: i64, outcome: &str) -> rusqlite::Result<()> {
    connection.execute("UPDATE runs SET outcome = ?2 WHERE id = ?1", params![run, outcome])?;
    Ok(())
}
