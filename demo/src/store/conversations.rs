//! Stored messages of tickets.

use rusqlite::{Connection, params};

use crate::conversation::Message;

/// Stores a message of a ticket.
pub(crate) fn insert(connection: &Connection, ticket: i64, message: &Message) -> crate::Result<()> {
    connection.execute(
        "INSERT INTO conversations (id, ticket_id, body) VALUES (?1, ?2, ?3)",
        params![message.id, ticket, serde_json::to_string(message)?],
    )?;
    Ok(())
}

/// The messages of a ticket, oldest first.
pub(crate) fn of_ticket(connection: &Connection, ticket: i64) -> crate::Result<Vec<Message>> {
    let mut statement = connection.prepare("SELECT body FROM conversations WHERE ticket_id = ?1 ORDER BY id")?;
    let bodies = statement.query_map(params![ticket], |row| row.get::<_, String>(0))?;
    bodies.map(|body| Ok(serde_json::from_str(&body?)?)).collect()
}

/// The agents who were assessed for a ticket.
pub(crate) fn assessed_in(connection: &Connection, ticket: i64) -> rusqlite::Result<Vec<Option<i64>>> {
    let mut statement =
        connection.prepare("SELECT assessed_user FROM assessments WHERE json_extract(body, '$.ticketId') = ?1")?;
    let users = statement.query_map(params![ticket], |row| row.get(0))?;
    users.collect()
}
