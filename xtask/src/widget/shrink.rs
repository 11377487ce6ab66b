//! Makes the published WebAssembly smaller, where the tool for it is at hand.

use std::{
    ffi::OsString,
    path::{Path, PathBuf},
};

use anyhow::Result;

use crate::{process, text::announce, workspace::Workspace};

/// Where npm puts the tool, with what else the package is made with.
const BY_NPM: &str = "npm/check/node_modules/.bin/wasm-opt";

/// Older ones fail on what today's compiler emits.
const OLDEST: u32 = 120;

/// What is said without it.
pub const MISSING: &str = "wasm-opt 120 or newer is not on the PATH; what is built stays a little larger";

/// What the compiler uses by itself. `strip` takes away the section that would say so, and `--all-features` would let
/// the tool emit instructions that browsers refuse.
const FEATURES: &[&str] = &[
    "--enable-bulk-memory",
    "--enable-multivalue",
    "--enable-mutable-globals",
    "--enable-nontrapping-float-to-int",
    "--enable-reference-types",
    "--enable-sign-ext",
];

/// The tool: on the PATH, or as npm has installed it.
pub fn find(workspace: &Workspace) -> Option<PathBuf> {
    let candidates = [PathBuf::from("wasm-opt"), workspace.root.join(BY_NPM)];
    candidates.into_iter().find(|tool| {
        let printed = process::printed(workspace.command(tool).arg("--version"));
        printed.as_deref().and_then(version).is_some_and(|version| version >= OLDEST)
    })
}

/// What is done, in this order: docs/performance.md has what each brought. The first kilobyte of the memory is the far end
/// of the stack, where no value's address is.
const PASSES: &[&str] = &["--low-memory-unused", "-Os", "--flatten", "--rereloop", "-Os", "-Os"];

/// The names of functions, which nothing in the browser reads.
pub enum Names<'a> {
    Kept,
    /// At first, since they stand in the way of some passes: that is 0.7 kB. This file gets a line for each function that
    /// is left: its number and its name.
    Listed(&'a Path),
}

/// Writes `from` to `to`, as small as can be.
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
