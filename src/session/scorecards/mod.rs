//! Scorecards: the revision that was used, and the list of those that a re-run could use. One request goes out for all
//! sessions of one person that wait for the same.

mod cache;
mod request;
mod revisions;
mod used;

pub use request::{Asker, Scorecards};
pub use revisions::RevisionList;
pub use used::Used;
