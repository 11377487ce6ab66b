//! Lints of both targets for editors, which know one target at a time and read Cargo's JSON.

use std::process::{Command, ExitCode};

use anyhow::{Context, Result};

use crate::workspace::Workspace;

/// All packages, as the host sees them.
pub const HOST: &[&str] = &["--workspace", "--all-targets"];
/// The widget, as the browser sees it. Not all targets: the native tests and their tools need not compile for it.
pub const WASM: &[&str] =
    &["--package", "quality-assessment", "--target", "wasm32-unknown-unknown", "--lib", "--bins", "--test", "web"];

/// The widget as it is split for the package.
pub const SPLIT: &[&str] =
    &["--package", "quality-assessment", "--target", "wasm32-unknown-unknown", "--lib", "--features", "split"];

/// Runs all lints, whatever the first ones find.
pub fn run(workspace: &Workspace) -> Result<ExitCode> {
    let mut has_failed = false;
    for words in [HOST, WASM, SPLIT] {
        let status = command(workspace, words).status().context("`cargo clippy` could not be started")?;
        has_failed |= !status.success();
    }
    Ok(if has_failed { ExitCode::FAILURE } else { ExitCode::SUCCESS })
}

fn command(workspace: &Workspace, words: &[&str]) -> Command {
    let mut cargo = workspace.cargo("clippy");
    cargo.args(words).arg("--message-format=json");
    // A separate folder, so that the terminal need not wait for an editor.
    cargo.env("CARGO_TARGET_DIR", workspace.target.join("editor"));
    cargo
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_editor_does_not_block_a_terminal() {
        let workspace = Workspace::find();
        let command = command(&workspace, &["--workspace"]);
        let folder = command.get_envs().find(|(name, _)| *name == "CARGO_TARGET_DIR").and_then(|(_, value)| value);
        assert_ne!(folder, Some(workspace.target.as_os_str()));
        assert!(crate::process::typed(&command).ends_with("--workspace --message-format=json"));
    }
}
