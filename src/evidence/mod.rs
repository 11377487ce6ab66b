//! The conversation of a ticket, and the places in it that a reason quotes.
//!
//! Pure: the bodies of mails are converted to plain text, which is searched for quotations. Nothing here draws
//! anything, and nothing that a body refers to is fetched.

mod address;
mod block;
mod body;
mod collector;
mod conversation;
mod haystack;
mod letters;
mod paragraphs;
mod pattern;
mod quotation;
mod references;
mod tokens;
mod trail;

pub use block::Block;
pub use body::blocks;
pub use conversation::{Conversation, Direction, Message};
pub use haystack::{Haystack, Passage, first};
pub use letters::normalized;
pub use pattern::Pattern;
pub use quotation::{count, quotations};
