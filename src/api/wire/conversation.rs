//! The decoder of `GET /ticket/{id}/conversation`.
//!
//! The names of the fields are documented, their contents are inferred: each may be missing.

use super::assessment::date;
use super::tree::{Object, Tree};
use super::{Expected, Problems};
use crate::api::{Error, ErrorKind};
use crate::assessment::MessageId;
use crate::evidence::{Conversation, Direction, Message, blocks};
use std::sync::Arc;

/// Decodes the conversation of a ticket. Unreadable parts are not reported: whatever can be read is shown.
///
/// # Errors
/// [`ErrorKind::Malformed`] if the body is neither an object with messages nor a list of them.
pub fn conversation(body: &[u8]) -> Result<Conversation, Error> {
    let problems = Problems::default();
    let read = Tree::new(body, &problems).and_then(|tree| {
        let Some(whole) = tree.object().filter(|whole| whole.has("conversations") || whole.has("id")) else {
            // A bare list, as elsewhere in the API; also one with gaps, which is an object.
            return Some(Conversation { messages: tree.list(|o| Arc::new(message(o, None)))? });
        };
        // The language is documented for a ticket, but not for its conversation: if it is there, it counts.
        let ticket = || whole.object("ticket", |ticket| ticket.text("languageCode")).flatten();
        let language = whole.text("languageCode").or_else(ticket);
        let messages = match whole.has("conversations") {
            true => whole.objects("conversations", |o| Arc::new(message(o, language.clone()))),
            false => vec![Arc::new(message(&whole, language))],
        };
        Some(Conversation { messages })
    });
    read.ok_or_else(|| Error::new(ErrorKind::Malformed))
}

fn message(o: &Object, language: Option<Arc<str>>) -> Message {
    let sender = |from: &Object| ["name", "email"].iter().find_map(|key| from.text(key));
    Message {
        id: o.int("id").map(MessageId),
        sender: o.object("from", sender).flatten().or_else(|| o.text("from")),
        direction: o.parsed("direction", Expected::Text, |word| Some(Direction::from_word(word))).unwrap_or_default(),
        sent: date(o, "createdAt"),
        is_private: o.bool("private").unwrap_or(false),
        language: o.text("languageCode").or(language).filter(|tag| is_tag(tag)),
        body: o.text("body").map(|html| blocks(&html)).unwrap_or_default(),
    }
}

/// Whether it looks like a language tag: it becomes an attribute on the page.
fn is_tag(text: &str) -> bool {
    (2..=35).contains(&text.len()) && text.bytes().all(|letter| letter.is_ascii_alphanumeric() || letter == b'-')
}
