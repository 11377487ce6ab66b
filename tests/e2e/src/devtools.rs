//! Control of a browser that needs Chromium's own protocol.

use crate::{Browser, Engine, Result};
use base64::Engine as _;
use base64::prelude::BASE64_STANDARD;
use fantoccini::wd::WebDriverCompatibleCommand;
use http::Method;
use serde_json::{Value, json};

/// The resources of a page.
#[derive(Clone, Copy, Debug)]
pub struct Holdings {
    /// Nodes of the DOM, on the page or detached.
    pub nodes: u64,
    /// Listeners to events.
    pub listeners: u64,
    /// JavaScript's heap in use, in bytes.
    pub heap: u64,
}

impl Browser {
    /// Disconnects the page in front, or connects it again.
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

    /// The resources of the page in front, after garbage collection.
    ///
    /// # Errors
    /// If the browser does not answer.
    pub async fn holdings(&self) -> Result<Holdings> {
        // Finalizers run after a collection, and release more: the next one finds it.
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

    /// Lets pages read the clipboard without asking a person. Engines other than Chromium are started that way.
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

    /// Makes the page this large, whatever the window size.
    ///
    /// # Errors
    /// If the browser does not take it.
    pub async fn size(&self, width: u32, height: u32) -> Result {
        let params = json!({ "width": width, "height": height, "deviceScaleFactor": 1, "mobile": false });
        self.devtools("Emulation.setDeviceMetricsOverride", params).await?;
        // The page learns of it a moment after the browser.
        let is_so = format!("return innerWidth === {width} && innerHeight === {height}");
        self.page().until("the page's size", &is_so).await
    }

    /// Hides the scrollbars, which only a mouse needs.
    ///
    /// # Errors
    /// If the browser does not take it.
    pub async fn hide_scrollbars(&self) -> Result {
        self.devtools("Emulation.setScrollbarsHidden", json!({ "hidden": true })).await.map(drop)
    }

    /// Asks pages for reduced motion.
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
        self.page().until("paper", "return matchMedia('print').matches").await?;
        self.page()
            .run("dispatchEvent(new Event('beforeprint')); await new Promise(requestAnimationFrame)")
            .await
            .map(drop)
    }

    /// The text of each printed page, without white space: a PDF does not record where words end.
    ///
    /// # Errors
    /// If the browser cannot print, or what it prints cannot be read.
    pub async fn printed(&self) -> Result<Vec<String>> {
        let pdf = self.devtools("Page.printToPDF", json!({ "preferCSSPageSize": true })).await?;
        let bytes = BASE64_STANDARD.decode(pdf["data"].as_str().ok_or("nothing was printed")?)?;
        let pdf = lopdf::Document::load_mem(&bytes)?;
        let text = |page: &u32| Ok(pdf.extract_text(&[*page])?.split_whitespace().collect());
        pdf.get_pages().keys().map(text).collect()
    }

    /// Sends a command of the DevTools protocol, and returns its answer.
    ///
    /// # Errors
    /// If the browser does not take it; others than Chromium know none. A test says so first: `needs!(Devtools);`
    pub async fn devtools(&self, name: &str, params: Value) -> Result<Value> {
        Ok(self.client.issue_cmd(Devtools::new(name, params)).await?)
    }
}

/// A command of the browser's own protocol, sent through the driver.
#[derive(Debug)]
pub struct Devtools(Value);

impl Devtools {
    /// The command of this name.
    pub fn new(name: &str, params: Value) -> Self {
        Self(json!({ "cmd": name, "params": params }))
    }
}

impl WebDriverCompatibleCommand for Devtools {
    fn endpoint(&self, base: &url::Url, session: Option<&str>) -> std::result::Result<url::Url, url::ParseError> {
        base.join(&format!("session/{}/goog/cdp/execute", session.unwrap_or_default()))
    }

    fn method_and_body(&self, _: &url::Url) -> (Method, Option<String>) {
        (Method::POST, Some(self.0.to_string()))
    }
}
