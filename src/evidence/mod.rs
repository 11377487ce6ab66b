//! What was written in a ticket, and where in it a reason's quotations are.
//!
//! Pure: the bodies of mails are read into plain text, and quotations are looked for in that. Nothing here draws
//! anything, and nothing that a body asks for is fetched.

mod block;
mod body;
mod conversation;
mod haystack;
mod letters;
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
