//! cargo-deny, which holds what everything is made of against `deny.toml`.

use anyhow::{Context, Result};

use crate::{process, workspace::Workspace};

/// A cargo-deny that is there.
pub struct Deny<'a> {
    workspace: &'a Workspace,
}

impl<'a> Deny<'a> {
    /// How to get it.
    pub const WAY_OUT: &'static str = "cargo-deny was not found; install it with `cargo install --locked cargo-deny`";

    /// Finds it on `PATH`.
    pub fn find(workspace: &'a Workspace) -> Option<Self> {
        process::printed(workspace.command("cargo-deny").arg("--version"))?;
        Some(Self { workspace })
    }

    /// Finds it on `PATH`, or errs with the way to get it.
    pub fn ensure(workspace: &'a Workspace) -> Result<Self> {
        Self::find(workspace).context(Self::WAY_OUT)
    }

    /// Licences, sources and versions are those that are allowed. Needs no connection.
    pub fn check(&self) -> Result<()> {
        self.run(&["--offline", "check", "--hide-inclusion-graph", "bans", "licenses", "sources"])
    }

    /// The same, and nobody has published a weakness of any of it. Asks the list of today.
    pub fn check_all(&self) -> Result<()> {
        self.run(&["check"])
    }

    fn run(&self, words: &[&str]) -> Result<()> {
        process::run(self.workspace.command("cargo-deny").args(words))
    }
}
