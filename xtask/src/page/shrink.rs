//! Makes the published WebAssembly smaller, where the tool for it is at hand.

use std::fs;

use anyhow::{Context, Result};

use crate::{process, text::announce, workspace::Workspace};

/// Older ones fail on what today's compiler emits.
const OLDEST: u32 = 120;

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

/// Runs `wasm-opt` over the page's WebAssembly, or says that it was left out.
pub fn run(workspace: &Workspace) -> Result<()> {
    let printed = process::printed(workspace.command("wasm-opt").arg("--version"));
    let Some(version) = printed.as_deref().and_then(version).filter(|version| *version >= OLDEST) else {
        announce(&format!("wasm-opt {OLDEST} or newer is not on the PATH; the page stays a little larger"));
        return Ok(());
    };
    announce(&format!("Shrinking widget_bg.wasm with wasm-opt {version}"));
    let wasm = workspace.dist().join("widget_bg.wasm");
    let smaller = workspace.target.join("widget_bg.smaller.wasm");
    process::run(workspace.command("wasm-opt").args(["-Oz"]).args(FEATURES).arg(&wasm).arg("-o").arg(&smaller))?;
    fs::copy(&smaller, &wasm).with_context(|| format!("{} could not be replaced", wasm.display()))?;
    Ok(())
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
