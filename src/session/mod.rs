//! The driver: obeys the commands of [`crate::run`] through the API, the clock, the page and the other tabs, and
//! publishes what the view shows. It decides nothing about what happens next.
//!
//! Everything it acquires (timer, listener, abort controller, channel, lock) is a value that releases on drop.

mod cache;
mod driver;
mod first;
mod identity;
mod join;
mod members;
mod memory;
mod obey;
mod page;
mod registry;
mod requests;
mod revisions;
mod shared;
mod signals;
mod tabs;
mod whose;
mod yardstick;

pub use driver::{Bodies, Session};
pub use members::{Membership, Observer};
pub use registry::{Request, open};
pub use signals::*;
