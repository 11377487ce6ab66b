//! The page in `dist/`: compiled by Cargo, put together by Trunk, compressed beside itself.

mod links;
pub mod paths;
pub mod precompress;
mod profile;
pub mod shell;
pub mod shrink;
pub mod stamp;

use std::{path::PathBuf, process::Command, time::Instant};

use anyhow::{Result, bail};

use crate::{
    process,
    text::{announce, span},
    tools::Tools,
    workspace::Workspace,
};
use stamp::Stamp;

pub use profile::Profile;

/// Builds the page, unless it is what these sources give already.
pub fn build(tools: &Tools, profile: Profile) -> Result<()> {
    let workspace = tools.workspace;
    announce(&format!("Building the page (profile {})", profile.name()));
    // Cargo goes first and alone: it knows best what has changed, and it may download, which Trunk may not.
    process::run(&mut compile(workspace, profile))?;

    let stamp = Stamp::of_inputs(workspace, profile.name(), &tools.wasm_bindgen, &compiled(workspace, profile))?;
    if stamp.matches_dist() {
        announce("The page is up to date");
        return Ok(());
    }

    let mut trunk = tools.trunk("build");
    if profile == Profile::Release {
        paths::hide(workspace, &mut trunk, &[]);
    }
    process::run(trunk.args(["--cargo-profile", profile.name()]))?;
    ensure_complete(workspace)?;
    shell::write(workspace, &workspace.dist())?;
    if profile == Profile::Release {
        shrink::run(workspace)?;
    }
    let started = Instant::now();
    let files = precompress::run(&workspace.dist(), profile)?;
    announce(&format!("Compressed {files} files in {}", span(started.elapsed())));
    stamp.store()
}

/// The very build that Trunk asks for, so that Trunk finds it done.
fn compile(workspace: &Workspace, profile: Profile) -> Command {
    let mut cargo = workspace.cargo("build");
    cargo.args(["--target=wasm32-unknown-unknown", "--manifest-path"]).arg(workspace.root.join("Cargo.toml"));
    cargo.args(["--profile", profile.name(), "--bin", "widget"]);
    if profile == Profile::Release {
        paths::hide(workspace, &mut cargo, &[]);
    }
    cargo
}

fn compiled(workspace: &Workspace, profile: Profile) -> PathBuf {
    workspace.target.join("wasm32-unknown-unknown").join(profile.name()).join("widget.wasm")
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
