//! Creation of the tables, and their recreation if an older demo has left its own.

use rusqlite::Connection;

/// Raised whenever the tables or the seeds change: an older file belongs to a demo and holds nothing of value, so it is
/// discarded and seeded again.
const VERSION: i64 = 2;

const TABLES: &str = "
    DROP TABLE IF EXISTS runs;
    DROP TABLE IF EXISTS assessments;
    DROP TABLE IF EXISTS conversations;
    DROP TABLE IF EXISTS scorecards;
    DROP TABLE IF EXISTS settings;

    CREATE TABLE settings (
        name TEXT PRIMARY KEY,
        value TEXT NOT NULL
    ) STRICT;

    CREATE TABLE scorecards (
        id INTEGER PRIMARY KEY,
        base_id INTEGER NOT NULL,
        revision INTEGER NOT NULL,
        state TEXT NOT NULL,
        body TEXT NOT NULL
    ) STRICT;

    CREATE TABLE assessments (
        id INTEGER PRIMARY KEY,
        base_id INTEGER,
        state TEXT,
        assessed_user INTEGER,
        created_at TEXT,
        temper TEXT NOT NULL,
        waits INTEGER NOT NULL DEFAULT 0,
        body TEXT NOT NULL
    ) STRICT;

    CREATE TABLE conversations (
        id INTEGER PRIMARY KEY,
        ticket_id INTEGER NOT NULL,
        body TEXT NOT NULL
    ) STRICT;
    CREATE INDEX messages_of_a_ticket ON conversations (ticket_id);

    CREATE TABLE runs (
        id INTEGER PRIMARY KEY,
        assessment_id INTEGER NOT NULL REFERENCES assessments (id),
        number INTEGER NOT NULL,
        criteria INTEGER NOT NULL,
        outcome TEXT,
        UNIQUE (assessment_id, number)
    ) STRICT;
    CREATE UNIQUE INDEX one_run_at_a_time ON runs (assessment_id) WHERE outcome IS NULL;
";

/// Creates the tables if necessary. Returns whether they are new and empty.
pub(super) fn run(connection: &Connection, fresh: bool) -> rusqlite::Result<bool> {
    let version: i64 = connection.pragma_query_value(None, "user_version", |row| row.get(0))?;
    if version == VERSION && !fresh {
        return Ok(false);
    }
    connection.execute_batch(TABLES)?;
    connection.pragma_update(None, "user_version", VERSION)?;
    Ok(true)
}
