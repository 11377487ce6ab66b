//! The page in `dist/`: `index.html` and what it asks for, with the widget in two modules as it is published, and all of
//! it compressed beside itself.
//!
//! `trunk build` makes a page of the same `index.html`, but it knows of no splitter and takes minutes to be installed, so
//! it is there for `cargo xtask serve` only.

mod assemble;
mod links;
pub mod precompress;
pub mod shell;
mod stamp;

use std::time::Instant;

use anyhow::Result;

use crate::{
    profile::Profile,
    text::{announce, span},
    tools::Tools,
    widget,
};
use stamp::Stamp;

/// Builds the page, unless it is what these sources give already.
pub fn build(tools: &Tools, profile: Profile) -> Result<()> {
    let workspace = tools.workspace;
    announce(&format!("Building the page (profile {})", profile.name()));
    widget::build(tools, profile)?;

    let stamp = Stamp::of_inputs(workspace, profile.name(), &widget::folder(workspace, profile))?;
    if stamp.matches_dist() {
        announce("The page is up to date");
        return Ok(());
    }

    assemble::write_page(workspace, profile)?;
    let started = Instant::now();
    let files = precompress::run(&workspace.dist(), profile)?;
    announce(&format!("Compressed {files} files in {}", span(started.elapsed())));
    stamp.store()
}
