//! Formatting, lints and types of JavaScript and style sheets.

use anyhow::Result;

use crate::tools::Node;

/// The npm package whose lock file pins the tools.
const FOLDER: &str = "xtask/js";

/// Checks the format of all scripts and style sheets, and lints them.
pub fn lint(node: &Node) -> Result<()> {
    node.install(FOLDER)?;
    let biome = "node_modules/@biomejs/biome/bin/biome";
    node.run(FOLDER, &[biome, "ci", "--error-on-warnings", "../.."])
}

/// Checks the types of all scripts, which are in their comments.
pub fn types(node: &Node) -> Result<()> {
    node.install(FOLDER)?;
    node.run(FOLDER, &["node_modules/typescript/bin/tsc", "--project", "."])
}

/// Writes the manifest's descriptions of the element to all other places that have them, or reports the differences.
pub fn manifest(node: &Node, only_check: bool) -> Result<()> {
    node.install(FOLDER)?;
    let words = ["manifest.mjs", "--check"];
    node.run(FOLDER, if only_check { &words } else { &words[..1] })
}
