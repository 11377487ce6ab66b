//! JavaScript, types and style sheets: formatted, linted, and used as their types say.

use anyhow::Result;

use crate::tools::Node;

/// The package with the tools, each in the version of its lock file.
const FOLDER: &str = "xtask/js";

/// Checks the format of all scripts and style sheets, and lints them.
pub fn lint(node: &Node) -> Result<()> {
    node.install(FOLDER)?;
    let biome = "node_modules/@biomejs/biome/bin/biome";
    node.run(FOLDER, &[biome, "ci", "--error-on-warnings", "../.."])
}

/// Checks the types of all scripts, by what their comments say of them.
pub fn types(node: &Node) -> Result<()> {
    node.install(FOLDER)?;
    node.run(FOLDER, &["node_modules/typescript/bin/tsc", "--project", "."])
}

/// Writes what the package's manifest says of the element wherever else that stands, or tells what differs.
pub fn manifest(node: &Node, only_check: bool) -> Result<()> {
    node.install(FOLDER)?;
    let words = ["manifest.mjs", "--check"];
    node.run(FOLDER, if only_check { &words } else { &words[..1] })
}
