//! A browser with a fresh profile.

use crate::{Driver, Engine, Page, Result};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use fantoccini::wd::WindowHandle;
use fantoccini::{Client, ClientBuilder, Locator};
use hyper_util::client::legacy::connect::HttpConnector;
use serde_json::{Map, Value, json};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A headless browser; it ends with this value.
pub struct Browser {
    client: Client,
    _driver: Driver,
    profile: TempDir,
}

/// How the browser's window is to be.
#[derive(Clone, Copy, Debug)]
pub struct Wanted {
    /// Width in CSS pixels.
    pub width: u32,
    /// Height in CSS pixels.
    pub height: u32,
    /// The browser's own language.
    pub lang: &'static str,
}

/// What a page holds.
#[derive(Clone, Copy, Debug)]
pub struct Holdings {
    /// Nodes of the DOM, on the page or detached.
    pub nodes: u64,
    /// Listeners to events.
    pub listeners: u64,
    /// JavaScript's heap in use, in bytes.
    pub heap: u64,
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
        let driver = Driver::start(engine).await?;
        let profile = tempfile::tempdir()?;
        let capabilities = capabilities(engine, wanted, profile.path());
        let client = ClientBuilder::new(HttpConnector::new()).capabilities(capabilities).connect(driver.url()).await?;
        if engine != Engine::Chromium {
            client.set_window_size(wanted.width, wanted.height).await?;
        }
        Ok(Self { client, _driver: driver, profile })
    }

    /// Goes to an address.
    ///
    /// # Errors
    /// If the browser does not get there.
    pub async fn visit(&self, url: &str) -> Result<Page> {
        self.client.goto(url).await?;
        Ok(self.page())
    }

    /// Goes to an address in another tab, which is in front then.
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
            // The driver speaks to the tab; the protocol below it makes it the one that is seen.
            self.devtools("Page.bringToFront", json!({})).await?;
        }
        Ok(self.page())
    }

    /// Takes the connection away from the page in front, or gives it back.
    ///
    /// # Errors
    /// If the browser does not take it.
    pub async fn network(&self, is_there: bool) -> Result {
        let conditions =
            json!({ "offline": !is_there, "latency": 0, "downloadThroughput": -1, "uploadThroughput": -1 });
        for (name, params) in [("Network.enable", json!({})), ("Network.emulateNetworkConditions", conditions)] {
            self.devtools(name, params).await?;
        }
        Ok(())
    }

    /// What the page in front holds, after everything that nobody holds has been let go.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn holdings(&self) -> Result<Holdings> {
        // Finalizers run after a collection, and let go of more: the next one finds it.
        for _ in 0..3 {
            self.devtools("HeapProfiler.collectGarbage", json!({})).await?;
        }
        let dom = self.devtools("Memory.getDOMCounters", json!({})).await?;
        let heap = self.devtools("Runtime.getHeapUsage", json!({})).await?;
        let number = |value: &Value| value.as_f64().unwrap_or_default() as u64;
        Ok(Holdings {
            nodes: number(&dom["nodes"]),
            listeners: number(&dom["jsEventListeners"]),
            heap: number(&heap["usedSize"]),
        })
    }

    /// Lets pages read the clipboard without asking a person. Other engines than Chromium are started so.
    ///
    /// # Errors
    /// If the browser does not take it.
    pub async fn permit_clipboard(&self) -> Result {
        if Engine::current() != Engine::Chromium {
            return Ok(());
        }
        let params = json!({ "permissions": ["clipboardReadWrite", "clipboardSanitizedWrite"] });
        self.devtools("Browser.grantPermissions", params).await.map(drop)
    }

    /// The page in front.
    #[must_use]
    pub fn page(&self) -> Page {
        Page::new(self.client.clone())
    }

    /// Writes what is on the screen to the folder `E2E_SCREENSHOTS` names, if it is set.
    ///
    /// # Errors
    /// If the picture cannot be taken or written.
    pub async fn picture(&self, name: &str) -> Result {
        if let Some(folder) = std::env::var_os("E2E_SCREENSHOTS").map(PathBuf::from) {
            std::fs::create_dir_all(&folder)?;
            std::fs::write(folder.join(format!("{name}.png")), self.client.screenshot().await?)?;
        }
        Ok(())
    }

    /// Writes a picture of the first element that fits, as [`Browser::picture`] does.
    ///
    /// # Errors
    /// If there is none, or if the picture cannot be taken or written.
    pub async fn picture_of(&self, selector: &str, name: &str) -> Result {
        if let Some(folder) = std::env::var_os("E2E_SCREENSHOTS").map(PathBuf::from) {
            let element = self.client.find(Locator::Css(selector)).await?;
            std::fs::create_dir_all(&folder)?;
            std::fs::write(folder.join(format!("{name}.png")), element.screenshot().await?)?;
        }
        Ok(())
    }

    /// A picture of a part of the page, as PNG. Its place and its size are in pixels, as the DevTools protocol wants them.
    ///
    /// # Errors
    /// If it cannot be taken.
    pub async fn picture_within(&self, clip: Value) -> Result<Vec<u8>> {
        let taken = self.devtools("Page.captureScreenshot", json!({ "format": "png", "clip": clip })).await?;
        Ok(BASE64_STANDARD.decode(taken["data"].as_str().ok_or("no picture")?)?)
    }

    /// Makes the page this large, whatever the window is.
    ///
    /// # Errors
    /// If the browser does not take it.
    pub async fn size(&self, width: u32, height: u32) -> Result {
        let params = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", params).await.map(drop)
    }

    /// Leaves out the scrollbars, which only a mouse needs.
    ///
    /// # Errors
    /// If the browser does not take it.
    pub async fn hide_scrollbars(&self) -> Result {
        self.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await.map(drop)
    }

    /// Asks pages to keep still, as people do whom movement makes ill.
    ///
    /// # Errors
    /// If the browser does not take it.
    pub async fn reduce_motion(&self) -> Result {
        let features = json!([{ "name": "prefers-reduced-motion", "value": "reduce" }]);
        self.devtools("Emulation.setEmulatedMedia", json!({ "features": features })).await.map(drop)
    }

    /// Shows the page in front as it is printed.
    ///
    /// # Errors
    /// If the browser does not take it.
    pub async fn on_paper(&self) -> Result {
        self.devtools("Emulation.setEmulatedMedia", json!({ "media": "print" })).await?;
        self.page()
            .run("dispatchEvent(new Event('beforeprint')); await new Promise(requestAnimationFrame)")
            .await
            .map(drop)
    }

    /// A command of the DevTools protocol, and its answer.
    ///
    /// # Errors
    /// If the browser does not take it; others than Chromium know none. A test says so first: `needs!(Devtools);`
    pub async fn devtools(&self, name: &str, params: Value) -> Result<Value> {
        Ok(self.client.issue_cmd(crate::driver::Devtools(json!({ "cmd": name, "params": params }))).await?)
    }

    /// Ends it in order.
    ///
    /// # Errors
    /// If the browser does not answer any more.
    pub async fn close(self) -> Result {
        Ok(self.client.clone().close().await?)
    }
}

/// What the driver is asked for.
fn capabilities(engine: Engine, wanted: Wanted, profile: &Path) -> Map<String, Value> {
    let profile = profile.display();
    let args = |list: &[&str]| -> Vec<String> { list.iter().map(|arg| (*arg).to_owned()).collect() };
    let (key, mut options, variable) = match engine {
        Engine::Chromium => {
            let mut args = args(&[
                "--headless",
                "--no-sandbox",
                "--disable-gpu",
                "--disable-quic",
                "--no-first-run",
                "--disable-background-networking",
                "--disable-component-update",
                "--disable-sync",
            ]);
            args.push(format!("--user-data-dir={profile}"));
            args.push(format!("--window-size={},{}", wanted.width, wanted.height));
            args.push(format!("--lang={}", wanted.lang));
            ("goog:chromeOptions", json!({ "args": args }), "CHROMIUM")
        }
        Engine::Firefox => {
            let mut args = args(&["-headless", "-profile"]);
            args.push(profile.to_string());
            let prefs = json!({
                "intl.accept_languages": wanted.lang,
                // A test knows no person who could be asked.
                "dom.events.testing.asyncClipboard": true,
                "datareporting.policy.dataSubmissionEnabled": false,
            });
            ("moz:firefoxOptions", json!({ "args": args, "prefs": prefs }), "FIREFOX")
        }
        Engine::Webkit => ("webkitgtk:browserOptions", json!({ "args": ["--automation"] }), "WEBKIT"),
    };
    if let Ok(binary) = std::env::var(variable) {
        options["binary"] = binary.into();
    }
    Map::from_iter([(key.to_owned(), options)])
}

impl Drop for Browser {
    /// A test that fails closes nothing, and a browser outlives its driver: it is found by its profile.
    fn drop(&mut self) {
        let profile = self.profile.path().display().to_string();
        _ = std::process::Command::new("pkill").arg("-f").arg(profile).status();
    }
}
