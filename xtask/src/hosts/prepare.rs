//! Preparation of a tool chain's app: its dependencies, the published package, and its build.

use std::{fs, path::Path};

use anyhow::{Context, Result};
use serde_json::Value;

use super::tool_chain::ToolChain;
use crate::{files, tools::Node, workspace::Workspace};

/// Installs the dependencies, with a copy of the package: development servers serve no files from elsewhere.
pub fn prepare(one: &ToolChain, workspace: &Workspace, node: &Node) -> Result<()> {
    let folder = format!("hosts/{}", one.folder);
    let place = workspace.root.join(&folder);
    if place.join("package.json").is_file() {
        node.install(&folder)?;
        let installed = place.join("node_modules/quality-assessment");
        remove(&installed).with_context(|| format!("{} could not be removed", installed.display()))?;
        copy(&workspace.package(), &installed)
            .with_context(|| format!("{} could not be written", installed.display()))?;
    }
    if one.build.is_empty() { Ok(()) } else { node.run(&folder, one.build) }
}

/// Its row in the table of `docs/bundlers.md`. The versions are those of its lock file.
pub fn row(one: &ToolChain, workspace: &Workspace) -> Result<String> {
    Ok(format!("| {} | {} | {} |", one.name, versions(one, workspace)?, one.needs))
}

/// The versions in its lock file, which are installed.
pub fn versions(one: &ToolChain, workspace: &Workspace) -> Result<String> {
    if one.of.is_empty() {
        return Ok("–".to_owned());
    }
    let lock = workspace.root.join("hosts").join(one.folder).join("package-lock.json");
    let lock: Value = serde_json::from_str(&files::read_text(&lock)?)?;
    let version = |name: &&str| {
        let version = lock["packages"][format!("node_modules/{name}")]["version"].as_str();
        version.map(|version| format!("{name} {version}")).with_context(|| format!("{} has no {name}", one.folder))
    };
    Ok(one.of.iter().map(version).collect::<Result<Vec<_>>>()?.join(", "))
}

/// Removes a folder with its content, or a link to one.
fn remove(path: &Path) -> std::io::Result<()> {
    match fs::symlink_metadata(path) {
        Ok(found) if found.is_dir() => fs::remove_dir_all(path),
        Ok(_) => fs::remove_file(path),
        Err(_) => Ok(()),
    }
}

fn copy(from: &Path, to: &Path) -> std::io::Result<()> {
    fs::create_dir_all(to)?;
    for entry in fs::read_dir(from)? {
        let entry = entry?;
        let target = to.join(entry.file_name());
        if entry.path().is_dir() {
            copy(&entry.path(), &target)?;
        } else {
            fs::copy(entry.path(), target)?;
        }
    }
    Ok(())
}
