//! What is written down for the demo: scorecards with the sentences of the AI, and the contacts with customers that
//! its assessments are about. `seeds` fills the database from it, and `ai` speaks from it.

mod family;
mod talk;
mod ticket;

pub(crate) use family::{Family, Language, Reasons};
pub(crate) use talk::{Said, Side, Talk};
pub(crate) use ticket::Ticket;
