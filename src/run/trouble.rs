//! The present problem.

use crate::api::Error;
use crate::assessment::Timestamp;

/// A problem, and what will be done about it without anybody's help.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    /// The failure.
    pub error: Error,
    /// The number of successive failures.
    pub failures: u32,
    /// The time of the next try; `None` if somebody has to do something first.
    pub retry_at: Option<Timestamp>,
}
