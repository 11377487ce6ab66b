//! Fuzzing: random bytes for everything that reads bytes.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::{process, record::Record, text::announce, workspace::Workspace};

/// The flags that report coverage to the fuzzer. All of them are stable: a sanitizer would watch over memory, which is
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

/// The targets, in the order in which data passes through them.
pub const TARGETS: &[&str] = &["assessment", "scorecard", "kept", "machine", "comparison", "words", "body"];

/// The default time for each target, in seconds.
pub const SECONDS: u32 = 60;

/// The options of `cargo xtask fuzz`.
#[derive(Debug, PartialEq)]
pub struct FuzzOptions {
    /// The only target; by default all of them.
    pub target: Option<String>,
    /// The time for each target, in seconds.
    pub seconds: u32,
}

/// Feeds each target with random bytes.
pub fn run(workspace: &Workspace, options: &FuzzOptions) -> Result<()> {
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
        // Declared as another platform's, so that the flags apply to the target and not to build scripts and macros.
        cargo.args(["--release", "--target", &host, "--target-dir"]).arg(workspace.target.join("fuzz"));
        cargo.args(["--bin", target, "--"]);
        cargo.arg(format!("corpus/{target}")).arg(format!("-max_total_time={}", options.seconds));
        cargo.args(["-rss_limit_mb=1024", "-timeout=10", "-max_len=65536", "-print_final_stats=1"]);
        cargo.arg(format!("-artifact_prefix=artifacts/{target}-"));
        fs::create_dir_all(folder.join("corpus").join(target))?;
        fs::create_dir_all(folder.join("artifacts"))?;
        let mut runs = String::new();
        process::run_reading_errors(&mut cargo, |line| {
            if let Some(count) = line.strip_prefix("stat::number_of_executed_units:") {
                runs = count.trim().to_owned();
            }
        })?;
        let result = format!("{runs} inputs in {} s, and no panic", options.seconds);
        Record::of(workspace, &format!("fuzz: {target}"), result, Vec::new()).keep(workspace)?;
    }
    Ok(())
}

fn host(workspace: &Workspace) -> Option<String> {
    let version = process::printed(workspace.command("rustc").arg("-vV"))?;
    version.lines().find_map(|line| line.strip_prefix("host: ")).map(Into::into)
}
