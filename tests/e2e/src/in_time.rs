//! A limit for everything that a driver is asked: a browser that has died can leave it without an answer for ever.

use crate::{PATIENCE, Result};
use std::future::Future;
use std::time::Duration;

/// The limit for a script: more than a driver allows it.
pub const FOR_A_SCRIPT: Duration = Duration::from_secs(6 * PATIENCE.as_secs());

/// The answer to a driver's command.
///
/// # Errors The command's own error, or that there was no answer in time.
pub async fn in_time<T, E>(limit: Duration, answer: impl Future<Output = std::result::Result<T, E>>) -> Result<T>
where
    E: Into<Box<dyn std::error::Error + Send + Sync>>,
{
    match tokio::time::timeout(limit, answer).await {
        Ok(answer) => answer.map_err(Into::into),
        Err(_) => Err("the driver no longer answers; the browser may have died".into()),
    }
}
