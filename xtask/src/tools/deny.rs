//! cargo-deny, which checks all dependencies against `deny.toml`.

use std::{path::PathBuf, process::Command};

use anyhow::Result;

use super::crates;
use crate::{process, workspace::Workspace};

/// An installed cargo-deny.
pub struct Deny<'a> {
    workspace: &'a Workspace,
    program: PathBuf,
}

impl<'a> Deny<'a> {
    /// Finds it, or installs it, which takes a minute or two.
    pub fn ensure(workspace: &'a Workspace) -> Result<Self> {
        Ok(Self { workspace, program: crates::deny(workspace)? })
    }

    /// Checks licences, sources and versions. Needs a connection only for crates that this system has never compiled,
    /// such as those for Windows: on a fresh machine they are missing.
    pub fn check(&self) -> Result<()> {
        process::run(self.workspace.cargo("fetch").args(["--locked", "--quiet"]))?;
        self.run(&["--offline", "check", "--hide-inclusion-graph", "bans", "licenses", "sources"])
    }

    /// Checks the same, and the published advisories, from the current list.
    pub fn check_all(&self) -> Result<()> {
        self.run(&["check"])
    }

    fn run(&self, words: &[&str]) -> Result<()> {
        let mut command: Command = self.workspace.command(&self.program);
        process::run(command.args(words))
    }
}
