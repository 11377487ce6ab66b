//! Browsers that one test leaves to the next: starting one takes as long as a short test.
//!
//! The next test gets its own tab, without cookies and permissions of the earlier one; everything else that a browser
//! keeps belongs to an origin, and no two tests have one in common (`ports`). A browser whose test has failed, or that
//! cannot be cleared, is not used again.

use crate::devtools::Devtools;
use crate::in_time::in_time;
use crate::{Driver, PATIENCE, Result};
use fantoccini::Client;
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use std::process::{Child, Command, Stdio};
use std::sync::{Mutex, MutexGuard, PoisonError};
use tempfile::TempDir;

/// The browsers that nobody uses at the moment.
static IDLE: Mutex<Vec<Lent>> = Mutex::new(Vec::new());

/// Ends a browser with its driver and removes its profile, once nobody holds the other end of the pipe: this process
/// may end without a word, and nobody reports when its last test is over.
const GUARD: &str = r#"trap '' INT; cat; pkill -KILL -P "$1"; kill -KILL "$1"; rm -rf "$2""#;

/// A running browser without its client, which belongs to a test.
pub struct Lent {
    session: String,
    driver: Driver,
    /// Removed with this value.
    _profile: TempDir,
    guard: Child,
}

impl Lent {
    /// Takes care of a browser that was started with these.
    ///
    /// # Errors
    /// If the guard cannot be started, or if the browser does not answer.
    pub async fn new(client: &Client, driver: Driver, profile: TempDir) -> Result<Self> {
        let session = client.session_id().await?.ok_or("the browser has no session")?;
        // The client ends with its test, the session does not.
        client.persist().await?;
        let guard = Command::new("sh")
            .args(["-c", GUARD, "guard", &driver.id().to_string()])
            .arg(profile.path())
            .stdin(Stdio::piped())
            .stdout(Stdio::null())
            .stderr(Stdio::null())
            .spawn()?;
        Ok(Self { session, driver, _profile: profile, guard })
    }

    /// One that an earlier test has left, if there is one that answers.
    pub async fn take() -> Option<(Client, Self)> {
        while let Some(lent) = { idle().pop() } {
            if let Ok(client) = lent.client().await {
                return Some((client, lent));
            }
        }
        None
    }

    /// Leaves it to the next test.
    ///
    /// # Errors
    /// If it cannot be cleared. Then it ends.
    pub async fn leave(self, client: &Client) -> Result {
        in_time(PATIENCE, clear(client)).await?;
        idle().push(self);
        Ok(())
    }

    async fn client(&self) -> Result<Client> {
        let client = Client::with_existing_session(self.driver.url(), &self.session, HttpConnector::new()).await?;
        client.persist().await?;
        in_time(PATIENCE, client.window()).await?;
        Ok(client)
    }
}

impl Drop for Lent {
    fn drop(&mut self) {
        drop(self.guard.stdin.take());
        _ = self.guard.wait();
    }
}

/// Leaves nothing but an empty tab.
async fn clear(client: &Client) -> Result {
    let earlier = client.windows().await?;
    let fresh = client.new_window(true).await?.handle;
    for window in earlier {
        client.switch_to_window(window).await?;
        client.close_window().await?;
    }
    client.switch_to_window(fresh.clone()).await?;
    if client.windows().await? != [fresh] {
        return Err("a tab of the earlier test stays open".into());
    }
    client.release_actions().await?;
    // A new tab has its focus where an address is typed, and a page shows no ring then.
    for command in
        ["Page.bringToFront", "Network.clearBrowserCookies", "Network.clearBrowserCache", "Browser.resetPermissions"]
    {
        client.issue_cmd(Devtools::new(command, json!({}))).await?;
    }
    Ok(())
}

fn idle() -> MutexGuard<'static, Vec<Lent>> {
    IDLE.lock().unwrap_or_else(PoisonError::into_inner)
}
