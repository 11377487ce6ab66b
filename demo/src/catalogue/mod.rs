//! The demo's written content: scorecards with the AI's sentences, and the customer contacts that its assessments are
//! about. `seeds` fills the database from it, and `ai` speaks from it.

mod family;
mod talk;
mod ticket;

pub(crate) use family::{Family, Language, Reasons};
pub(crate) use talk::{Said, Side, Talk};
pub(crate) use ticket::Ticket;
