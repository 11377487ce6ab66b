//! The findings of the accessibility checker axe.

use crate::{Page, Result};
use serde_json::Value;
use std::fs::{self, OpenOptions};
use std::io::Write;
use std::path::Path;

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
        count(list.len());
        Ok(list.iter().filter_map(Value::as_str).map(Into::into).collect())
    }
}

/// Adds a line with the number of findings to a file in the folder `QA_EVIDENCE`, if it is set.
fn count(findings: usize) {
    let Some(folder) = std::env::var_os("QA_EVIDENCE") else { return };
    let file = Path::new(&folder).join("checks");
    // Tests run side by side: a short line is appended at once. A failure to write must not fail them.
    _ = fs::create_dir_all(&folder)
        .and_then(|()| OpenOptions::new().create(true).append(true).open(file))
        .and_then(|mut file| file.write_all(format!("{findings}\n").as_bytes()));
}
