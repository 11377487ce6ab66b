//! The page in `dist/`: `index.html` with its files, the widget in two modules as it is published, and compressed
//! siblings of everything.
//!
//! `trunk build` makes a page of the same `index.html`, but it knows no splitter and takes minutes to install, so it is
//! used for `cargo xtask serve` only.

mod assemble;
mod links;
pub mod precompress;
pub mod shell;
mod stamp;

use std::time::Instant;

use anyhow::Result;

use crate::{
    profile::Profile,
    scripts::{self, Form},
    text::{announce, span},
    tools::Tools,
    widget,
};
use stamp::Stamp;

/// Builds the page, unless it is already up to date with these sources.
pub fn build(tools: &Tools, profile: Profile) -> Result<()> {
    let workspace = tools.workspace;
    announce(&format!("Building the page (profile {})", profile.name()));
    widget::build(tools, profile)?;

    let bundler = scripts::bundler(workspace);
    let build = (profile.name(), bundler.is_some());
    let stamp = Stamp::of_inputs(workspace, build, &widget::folder(workspace, profile))?;
    if stamp.matches_dist() {
        announce("The page is up to date");
        return Ok(());
    }

    assemble::write_page(workspace, profile)?;
    if let Some(node) = &bundler {
        scripts::bundle(node, &workspace.dist(), Form::Readable)?;
    }
    let started = Instant::now();
    let files = precompress::run(&workspace.dist(), profile)?;
    announce(&format!("Compressed {files} files in {}", span(started.elapsed())));
    stamp.store()
}
