//! What happens next: one pure machine per assessment.
//!
//! [`Machine::step`] takes what has happened, the time and one throw of the dice, and answers with the machine as it
//! is then and with the commands that the driver in `session` is to obey. It knows no DOM, no network, no clock and
//! no randomness. Every rule of watching and re-running stands here and nowhere else:
//!
//! - [`schedule`]: how long to wait for the next request
//! - [`permission()`]: who may re-run, and why not
//! - `intents`: somebody wants to see it, to reload it, to follow it no more
//! - `fetch`: when a request may be sent, and what stops it
//! - `answer`: what an answer leads to
//! - `polling`: when the next poll of a watch is due
//! - `failure`: what a failed request leads to
//! - `giving_up`: a look that failed for good, and what it takes away with it
//! - `doubt`: a POST whose answer was lost
//! - `recall`: what is kept in mind of a run beyond a reload, and taken up again
//! - `rerun`: from a person's wish to a run that is being followed
//! - `following`: what is said of a run that is followed, or was
//! - `traffic`: how often it was looked lately, which has an end whatever happens
//! - `surroundings`: the page is hidden or shown, offline or online, and which tab leads

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
