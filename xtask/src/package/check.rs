//! Checks that the package keeps what its users rely on.

use anyhow::Result;

use crate::{process, tally::Verdict, tools::Node, workspace::Workspace};

/// Runs the linters of packages and types, and a program of our own; each promise counts as one test.
pub fn check(workspace: &Workspace, node: &Node) -> Verdict {
    let mut passed = 0;
    let mut failed = 0;
    let run = |count: &mut dyn FnMut(&str)| -> Result<()> {
        node.install("npm/check")?;
        let mut command = node.command("npm/check", &["check.mjs"]);
        process::run_reading(command.arg(workspace.package()), count)
    };
    let ended = run(&mut |line| {
        passed += usize::from(line.starts_with("ok "));
        failed += usize::from(line.starts_with("FAIL "));
    });
    Verdict::counted(passed, failed, ended)
}
