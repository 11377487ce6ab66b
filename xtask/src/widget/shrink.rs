//! Optimisation of the published WebAssembly, if the tool for it is available.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

use anyhow::Result;

use crate::{process, text::announce, workspace::Workspace};

/// The path of the tool as npm installs it, with the package's other tools.
const BY_NPM: &str = "npm/check/node_modules/.bin/wasm-opt";

/// The oldest usable version: older ones fail on the current compiler's output.
const OLDEST: u32 = 120;

/// The message without the tool.
pub const MISSING: &str = "wasm-opt 120 or newer is not on the PATH; what is built stays a little larger";

/// The features that the compiler uses by default. `strip` removes the section that would list them, and
/// `--all-features` would allow instructions that browsers refuse.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The tool: from the PATH, or as npm has installed it.
pub fn find(workspace: &Workspace) -> Option<PathBuf> {
    let candidates = [PathBuf::from("wasm-opt"), workspace.root.join(BY_NPM)];
    candidates.into_iter().find(|tool| {
        let printed = process::printed(workspace.command(tool).arg("--version"));
        printed.as_deref().and_then(version).is_some_and(|version| version >= OLDEST)
    })
}

/// The passes, in order: docs/performance.md has the effect of each. The first kilobyte of the memory is the far end of
/// the stack, where no value has its address.
const PASSES: &[&str] = &["--low-memory-unused", "-Os", "--flatten", "--rereloop", "-Os", "-Os"];

/// The treatment of function names, which nothing in the browser reads.
pub enum Names<'a> {
    Kept,
    /// Removed first, since they prevent some passes from working: that saves 0.7 kB. This file gets a line with number
    /// and name for each remaining function.
    Listed(&'a Path),
}

/// Writes `from` to `to`, as small as possible.
pub fn optimize(workspace: &Workspace, tool: &Path, names: Names<'_>, from: &Path, to: &Path) -> Result<()> {
    announce(&format!("Shrinking {} with wasm-opt", from.display()));
    let mut command = workspace.command(tool);
    match names {
        Names::Kept => command.arg("-g").args(PASSES),
        Names::Listed(list) => {
            command.args(["--strip-debug", "--strip-producers", "--strip-target-features"]).args(PASSES);
            let mut flag = OsString::from("--symbolmap=");
            flag.push(list);
            command.arg(flag)
        }
    };
    process::run(command.args(FEATURES).arg(from).arg("-o").arg(to))
}

/// `wasm-opt version 132 (version_132)`
fn version(printed: &str) -> Option<u32> {
    printed.split_whitespace().find_map(|word| word.parse().ok())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_version_is_a_plain_number() {
        assert_eq!(version("wasm-opt version 132 (version_132)"), Some(132));
        assert_eq!(version("wasm-opt version 108"), Some(108));
        assert_eq!(version("something else"), None);
    }
}
