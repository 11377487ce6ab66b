//! Settings that the server itself has to remember.

use rusqlite::{Connection, OptionalExtension, params};

pub(crate) fn get(connection: &Connection, name: &str) -> rusqlite::Result<Option<String>> {
    connection.query_row("SELECT value FROM settings WHERE name = ?1", params![name], |row| row.get(0)).optional()
}

pub(crate) fn set(connection: &Connection, name: &str, value: &str) -> rusqlite::Result<()> {
    connection.execute(
        "INSERT INTO settings (name, value) VALUES (?1, ?2)
         ON CONFLICT (name) DO UPDATE SET value = excluded.value",
        params![name, value],
    )?;
    Ok(())
}

/// Random bytes, in hexadecimal; SQLite's generator is seeded by the system.
pub(crate) fn random_secret(connection: &Connection) -> rusqlite::Result<String> {
    connection.query_row("SELECT hex(randomblob(32))", [], |row| row.get(0))
}
