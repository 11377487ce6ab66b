//! The findings of the accessibility checker axe.

use crate::{Page, Result};
use serde_json::Value;

const AXE: &str = include_str!("../vendor/axe-core/axe.min.js");

/// All rules are on: the promised WCAG levels, and good practice beyond them. A colour transition is awaited.
const CHECK: &str = include_str!("axe.js");

impl Page {
    /// The violations, one sentence each. The driver injects the script, which no policy of the page prevents.
    ///
    /// # Errors
    /// If axe does not run.
    pub async fn violations(&self) -> Result<Vec<String>> {
        if self.run("return typeof axe").await? == "undefined" {
            self.run(AXE).await?;
        }
        let list = self.run(&format!("{CHECK} return violations()")).await?;
        let list = list.as_array().ok_or("axe said nothing")?;
        Ok(list.iter().filter_map(Value::as_str).map(Into::into).collect())
    }
}
