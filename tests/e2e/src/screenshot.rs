//! Pictures of the screen.

use crate::{Browser, Result};
use base64::prelude::{BASE64_STANDARD, Engine as _};
use fantoccini::Locator;
use serde_json::{Value, json};
use std::path::PathBuf;

impl Browser {
    /// Writes a picture of the screen to the folder that `E2E_SCREENSHOTS` names, if it is set.
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

    /// Writes a picture of the first matching element, like [`Browser::picture`].
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

    /// A picture of a part of the page, as PNG. Position and size are in pixels, as in the DevTools protocol.
    ///
    /// # Errors
    /// If it cannot be taken.
    pub async fn picture_within(&self, clip: Value) -> Result<Vec<u8>> {
        let taken = self.devtools("Page.captureScreenshot", json!({ "format": "png", "clip": clip })).await?;
        Ok(BASE64_STANDARD.decode(taken["data"].as_str().ok_or("no picture")?)?)
    }
}
