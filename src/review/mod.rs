//! The saving of a person's changes: one pure machine per assessment, beside that of [`crate::run`].
//!
//! [`Machine::step`] takes an event and returns the next machine, and the commands that the session carries out. Its
//! guarantees:
//!
//! - One write is in flight at a time, for one intent of a person. None is ever sent or repeated automatically.
//! - Before a write, the API's present state is checked. If somebody else has meanwhile changed the same field, nothing
//!   is sent, and both values are shown to the person, who decides.
//! - After a write whose answer was lost, its outcome is checked.
//! - Every draft ends saved or discarded, or is still there, with what prevents it.
//!
//! `draft` is what a person has typed, `intents` what they ask for, `check` the check before a write, and `outcome` its
//! result. [`rules`] says what may be edited at all, and [`digits`] which score is typed by keys.

mod check;
mod command;
pub mod digits;
mod draft;
mod event;
mod intents;
mod machine;
mod outcome;
pub mod rules;

pub use command::{Command, Notice};
pub use draft::{Draft, DraftStatus, Edit};
pub use event::{Event, RequestId};
pub use machine::{Done, Machine, SavedDraft, StepProgress};
