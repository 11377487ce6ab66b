//! A WebDriver server as a child process.

use crate::Result;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::Value;
use std::process::Stdio;
use tokio::io::{AsyncBufReadExt, BufReader};
use tokio::process::{Child, Command};

/// A running driver; it ends with this value.
pub struct Driver {
    url: String,
    _child: Child,
}

impl Driver {
    /// Starts the driver that `CHROMEDRIVER` names, or the one on `PATH`, on a free port.
    ///
    /// # Errors
    /// If it cannot be started or does not say where it listens.
    pub async fn start() -> Result<Self> {
        let program = std::env::var("CHROMEDRIVER").unwrap_or_else(|_| "chromedriver".into());
        let mut child = Command::new(&program)
            .arg("--port=0")
            .stdin(Stdio::null())
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .kill_on_drop(true)
            .spawn()
            .map_err(|error| format!("{program} does not start ({error}): install chromium-driver"))?;
        let output = child.stdout.take().ok_or("the driver has no output")?;
        let mut lines = BufReader::new(output).lines();
        while let Some(line) = lines.next_line().await? {
            let port = line.split("successfully on port ").nth(1).map(|rest| rest.trim_end_matches('.').trim());
            if let Some(port) = port {
                let url = format!("http://127.0.0.1:{port}");
                // What it says later is read too, so that it never waits for a reader.
                tokio::spawn(async move { while let Ok(Some(_)) = lines.next_line().await {} });
                return Ok(Self { url, _child: child });
            }
        }
        Err(format!("{program} did not say on which port it listens").into())
    }

    /// Where it listens.
    #[must_use]
    pub fn url(&self) -> &str {
        &self.url
    }
}

/// A command of the browser's own protocol, sent through the driver.
#[derive(Debug)]
pub(crate) struct Devtools(pub Value);

impl WebDriverCompatibleCommand for Devtools {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> std::result::Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.0.to_string()))
    }
}
