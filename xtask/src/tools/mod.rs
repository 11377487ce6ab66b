//! Requirements of the tasks besides Cargo: found, or installed with an explanation.

mod browser;
mod crates;
mod debian;
mod deny;
mod engine;
mod mutants;
mod node;
mod search;
mod toolchain;
mod version;

use std::{env, path::PathBuf, process::Command};

use anyhow::Result;

use crate::{lockfile, profile::Profile, workspace::Workspace};
pub use browser::Browser;
pub use deny::Deny;
pub use engine::{Engine, EngineName};
pub use mutants::Mutants;
pub use node::Node;

/// Tools in the versions for this checkout.
pub struct Tools<'a> {
    /// The checkout.
    pub workspace: &'a Workspace,
    /// Folders that go in front of `PATH`, since Trunk and Cargo look there.
    folders: Vec<PathBuf>,
}

impl<'a> Tools<'a> {
    /// The tools for building the page.
    pub fn for_page(workspace: &'a Workspace, profile: Profile) -> Result<Self> {
        if profile == Profile::Release {
            toolchain::ensure_std_sources(workspace)?;
        }
        Self::with(workspace, &[])
    }

    /// The tools for building and serving a page under development.
    pub fn for_serving(workspace: &'a Workspace) -> Result<Self> {
        Self::with(workspace, &["wasm-bindgen", "trunk"])
    }

    /// The tools for building the package, besides Node.
    pub fn for_package(workspace: &'a Workspace) -> Result<Self> {
        toolchain::ensure_std_sources(workspace)?;
        Self::with(workspace, &[])
    }

    /// The tools for tests in a headless browser, except the browser itself.
    pub fn for_web(workspace: &'a Workspace) -> Result<Self> {
        Self::with(workspace, &["wasm-bindgen-test-runner"])
    }

    /// The tools for all tasks.
    pub fn for_everything(workspace: &'a Workspace) -> Result<Self> {
        toolchain::ensure_components(workspace)?;
        toolchain::ensure_std_sources(workspace)?;
        Self::with(workspace, &["wasm-bindgen-test-runner"])
    }

    /// The tools for formatting and lints.
    pub fn for_checks(workspace: &Workspace) -> Result<()> {
        toolchain::ensure_components(workspace)?;
        toolchain::ensure_wasm_target(workspace)
    }

    /// A command with the tools' folders on its `PATH`.
    pub fn command(&self, program: &str) -> Command {
        let mut command = self.workspace.command(program);
        let inherited = env::var_os("PATH").unwrap_or_default();
        let folders = self.folders.iter().cloned().chain(env::split_paths(&inherited));
        // A folder whose name contains the separator cannot be on `PATH` at all; then only the inherited one is used.
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
        // Tool and library must have the same version.
        let wasm_bindgen = lockfile::version_of(&workspace.root.join("Cargo.lock"), "wasm-bindgen")?;
        let folders = crates::ensure(workspace, binaries, &wasm_bindgen)?;
        Ok(Self { workspace, folders })
    }
}
