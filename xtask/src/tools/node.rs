//! Node with npm, for building the package and the example hosts. The widget itself needs neither.

use std::{fs, path::PathBuf, process::Command};

use anyhow::{Context, Result};

use super::version;
use crate::{process, text::announce, workspace::Workspace};

/// The oldest usable version, for the tools used here.
const OLDEST: u32 = 20;

/// A Node that is new enough.
pub struct Node<'a> {
    workspace: &'a Workspace,
}

impl<'a> Node<'a> {
    /// The instruction for its installation.
    pub const WAY_OUT: &'static str =
        "Node 20 or newer with npm was not found; install it from https://nodejs.org or with your system's packages";

    /// Finds it on `PATH`, or errs with the instruction.
    pub fn ensure(workspace: &'a Workspace) -> Result<Self> {
        Self::find(workspace).context(Self::WAY_OUT)
    }

    /// Finds it on `PATH`.
    pub fn find(workspace: &'a Workspace) -> Option<Self> {
        let printed = process::printed(Command::new("node").arg("--version"))?;
        let is_new = version::major(printed.trim_start_matches('v')).is_some_and(|major| major >= OLDEST);
        let has_npm = process::printed(Command::new("npm").arg("--version")).is_some();
        (is_new && has_npm).then_some(Self { workspace })
    }

    /// Installs the contents of `folder`'s lock file, unless exactly that was installed there before.
    pub fn install(&self, folder: &str) -> Result<()> {
        let place = self.folder(folder);
        let lock = place.join("package-lock.json");
        let wanted = fs::read(&lock).with_context(|| format!("{} could not be read", lock.display()))?;
        let stamp = place.join("node_modules/.installed");
        if fs::read(&stamp).is_ok_and(|found| found == wanted) {
            return Ok(());
        }
        announce(&format!("Installing the tools of {folder}"));
        // Not `npm ci`, which refuses a lock file without the packages of other systems; registries that lack those
        // leave such files. The contents of the lock file are installed nevertheless, and nothing is written into it.
        let mut npm = self.workspace.command("npm");
        npm.current_dir(&place).args(["install", "--no-save", "--no-audit", "--no-fund", "--loglevel=error"]);
        process::run(&mut npm)?;
        fs::write(&stamp, wanted).with_context(|| format!("{} could not be written", stamp.display()))
    }

    /// Checks the contents of `folder`'s lock file for severe advisories, from the current list.
    pub fn audit(&self, folder: &str) -> Result<()> {
        let mut npm = self.workspace.command("npm");
        npm.current_dir(self.folder(folder)).args(["audit", "--package-lock-only", "--audit-level=high"]);
        process::run(&mut npm)
    }

    /// Runs a script with its arguments, in `folder`.
    pub fn run(&self, folder: &str, words: &[&str]) -> Result<()> {
        process::run(&mut self.command(folder, words))
    }

    /// The command for a script.
    pub fn command(&self, folder: &str, words: &[&str]) -> Command {
        let mut node = self.workspace.command("node");
        node.current_dir(self.folder(folder)).args(words);
        node
    }

    fn folder(&self, folder: &str) -> PathBuf {
        self.workspace.root.join(folder)
    }
}
