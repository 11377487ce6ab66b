//! cargo-mutants, which makes the mistakes that tests have to notice.

use std::{
    collections::BTreeSet,
    fs,
    path::{Path, PathBuf},
    process::Command,
};

use anyhow::{Context, Result, bail};

use super::crates;
use crate::{process, workspace::Workspace};

/// Its exit codes for survivors and for mutants that never end: the caller judges those.
const FOUND: [i32; 3] = [0, 2, 3];

/// An installed cargo-mutants.
pub struct Mutants<'a> {
    workspace: &'a Workspace,
    program: PathBuf,
}

impl<'a> Mutants<'a> {
    /// Finds it, or installs it, which takes a minute or two.
    pub fn ensure(workspace: &'a Workspace) -> Result<Self> {
        Ok(Self { workspace, program: crates::mutants(workspace)? })
    }

    /// The names of all mutants, each with its place.
    pub fn list(&self) -> Result<BTreeSet<String>> {
        let mut command = self.workspace.command(&self.program);
        command.args(["mutants", "--list", "--colors", "never"]);
        let text = process::printed(&mut command).context("The mutants could not be listed")?;
        Ok(text.lines().map(str::to_owned).collect())
    }

    /// Tests all mutants, or the part `shard`, and leaves the results in `folder`; if `again`, without those that the
    /// results already there have seen noticed.
    pub fn run(&self, folder: &Path, shard: Option<&str>, again: bool) -> Result<()> {
        fs::create_dir_all(folder).with_context(|| format!("{} could not be created", folder.display()))?;
        let mut command: Command = self.workspace.command(&self.program);
        command.arg("mutants").arg("--output").arg(folder);
        if again {
            command.arg("--iterate");
        }
        if let Some(shard) = shard {
            // Each part has mutants of all files.
            command.args(["--sharding", "round-robin", "--shard", shard]);
        }
        let status =
            command.status().with_context(|| format!("`{}` could not be started", process::typed(&command)))?;
        match status.code() {
            Some(code) if FOUND.contains(&code) => Ok(()),
            code => bail!("`{}` ended with {code:?}", process::typed(&command)),
        }
    }
}
