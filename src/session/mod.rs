//! The session: carries out the commands of [`crate::run`] through the API, the clock, the page and the other tabs, and
//! publishes what the view shows. It makes no decisions about a run.
//!
//! [`feed`] holds the machine and takes one event at a time; `execute` carries out its commands. Each part is given a
//! [`feed::Feed`] or a closure, and none knows the session, so that a test can create it alone. Everything acquired
//! (requests, timers, listeners, channel, lock) is in one value, `live::Live`, and leaving means dropping it.

pub mod bodies;
pub mod feed;
pub mod inbox;
pub mod labels;

#[cfg(target_arch = "wasm32")]
mod assemble;
#[cfg(target_arch = "wasm32")]
mod bench;
#[cfg(target_arch = "wasm32")]
mod conversations;
#[cfg(target_arch = "wasm32")]
mod desk;
#[cfg(target_arch = "wasm32")]
mod execute;
#[cfg(target_arch = "wasm32")]
mod identity;
#[cfg(target_arch = "wasm32")]
mod kept_drafts;
#[cfg(target_arch = "wasm32")]
mod kept_names;
#[cfg(target_arch = "wasm32")]
mod kept_result;
#[cfg(target_arch = "wasm32")]
mod live;
#[cfg(target_arch = "wasm32")]
mod observers;
#[cfg(target_arch = "wasm32")]
mod opened;
#[cfg(target_arch = "wasm32")]
mod page;
#[cfg(target_arch = "wasm32")]
mod peers;
#[cfg(target_arch = "wasm32")]
mod publisher;
#[cfg(target_arch = "wasm32")]
mod registry;
#[cfg(target_arch = "wasm32")]
mod requests;
#[cfg(target_arch = "wasm32")]
mod scorecards;
#[cfg(target_arch = "wasm32")]
#[expect(clippy::module_inception, reason = "the face of the folder is called what it is")]
mod session;
#[cfg(target_arch = "wasm32")]
mod sheet;
#[cfg(target_arch = "wasm32")]
mod signals;
#[cfg(target_arch = "wasm32")]
mod tabs;
#[cfg(target_arch = "wasm32")]
mod who;
#[cfg(target_arch = "wasm32")]
mod whose;

#[cfg(target_arch = "wasm32")]
pub use {
    bench::{Bench, News, Reviewer},
    conversations::{ConversationOutcome, conversation},
    desk::Desk,
    observers::Observer,
    registry::{SessionRequest, forget, open},
    scorecards::Asker,
    session::{Bodies, Membership, Session},
    signals::*,
};
