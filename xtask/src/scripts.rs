//! Formatting, lints, types and bundling of JavaScript and style sheets.

use std::path::Path;

use anyhow::Result;

use crate::{process, text::announce, tools::Node, workspace::Workspace};

/// The npm package whose lock file pins the tools.
const FOLDER: &str = "xtask/js";

/// The bundler script.
pub const BUNDLER: &str = "xtask/js/bundle.mjs";

/// The projects whose types are checked: scripts of pages, tools, and pages that embed the package.
const PROJECTS: [&str; 3] = ["tsconfig.json", "tsconfig.node.json", "tsconfig.hosts.json"];

/// The form of bundled scripts.
pub enum Form {
    /// Readable, for development.
    Readable,
    /// Minified, with the hashes of the files that they load.
    Published,
}

/// Checks the format of all scripts and style sheets, and lints them.
pub fn lint(node: &Node) -> Result<()> {
    node.install(FOLDER)?;
    let biome = "node_modules/@biomejs/biome/bin/biome";
    node.run(FOLDER, &[biome, "ci", "--error-on-warnings", "../.."])
}

/// Checks the types of all scripts, which are in their comments.
pub fn types(node: &Node) -> Result<()> {
    node.install(FOLDER)?;
    PROJECTS.iter().try_for_each(|project| node.run(FOLDER, &["node_modules/typescript/bin/tsc", "--project", project]))
}

/// Writes the manifest's descriptions of the element to all other places that have them, or reports the differences.
pub fn manifest(node: &Node, only_check: bool) -> Result<()> {
    node.install(FOLDER)?;
    let words = ["manifest.mjs", "--check"];
    node.run(FOLDER, if only_check { &words } else { &words[..1] })
}

/// A Node with the bundler. Without it the page works, too, but loads each script separately; a message says so.
pub fn bundler(workspace: &Workspace) -> Option<Node<'_>> {
    let node = Node::ensure(workspace).and_then(|node| node.install(FOLDER).map(|()| node));
    node.inspect_err(|reason| announce(&format!("The scripts stay in many files: {reason:#}"))).ok()
}

/// Bundles the scripts in `folder`: each one that a page may load gets its imports.
pub fn bundle(node: &Node, folder: &Path, form: Form) -> Result<()> {
    node.install(FOLDER)?;
    let mut command = node.command(FOLDER, &["bundle.mjs"]);
    command.arg(folder);
    if matches!(form, Form::Published) {
        command.arg("--publish");
    }
    process::run(&mut command)
}
