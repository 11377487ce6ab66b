//! Scorecards: the revision in use, and the list of those that a re-run could use. All sessions of one person share a
//! request that they wait for.

mod cache;
mod request;
mod revisions;
mod used;

pub use request::{Asker, Scorecards};
pub use revisions::RevisionList;
pub use used::Used;
