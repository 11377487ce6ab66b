//! The conversation of a ticket as text, and quotations of it.

mod clients;
mod hostile;
mod laws;
mod quotes;
mod reading;

use quality_assessment::evidence::{Block, Haystack, Message, Pattern, blocks};
use std::sync::Arc;

/// The blocks of a body, one line each: quoted text begins with `> `, an item with `* `, a link with `^ `.
fn read(html: &str) -> Vec<String> {
    let line = |block: &Block| match block {
        Block::Paragraph(text) => text.clone(),
        Block::Item(text) => format!("* {text}"),
        Block::Link(text) => format!("^ {text}"),
        Block::Quoted(_) => unreachable!("no quoted one is in another"),
    };
    let lines = |block: &Block| match block {
        Block::Quoted(inner) => inner.iter().map(|block| format!("> {}", line(block))).collect(),
        other => vec![line(other)],
    };
    blocks(html).iter().flat_map(lines).collect()
}

/// A message with this body.
fn message(html: &str) -> Arc<Message> {
    Arc::new(Message { body: blocks(html), ..Message::default() })
}

/// The found pieces of a quotation in a body.
fn found(html: &str, quotation: &str) -> Option<Vec<String>> {
    let message = message(html);
    let passages = Haystack::of(&message).find(&Pattern::of(quotation)?)?;
    let text = |number: usize| message.texts().nth(number).expect("a passage is in a text");
    Some(passages.iter().map(|passage| text(passage.text)[passage.range.clone()].to_owned()).collect())
}
