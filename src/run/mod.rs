//! The life of a run: one pure machine per assessment.
//!
//! [`Machine::step`] takes an event, the time and one throw of the dice, and returns the next machine and the commands
//! that `session` carries out. It knows no DOM, no network, no clock and no randomness. Every rule of watching and
//! re-running is here and nowhere else:
//!
//! - [`schedule`]: the waits between requests
//! - [`permission()`]: who may re-run, and why not
//! - `intents`: to see the assessment, to reload it, to stop following it
//! - `fetch`: the rules for sending requests
//! - `answer`: the handling of answers
//! - `polling`: the time of the next poll
//! - `failure`: the handling of failed requests
//! - `giving_up`: permanent failures, and what they remove
//! - `doubt`: a POST whose answer was lost
//! - `recall`: the memory of a run beyond a reload
//! - `rerun`: the way from a person's click to a run that is followed
//! - `following`: the public view of a run
//! - `traffic`: the limit on requests per minute
//! - `surroundings`: a hidden, visible, offline or online page, and the tab that leads

mod answer;
mod command;
mod doubt;
mod event;
mod failure;
mod fetch;
mod following;
mod giving_up;
mod intents;
mod machine;
mod memory;
mod permission;
mod phase;
mod polling;
mod recall;
mod request;
mod rerun;
pub mod schedule;
mod state;
mod surroundings;
mod traffic;
mod trouble;
mod watch;

pub use command::{Command, Notice};
pub use event::Event;
pub use following::{FollowStatus, Following};
pub use machine::{Machine, Settings};
pub use memory::Memory;
pub use permission::{Permission, RerunLock, permission};
pub use phase::Phase;
pub use request::{Fetch, Lead, Purpose, RequestId};
pub use state::{PauseReason, State};
pub use trouble::Trouble;
pub use watch::{Began, Doubt, Watch};
