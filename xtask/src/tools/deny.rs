//! cargo-deny, which checks all dependencies against `deny.toml`.

use anyhow::{Context, Result};

use crate::{process, workspace::Workspace};

/// An installed cargo-deny.
pub struct Deny<'a> {
    workspace: &'a Workspace,
}

impl<'a> Deny<'a> {
    /// The instruction for its installation.
    pub const WAY_OUT: &'static str = "cargo-deny was not found; install it with `cargo install --locked cargo-deny`";

    /// Finds it on `PATH`.
    pub fn find(workspace: &'a Workspace) -> Option<Self> {
        process::printed(workspace.command("cargo-deny").arg("--version"))?;
        Some(Self { workspace })
    }

    /// Finds it on `PATH`, or errs with the instruction.
    pub fn ensure(workspace: &'a Workspace) -> Result<Self> {
        Self::find(workspace).context(Self::WAY_OUT)
    }

    /// Checks licences, sources and versions. Needs no connection.
    pub fn check(&self) -> Result<()> {
        self.run(&["--offline", "check", "--hide-inclusion-graph", "bans", "licenses", "sources"])
    }

    /// Checks the same, and the published advisories, from the current list.
    pub fn check_all(&self) -> Result<()> {
        self.run(&["check"])
    }

    fn run(&self, words: &[&str]) -> Result<()> {
        process::run(self.workspace.command("cargo-deny").args(words))
    }
}
