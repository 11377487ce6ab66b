//! What is wrong at the moment.

use crate::api::Error;
use crate::assessment::Timestamp;

/// What is wrong, and what will be done about it without anybody's help.
#[derive(Clone, Debug, PartialEq)]
pub struct Trouble {
    /// The failure.
    pub error: Error,
    /// How many there were in a row.
    pub failures: u32,
    /// When the next try is due; `None` if somebody has to do something first.
    pub retry_at: Option<Timestamp>,
}
