//! What takes too long for every day: the whole table of faults, the soak, fuzzing; and the look at an installation.

use std::{ffi::OsString, process::ExitCode};

use anyhow::{Context, Result, bail};

use crate::{page::Profile, process, suite, text::announce, workspace::Workspace};

/// What tells the fuzzer which way its bytes went. All of it is stable: the memory that a sanitizer would watch over is
/// Rust's own here.
const COVERAGE: &[&str] = &[
    "--cfg=fuzzing",
    "-Cpasses=sancov-module",
    "-Cllvm-args=-sanitizer-coverage-level=4",
    "-Cllvm-args=-sanitizer-coverage-inline-8bit-counters",
    "-Cllvm-args=-sanitizer-coverage-pc-table",
    "-Cllvm-args=-sanitizer-coverage-trace-compares",
    "-Ccodegen-units=1",
];

/// What is fuzzed, in the order of what it reads.
pub const TARGETS: &[&str] = &["assessment", "scorecard", "kept", "machine", "comparison", "words"];

/// How long each target is fuzzed unless it is said otherwise, in seconds.
pub const FUZZ_SECONDS: u32 = 60;

/// What `cargo xtask fuzz` was told.
#[derive(Debug, PartialEq)]
pub struct FuzzOptions {
    /// The only target, or all of them.
    pub target: Option<String>,
    /// How long each one is to run.
    pub seconds: u32,
}

/// Every fault at every moment.
pub fn faults(workspace: &Workspace) -> ExitCode {
    announce("Trying every fault at every moment, which takes some minutes");
    suite::ignored_e2e(workspace, Profile::Demo, "faults::", &[])
}

/// An hour of use; the seed is printed, and the same seed does the same again.
pub fn soak(workspace: &Workspace, seed: Option<u64>, polls: Option<u64>) -> ExitCode {
    announce("Simulating an hour of use, which takes some minutes");
    let settings = [("SOAK_SEED", seed), ("SOAK_POLLS", polls)];
    let settings: Vec<_> = settings.iter().filter_map(|(name, value)| Some((*name, (*value)?.to_string()))).collect();
    suite::ignored_e2e(workspace, Profile::Demo, "soak::", &settings)
}

/// How long the pure parts take on the host, and 2,000 criteria in the browser, as it is published.
pub fn bench(workspace: &Workspace) -> Result<ExitCode> {
    let commit = process::printed(workspace.command("git").args(["describe", "--always", "--dirty"]));
    announce(&format!("Measuring {}", commit.as_deref().unwrap_or("what is here")));
    process::run(workspace.cargo("bench").args(["--bench", "parts"]))?;
    Ok(suite::ignored_e2e(workspace, Profile::Release, "speed::", &[]))
}

/// Holds an installation's OpenAPI document against what the widget relies on.
pub fn contract(workspace: &Workspace, source: Option<(&'static str, OsString)>) -> Result<()> {
    let Some((flag, place)) = source else {
        bail!("Say where the OpenAPI document is: --url <address> or --file <path>.");
    };
    // A path is meant from where the command was typed.
    let place = if flag == "--file" { std::path::absolute(place)?.into_os_string() } else { place };
    let mut cargo = workspace.cargo("run");
    cargo.args(["--quiet", "--package", "e2e", "--bin", "contract", "--", flag]).arg(place);
    process::run(&mut cargo)
}

/// Feeds each target with random bytes.
pub fn fuzz(workspace: &Workspace, options: &FuzzOptions) -> Result<()> {
    let targets = match &options.target {
        Some(name) => {
            let Some(known) = TARGETS.iter().find(|known| *known == name) else {
                bail!("There is no target {name:?}; there are {}.", TARGETS.join(", "));
            };
            vec![*known]
        }
        None => TARGETS.to_vec(),
    };
    let folder = workspace.root.join("fuzz");
    let host = host(workspace).context("rustc does not say for which platform it compiles")?;
    for target in targets {
        announce(&format!("Fuzzing {target} for {} s", options.seconds));
        let mut cargo = workspace.cargo("run");
        cargo.current_dir(&folder).env("RUSTFLAGS", COVERAGE.join(" "));
        // Said to be another platform's, so that the flags are for the target and not for build scripts and macros.
        cargo.args(["--release", "--target", &host, "--target-dir"]).arg(workspace.target.join("fuzz"));
        cargo.args(["--bin", target, "--"]);
        cargo.arg(format!("corpus/{target}")).arg(format!("-max_total_time={}", options.seconds));
        cargo.args(["-rss_limit_mb=1024", "-timeout=10", "-max_len=65536", "-print_final_stats=1"]);
        cargo.arg(format!("-artifact_prefix=artifacts/{target}-"));
        std::fs::create_dir_all(folder.join("corpus").join(target))?;
        std::fs::create_dir_all(folder.join("artifacts"))?;
        process::run(&mut cargo)?;
    }
    Ok(())
}

fn host(workspace: &Workspace) -> Option<String> {
    let told = process::printed(workspace.command("rustc").arg("-vV"))?;
    told.lines().find_map(|line| line.strip_prefix("host: ")).map(Into::into)
}
