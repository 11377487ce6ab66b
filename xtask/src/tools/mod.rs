//! What the tasks need beside Cargo: found, or installed with a word about why.

mod browser;
mod crates;
mod debian;
mod deny;
mod engine;
mod lockfile;
mod node;
mod search;
mod toolchain;
mod version;

use std::{env, path::PathBuf, process::Command};

use anyhow::Result;

use crate::{profile::Profile, workspace::Workspace};
pub use browser::Browser;
pub use deny::Deny;
pub use engine::{Engine, EngineName};
pub use node::Node;

/// Tools in the versions that this checkout wants.
pub struct Tools<'a> {
    /// The checkout.
    pub workspace: &'a Workspace,
    /// Folders that go in front of `PATH`, since Trunk and Cargo look there.
    folders: Vec<PathBuf>,
}

impl<'a> Tools<'a> {
    /// Everything that a page is built with.
    pub fn for_page(workspace: &'a Workspace, profile: Profile) -> Result<Self> {
        if profile == Profile::Release {
            toolchain::ensure_std_sources(workspace)?;
        }
        Self::with(workspace, &[])
    }

    /// Everything that a page under development is built and served with.
    pub fn for_serving(workspace: &'a Workspace) -> Result<Self> {
        Self::with(workspace, &["wasm-bindgen", "trunk"])
    }

    /// Everything that the package is built with, beside Node.
    pub fn for_package(workspace: &'a Workspace) -> Result<Self> {
        toolchain::ensure_std_sources(workspace)?;
        Self::with(workspace, &[])
    }

    /// Everything that tests in a headless browser are built and started with; the browser itself comes apart.
    pub fn for_web(workspace: &'a Workspace) -> Result<Self> {
        Self::with(workspace, &["wasm-bindgen-test-runner"])
    }

    /// Everything that any task needs.
    pub fn for_everything(workspace: &'a Workspace) -> Result<Self> {
        toolchain::ensure_components(workspace)?;
        toolchain::ensure_std_sources(workspace)?;
        Self::with(workspace, &["wasm-bindgen-test-runner"])
    }

    /// What formatting and lints need.
    pub fn for_checks(workspace: &Workspace) -> Result<()> {
        toolchain::ensure_components(workspace)?;
        toolchain::ensure_wasm_target(workspace)
    }

    /// A command that finds the tools first.
    pub fn command(&self, program: &str) -> Command {
        let mut command = self.workspace.command(program);
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(env::split_paths(&inherited));
        // A folder whose name holds the separator cannot be on `PATH` at all; the inherited one is then all there is.
        command.env("PATH", env::join_paths(folders).unwrap_or(inherited));
        command
    }

    /// Trunk, which must never download anything itself: not every network allows it, and versions would drift.
    pub fn trunk(&self, subcommand: &str) -> Command {
        let mut command = self.command("trunk");
        // Trunk reads this variable as `true` or `false` and refuses the customary `1`.
        if env::var_os("NO_COLOR").is_some() {
            command.env("NO_COLOR", "true");
        }
        command.args([subcommand, "--offline"]);
        command
    }

    fn with(workspace: &'a Workspace, binaries: &[&str]) -> Result<Self> {
        toolchain::ensure_wasm_target(workspace)?;
        // Tool and library must be of one version.
        let wasm_bindgen = lockfile::version_of(&workspace.root, "wasm-bindgen")?;
        let folders = crates::ensure(workspace, binaries, &wasm_bindgen)?;
        Ok(Self { workspace, folders })
    }
}
