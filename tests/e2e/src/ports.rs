//! Ports that no earlier test of this process has used. Storage and caches of a browser belong to an origin, and a
//! browser that one test leaves to the next must not take the next one's server for the earlier one's.

use crate::Result;
use std::collections::HashSet;
use std::net::Ipv4Addr;
use std::sync::{LazyLock, Mutex, PoisonError};
use tokio::net::TcpListener;

static USED: LazyLock<Mutex<HashSet<u16>>> = LazyLock::new(Mutex::default);

/// Listens on a port that is new.
///
/// # Errors
/// If there is none.
pub async fn listen() -> Result<TcpListener> {
    loop {
        let listener = TcpListener::bind((Ipv4Addr::LOCALHOST, 0)).await?;
        if is_new(listener.local_addr()?.port()) {
            return Ok(listener);
        }
    }
}

/// Whether this port was not used before. From now on it was.
pub fn is_new(port: u16) -> bool {
    USED.lock().unwrap_or_else(PoisonError::into_inner).insert(port)
}
