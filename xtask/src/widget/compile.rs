//! The compilation of the widget for splitting.

use std::{path::PathBuf, process::Command};

use super::{paths, small_std, split};
use crate::{profile::Profile, workspace::Workspace};

/// The build command.
pub fn with_cargo(workspace: &Workspace, profile: Profile) -> Command {
    let mut cargo = workspace.cargo("build");
    cargo.args(["--target=wasm32-unknown-unknown", "--manifest-path"]).arg(workspace.root.join("Cargo.toml"));
    cargo.args(["--profile", profile.name(), "--bin", "widget"]);
    cargo.args(["--features", split::FEATURE]);
    // The names are read before they are removed.
    cargo.env(format!("CARGO_PROFILE_{}_STRIP", profile.name().to_uppercase()), "none");
    let small: &[&str] = if profile == Profile::Release { small_std::FLAGS } else { &[] };
    let flags: Vec<_> = small.iter().copied().chain([split::FLAG]).collect();
    paths::hide(workspace, &mut cargo, &flags);
    if profile == Profile::Release {
        small_std::rebuild(&mut cargo);
    }
    cargo
}

/// The output of the build.
pub fn output(workspace: &Workspace, profile: Profile) -> PathBuf {
    workspace.target.join("wasm32-unknown-unknown").join(profile.name()).join("widget.wasm")
}
