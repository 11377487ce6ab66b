//! Tasks that take too long for every day: the whole table of faults, the soak, measurements; and the check of an
//! installation.

use std::{ffi::OsString, process::ExitCode};

use anyhow::{Result, bail};

use crate::{
    fuzz::{self, FuzzOptions},
    mutants, process,
    profile::Profile,
    suite,
    text::announce,
    workspace::Workspace,
};

/// Tests every fault at every moment.
pub fn faults(workspace: &Workspace) -> ExitCode {
    announce("Trying every fault at every moment, which takes some minutes");
    suite::ignored_e2e(workspace, Profile::Demo, "faults::", &[])
}

/// Simulates an hour of use. The seed is printed; the same seed gives the same events.
pub fn soak(workspace: &Workspace, seed: Option<u64>, polls: Option<u64>) -> ExitCode {
    announce("Simulating an hour of use, which takes some minutes");
    let settings = [("SOAK_SEED", seed), ("SOAK_POLLS", polls)];
    let settings: Vec<_> = settings.iter().filter_map(|(name, value)| Some((*name, (*value)?.to_string()))).collect();
    suite::ignored_e2e(workspace, Profile::Demo, "soak::", &settings)
}

/// Runs faults, soak, fuzz (a minute for each target) and all mutants. A failure of faults or soak does not stop the
/// rest.
pub fn nightly(workspace: &Workspace) -> Result<ExitCode> {
    let results = [faults(workspace), soak(workspace, None, None)];
    fuzz::run(workspace, &FuzzOptions { target: None, seconds: fuzz::SECONDS })?;
    mutants::run(workspace, None)?;
    Ok(results.into_iter().find(|result| *result != ExitCode::SUCCESS).unwrap_or(ExitCode::SUCCESS))
}

/// Measures the pure parts on the host, and 2,000 criteria in the browser with the published build.
pub fn bench(workspace: &Workspace) -> Result<ExitCode> {
    let commit = process::printed(workspace.command("git").args(["describe", "--always", "--dirty"]));
    announce(&format!("Measuring {}", commit.as_deref().unwrap_or("what is here")));
    process::run(workspace.cargo("bench").args(["--bench", "parts"]))?;
    Ok(suite::ignored_e2e(workspace, Profile::Release, "speed::", &[]))
}

/// Compares an installation's OpenAPI document with the fields that the widget relies on.
pub fn contract(workspace: &Workspace, source: Option<(&'static str, OsString)>) -> Result<()> {
    let Some((flag, place)) = source else {
        bail!("Say where the OpenAPI document is: --url <address> or --file <path>.");
    };
    // A path is relative to where the command was typed.
    let place = if flag == "--file" { std::path::absolute(place)?.into_os_string() } else { place };
    let mut cargo = workspace.cargo("run");
    cargo.args(["--quiet", "--package", "e2e", "--bin", "contract", "--", flag]).arg(place);
    process::run(&mut cargo)
}
