//! A browser with a fresh profile.

use crate::capabilities::capabilities;
use crate::in_time::in_time;
use crate::lent::Lent;
use crate::{Driver, Engine, PATIENCE, Page, Result};
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, ClientBuilder};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::json;
use tempfile::TempDir;

/// A headless browser; it ends with this value, unless it is left to another test.
pub struct Browser {
    pub(crate) client: Client,
    held: Option<Held>,
}

/// The processes behind a browser, and who has it.
enum Held {
    /// This test's own.
    Own(Driver, TempDir),
    /// One that is left to the next test.
    Lent(Lent),
}

/// The wanted properties of the browser's window.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// The browser's own language.
    pub lang: &'static str,
}

impl Default for Wanted {
    fn default() -> Self {
        Self { width: 1280, height: 1600, lang: "en-GB" }
    }
}

impl Browser {
    /// Starts one.
    ///
    /// # Errors
    /// If the browser or its driver cannot be started.
    pub async fn open(wanted: Wanted) -> Result<Self> {
        let engine = Engine::current();
        let (client, driver, profile) = match Self::start(engine, wanted).await {
            Ok(started) => started,
            // Once more: WebKitGTK's browser has been seen to die while it starts.
            Err(_) => Self::start(engine, wanted).await?,
        };
        if engine != Engine::Chromium {
            client.set_window_size(wanted.width, wanted.height).await?;
        }
        Ok(Self { client, held: Some(Held::Own(driver, profile)) })
    }

    /// One of the usual size and language that an earlier test has left, or a fresh one, which is left to the next test
    /// when it is closed. For tests that change only pages of their servers.
    ///
    /// # Errors
    /// As for [`Browser::open`].
    pub async fn lend() -> Result<Self> {
        let can_be_left = cfg!(unix) && Engine::current() == Engine::Chromium;
        if can_be_left && let Some((client, lent)) = Lent::take().await {
            return Ok(Self { client, held: Some(Held::Lent(lent)) });
        }
        let mut browser = Self::open(Wanted::default()).await?;
        if can_be_left && let Some(Held::Own(driver, profile)) = browser.held.take() {
            browser.held = Some(Held::Lent(Lent::new(&browser.client, driver, profile).await?));
        }
        Ok(browser)
    }

    async fn start(engine: Engine, wanted: Wanted) -> Result<(Client, Driver, TempDir)> {
        let driver = Driver::start(engine).await?;
        let profile = tempfile::tempdir()?;
        let mut builder = ClientBuilder::new(HttpConnector::new());
        builder.capabilities(capabilities(engine, wanted, profile.path()));
        let client = in_time(PATIENCE, builder.connect(driver.url())).await?;
        Ok((client, driver, profile))
    }

    /// Goes to an address.
    ///
    /// # Errors
    /// If the browser does not get there.
    pub async fn visit(&self, url: &str) -> Result<Page> {
        in_time(PATIENCE, self.client.goto(url)).await?;
        Ok(self.page())
    }

    /// Goes to an address in another tab, which is then in front.
    ///
    /// # Errors
    /// If the browser does not get there.
    pub async fn visit_in_new_tab(&self, url: &str) -> Result<Page> {
        let tab = self.client.new_window(true).await?;
        self.client.switch_to_window(tab.handle).await?;
        self.visit(url).await
    }

    /// The tab in front, to come back to.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn tab(&self) -> Result<WindowHandle> {
        Ok(self.client.window().await?)
    }

    /// Brings a tab to the front.
    ///
    /// # Errors
    /// If it is gone.
    pub async fn bring_to_front(&self, tab: WindowHandle) -> Result<Page> {
        self.client.switch_to_window(tab).await?;
        if Engine::current() == Engine::Chromium {
            // The driver speaks to the tab; the protocol below it makes the tab visible.
            self.devtools("Page.bringToFront", json!({})).await?;
        }
        Ok(self.page())
    }

    /// The page in front.
    #[must_use]
    pub fn page(&self) -> Page {
        Page::new(self.client.clone())
    }

    /// Ends it cleanly, or leaves it to the next test.
    ///
    /// # Errors
    /// If the browser does not answer any more.
    pub async fn close(mut self) -> Result {
        match self.held.take() {
            Some(Held::Lent(lent)) => lent.leave(&self.client).await,
            held => {
                self.held = held;
                in_time(PATIENCE, self.client.clone().close()).await
            }
        }
    }
}

impl Drop for Browser {
    /// A failing test closes nothing, and a browser outlives its driver: it is found by its profile.
    fn drop(&mut self) {
        if let Some(Held::Own(_, profile)) = &self.held {
            let profile = profile.path().display().to_string();
            _ = std::process::Command::new("pkill").arg("-f").arg(profile).status();
        }
    }
}
