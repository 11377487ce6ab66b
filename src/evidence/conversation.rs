//! The conversation of a ticket, message by message.

use super::Block;
use crate::assessment::{MessageId, When};
use std::sync::Arc;

/// The conversation of a ticket.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Conversation {
    /// Its messages, in the API's order.
    pub messages: Vec<Arc<Message>>,
}

/// One message of a ticket.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Message {
    /// Its number.
    pub id: Option<MessageId>,
    /// The sender, in the API's words.
    pub sender: Option<Arc<str>>,
    /// Its direction.
    pub direction: Direction,
    /// The time at which it was written.
    pub sent: Option<When>,
    /// Whether the customer cannot read it.
    pub is_private: bool,
    /// The language of its text, as a tag; `None` if the API does not say.
    pub language: Option<Arc<str>>,
    /// Its text.
    pub body: Vec<Block>,
}

/// The direction of a message.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub enum Direction {
    /// From the customer.
    In,
    /// To the customer.
    Out,
    /// To colleagues.
    Internal,
    /// A direction that this version does not know.
    Other(Arc<str>),
    /// The API gave none.
    #[default]
    Missing,
}

impl Direction {
    /// The direction that the API calls `word`. The words are inferred.
    pub fn from_word(word: &str) -> Self {
        match word {
            "in" | "incoming" | "inbound" => Self::In,
            "out" | "outgoing" | "outbound" => Self::Out,
            "internal" | "note" => Self::Internal,
            _ => Self::Other(word.into()),
        }
    }
}

impl Message {
    /// All its texts, in reading order. A [`super::Passage`] refers to them by index.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.body.iter().flat_map(Block::texts)
    }
}
