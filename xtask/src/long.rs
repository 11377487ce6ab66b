//! Tasks that take too long for every day: the whole table of faults, the soak, measurements; and the check of an
//! installation.

use std::{ffi::OsString, process::ExitCode};

use anyhow::{Result, bail};

use crate::{
    fuzz::{self, FuzzOptions},
    mutants, process,
    profile::Profile,
    record::Record,
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
    mutants::run(workspace, mutants::MutantsOptions::default())?;
    Ok(results.into_iter().find(|result| *result != ExitCode::SUCCESS).unwrap_or(ExitCode::SUCCESS))
}

/// Measures the pure parts on the host, and 2,000 criteria in the browser with the published build.
pub fn bench(workspace: &Workspace) -> Result<ExitCode> {
    let commit = process::printed(workspace.command("git").args(["describe", "--always", "--dirty"]));
    announce(&format!("Measuring {}", commit.as_deref().unwrap_or("what is here")));
    let (mut times, mut before) = (Vec::new(), String::new());
    process::run_reading(workspace.cargo("bench").args(["--bench", "parts"]), |line| {
        times.extend(time_in(&before, line));
        line.trim().clone_into(&mut before);
    })?;
    let result = format!("{} parts; fastest, usual and slowest time", times.len());
    Record::of(workspace, "parts", result, times).keep(workspace)?;
    Ok(suite::ignored_e2e(workspace, Profile::Release, "speed::", &[]))
}

/// A part and its time in Criterion's output. A long name is in the line before.
fn time_in(before: &str, line: &str) -> Option<String> {
    let (name, time) = line.trim_end().split_once("time:")?;
    let name = if name.trim().is_empty() { before } else { name.trim() };
    Some(format!("{name}: {}", time.trim()))
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_time_has_the_name_beside_or_above_it() {
        let short = "join                    time:   [10.1 µs 10.2 µs 10.4 µs]\n";
        assert_eq!(time_in("", short).unwrap(), "join: [10.1 µs 10.2 µs 10.4 µs]");
        let long = time_in("decode a scorecard", "        time:   [1 ms 2 ms 3 ms]");
        assert_eq!(long.unwrap(), "decode a scorecard: [1 ms 2 ms 3 ms]");
        assert_eq!(time_in("", "Found 1 outliers among 100 measurements"), None);
    }
}
