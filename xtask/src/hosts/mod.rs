//! The example hosts: pages of other people that embed the package, built as their authors would.

mod prepare;
mod tool_chain;

use std::fs;

use anyhow::{Context, Result};

use crate::{hash::hash_of, text::announce, tools::Node, workspace::Workspace};

pub use prepare::{prepare, row, versions};
pub use tool_chain::{ALL, ToolChain, Way};

/// The hosts with a build step, each with its own program; the others are served as they are.
const BUILT: &[(&str, &[&str])] = &[
    ("react", &["node_modules/vite/bin/vite.js", "build"]),
    ("vue", &["node_modules/vite/bin/vite.js", "build"]),
    ("angular", &["node_modules/@angular/cli/bin/ng.js", "build"]),
    ("svelte", &["node_modules/vite/bin/vite.js", "build"]),
];

/// Builds the hosts whose own files or whose package have changed since.
pub fn build(workspace: &Workspace, node: &Node) -> Result<()> {
    let package = workspace.package().join("integrity.json");
    for (name, program) in BUILT {
        let folder = format!("hosts/{name}");
        node.install(&folder)?;
        let place = workspace.root.join(&folder);
        let sources = fs::read_dir(&place).with_context(|| format!("{} could not be read", place.display()))?;
        let sources = sources.map(|entry| Ok(entry?.path())).collect::<Result<Vec<_>>>()?;
        let is_source = |name: &str| !matches!(name, "node_modules" | "dist") && !name.starts_with(".angular");
        let mut inputs: Vec<_> = sources
            .into_iter()
            .filter(|path| path.file_name().is_some_and(|name| is_source(&name.to_string_lossy())))
            .collect();
        inputs.sort();
        inputs.push(package.clone());
        let hash = || -> Result<String> {
            let built = hash_of((), &[place.join("dist")])?;
            Ok(format!("{:016x} {built:016x}", hash_of(program, &inputs)?))
        };
        let file = workspace.target.join(format!("host-{name}.stamp"));
        if fs::read_to_string(&file).is_ok_and(|stored| hash().is_ok_and(|now| now == stored)) {
            continue;
        }
        announce(&format!("Building the host {name}"));
        node.run(&folder, program)?;
        fs::write(&file, hash()?).with_context(|| format!("{} could not be written", file.display()))?;
    }
    Ok(())
}
