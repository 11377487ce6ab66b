//! The page in `dist/`: put together by Trunk, with the widget in two modules as it is published, compressed beside
//! itself.

mod links;
pub mod precompress;
pub mod shell;
mod stamp;

use std::{fs, time::Instant};

use anyhow::{Context, Result, bail};

use crate::{
    process,
    profile::Profile,
    text::{announce, span},
    tools::Tools,
    widget,
    workspace::Workspace,
};
use stamp::Stamp;

/// Builds the page, unless it is what these sources give already.
pub fn build(tools: &Tools, profile: Profile) -> Result<()> {
    let workspace = tools.workspace;
    announce(&format!("Building the page (profile {})", profile.name()));
    // Cargo goes first and alone: it knows best what has changed, and it may download, which Trunk may not.
    widget::build(tools, profile)?;

    let stamp = Stamp::of_inputs(workspace, profile.name(), &widget::folder(workspace, profile))?;
    if stamp.matches_dist() {
        announce("The page is up to date");
        return Ok(());
    }

    let mut trunk = tools.trunk("build");
    widget::compile::tell(workspace, &mut trunk, profile);
    process::run(trunk.args(["--cargo-profile", profile.name()]))?;
    ensure_complete(workspace)?;
    shell::write(workspace, &workspace.dist())?;
    // Trunk knows of no splitter: what it has made of the wasm does not run.
    publish_widget(workspace, profile)?;
    let started = Instant::now();
    let files = precompress::run(&workspace.dist(), profile)?;
    announce(&format!("Compressed {files} files in {}", span(started.elapsed())));
    stamp.store()
}

/// Puts the two modules and their glue in the place of what Trunk has made.
fn publish_widget(workspace: &Workspace, profile: Profile) -> Result<()> {
    // The crate's own scripts, which are in the glue.
    let snippets = workspace.dist().join("snippets");
    if snippets.is_dir() {
        fs::remove_dir_all(&snippets).with_context(|| format!("{} could not be removed", snippets.display()))?;
    }
    widget::publish(workspace, profile, &workspace.dist())
}

/// Trunk leaves out what index.html does not ask for, without a word.
fn ensure_complete(workspace: &Workspace) -> Result<()> {
    for name in ["index.html", "widget.js", "widget_bg.wasm"] {
        if !workspace.dist().join(name).is_file() {
            bail!(
                "Trunk has built no {name}; does index.html still have its `data-trunk` link to the binary `widget`?"
            );
        }
    }
    Ok(())
}
