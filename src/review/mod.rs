//! What becomes of what a person wants to save: one pure machine per assessment, beside that of [`crate::run`].
//!
//! [`Machine::step`] takes what has happened and answers with the machine as it is then, and with the commands that the
//! driver is to obey. What holds, whatever happens:
//!
//! - one write is in flight, and each one is for one wish of a person: none is ever sent by itself, nor sent again;
//! - before a write it is looked at what the API has: where somebody else has changed the same field meanwhile nothing
//!   is sent, and both values are shown to the person, who decides;
//! - a write whose answer was lost is looked after;
//! - every draft ends saved or discarded, or is still there, with what stands in its way.
//!
//! `draft` is what a person has typed, `wishes` what they ask for, `look` what a look leads to, and `outcome` what a
//! write does. [`rules`] says what may be edited at all, and [`digits`] which score is typed by keys.

mod command;
pub mod digits;
mod draft;
mod event;
mod intents;
mod look;
mod machine;
mod outcome;
pub mod rules;

pub use command::{Command, Notice};
pub use draft::{Draft, DraftStatus, Edit};
pub use event::{Event, RequestId};
pub use machine::{Done, Machine, SavedDraft, StepProgress};
