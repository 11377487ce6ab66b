//! How the widget is compiled to be cut in two: by Cargo, and once more by Trunk, which finds that done.

use std::{path::PathBuf, process::Command};

use super::{paths, small_std, split};
use crate::{profile::Profile, workspace::Workspace};

/// The build itself.
pub fn with_cargo(workspace: &Workspace, profile: Profile) -> Command {
    let mut cargo = workspace.cargo("build");
    cargo.args(["--target=wasm32-unknown-unknown", "--manifest-path"]).arg(workspace.root.join("Cargo.toml"));
    cargo.args(["--profile", profile.name(), "--bin", "widget"]);
    tell(workspace, &mut cargo, profile);
    cargo
}

/// Lets this `cargo`, or what calls one, make the very same build.
pub fn tell(workspace: &Workspace, command: &mut Command, profile: Profile) {
    command.args(["--features", split::FEATURE]);
    // The names are read before they are taken away.
    command.env(format!("CARGO_PROFILE_{}_STRIP", profile.name().to_uppercase()), "none");
    let small: &[&str] = if profile == Profile::Release { small_std::FLAGS } else { &[] };
    let flags: Vec<_> = small.iter().copied().chain([split::FLAG]).collect();
    paths::hide(workspace, command, &flags);
    if profile == Profile::Release {
        small_std::rebuild(command);
    }
}

/// What it leaves.
pub fn output(workspace: &Workspace, profile: Profile) -> PathBuf {
    workspace.target.join("wasm32-unknown-unknown").join(profile.name()).join("widget.wasm")
}
