//! JavaScript, types and style sheets: formatted, linted, used as their types say, and put together for pages.

use std::path::Path;

use anyhow::Result;

use crate::{process, text::announce, tools::Node, workspace::Workspace};

/// The package with the tools, each in the version of its lock file.
const FOLDER: &str = "xtask/js";

/// What puts scripts together.
pub const BUNDLER: &str = "xtask/js/bundle.mjs";

/// How scripts are put together.
pub enum Form {
    /// As they are written.
    Readable,
    /// Small, with the hashes of what belongs to them.
    Published,
}

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

/// A Node that has the bundler. Without it a page works too, and it is said here that it loads each script by itself.
pub fn bundler(workspace: &Workspace) -> Option<Node<'_>> {
    let node = Node::ensure(workspace).and_then(|node| node.install(FOLDER).map(|()| node));
    node.inspect_err(|reason| announce(&format!("The scripts stay in many files: {reason:#}"))).ok()
}

/// Puts the scripts in `folder` together: those that a page may load get all that they import.
pub fn bundle(node: &Node, folder: &Path, form: Form) -> Result<()> {
    node.install(FOLDER)?;
    let mut command = node.command(FOLDER, &["bundle.mjs"]);
    command.arg(folder);
    if matches!(form, Form::Published) {
        command.arg("--publish");
    }
    process::run(&mut command)
}
