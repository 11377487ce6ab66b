//! Debian's packages, if this program is allowed to install them: as root, as in a container.

use std::process::{Command, Stdio};

use anyhow::{Context, Result};

use super::search;
use crate::{process, text::announce, workspace::Workspace};

/// The result of `find`, after an installation if necessary.
pub fn with_packages<T>(
    workspace: &Workspace,
    packages: &[&str],
    why: &str,
    find: impl Fn() -> Option<T>,
) -> Result<Option<T>> {
    match find() {
        None if can_install() => install(workspace, packages, why).map(|()| find()),
        found => Ok(found),
    }
}

/// Whether packages can be installed without asking anybody.
fn can_install() -> bool {
    let root = process::printed(Command::new("id").arg("-u")).is_some_and(|user| user == "0");
    root && search::first_of(&["apt-get"]).is_some()
}

/// Installs packages, without questions and without recommended packages.
fn install(workspace: &Workspace, packages: &[&str], why: &str) -> Result<()> {
    let list = packages.join(" ");
    announce(&format!("Installing {list} with apt-get: {why}"));
    let apt_get = |words: &[&str]| {
        let mut command = workspace.command("apt-get");
        command.args(words).env("DEBIAN_FRONTEND", "noninteractive").stdin(Stdio::null());
        command
    };
    // A fresh image has no package lists. One failing mirror must not stop what the others can deliver.
    let _ = process::run(&mut apt_get(&["update", "-q"]));
    process::run(apt_get(&["install", "-y", "-q", "--no-install-recommends"]).args(packages))
        .with_context(|| format!("{list} could not be installed"))
}
