//! Preparation of a tool chain's app: its dependencies, the published package, and its build.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use super::tool_chain::ToolChain;
use crate::{tools::Node, workspace::Workspace};

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

/// The installed versions.
pub fn versions(one: &ToolChain, workspace: &Workspace) -> String {
    let place = workspace.root.join("hosts").join(one.folder);
    let version = |name: &&str| {
        let text = fs::read_to_string(place.join("node_modules").join(name).join("package.json")).ok()?;
        let (_, rest) = text.split_once("\"version\"")?;
        Some(format!("{name} {}", rest.split('"').nth(1)?))
    };
    one.of.iter().filter_map(version).collect::<Vec<_>>().join(", ")
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
