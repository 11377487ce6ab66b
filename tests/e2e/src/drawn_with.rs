//! Influences on pictures besides the page: the browser's version and its fonts.

use crate::{Browser, Page, Result};
use serde_json::json;

/// The width of a line in the weights that are used; different fonts differ in it.
const WIDTHS: &str = include_str!("drawn_with.js");

impl Browser {
    /// The browser's name and its major version, as a line.
    ///
    /// # Errors
    /// If the browser does not say.
    pub async fn version(&self) -> Result<String> {
        let version = self.devtools("Browser.getVersion", json!({})).await?;
        let major = version["product"].as_str().and_then(|name| name.split(['/', '.']).nth(1)).unwrap_or("?");
        Ok(format!("Chromium {major}\n"))
    }

    /// The browser's major version and the fonts, one per line.
    ///
    /// # Errors
    /// If there is no element, or if the browser does not say.
    pub async fn drawn_with(&self, page: &Page) -> Result<String> {
        for domain in ["DOM.enable", "CSS.enable"] {
            self.devtools(domain, json!({})).await?;
        }
        self.devtools("DOM.getDocument", json!({ "depth": 0 })).await?;
        let heading = "document.querySelector('quality-assessment').shadowRoot.querySelector('#heading')";
        let heading = self.devtools("Runtime.evaluate", json!({ "expression": heading })).await?;
        let heading = json!({ "objectId": heading["result"]["objectId"] });
        let heading = self.devtools("DOM.requestNode", heading).await?;
        let fonts = self.devtools("CSS.getPlatformFontsForNode", json!({ "nodeId": heading["nodeId"] })).await?;
        let fonts: Vec<_> = fonts["fonts"]
            .as_array()
            .into_iter()
            .flatten()
            .filter_map(|font| font["postScriptName"].as_str())
            .collect();
        let widths = page.run(&format!("{WIDTHS} return widths()")).await?;
        let widths = widths.as_str().unwrap_or_default();
        let version = self.version().await?;
        Ok(format!("{version}heading in {}\nlines of {widths} pixels\n", fonts.join(", ")))
    }
}
