//! The individual steps: programs with their arguments and variables.

use std::{ffi::OsString, process::Command};

use anyhow::{Context, Result};

use super::occupied::Occupied;
use crate::{
    files, lint, process, record,
    tally::Verdict,
    tools::{Browser, Engine, EngineName, Tools},
    workspace::Workspace,
};

const WASM: &str = "wasm32-unknown-unknown";
/// The package of the widget.
const WIDGET: &str = "quality-assessment";
/// The end-to-end tests that every engine has to pass in the everyday run, by the prefix of their names: the main path,
/// and whatever depends on an engine's layout, hiding and documents.
pub const EVERY_ENGINE: &[&str] = &["main_job::", "places::", "hiding::", "documents::"];
/// The end-to-end test that needs only a browser.
const STARTS: &str = "engine::";
/// The end-to-end tests that compare with kept files.
const SNAPSHOTS: &str = "snapshots::";
/// The runner stops a whole binary after 20 seconds by default.
const WEB_TIMEOUT_SECONDS: &str = "600";
/// Variables by which a shell could choose another driver for the browser tests.
const OTHER_DRIVERS: &[&str] =
    &["CHROMEDRIVER_REMOTE", "GECKODRIVER", "GECKODRIVER_REMOTE", "SAFARIDRIVER", "SAFARIDRIVER_REMOTE"];

/// Checks the formatting.
pub fn formatting(workspace: &Workspace) -> Result<()> {
    process::run(workspace.cargo("fmt").args(["--all", "--check"]))
}

/// Lints all packages, for the host.
pub fn clippy_host(workspace: &Workspace) -> Result<()> {
    clippy(workspace, lint::HOST)
}

/// Lints the widget, for the browser.
pub fn clippy_wasm(workspace: &Workspace) -> Result<()> {
    clippy(workspace, lint::WASM)?;
    clippy(workspace, lint::SPLIT)
}

fn clippy(workspace: &Workspace, words: &[&str]) -> Result<()> {
    process::run(workspace.cargo("clippy").args(words).args(["--", "-D", "warnings"]))
}

/// Builds the documentation of all comments: each link in it has to work, including those to private items.
pub fn docs_host(workspace: &Workspace) -> Result<()> {
    docs(workspace, &["--workspace"])
}

/// Builds the documentation of code for the browser only.
pub fn docs_wasm(workspace: &Workspace) -> Result<()> {
    docs(workspace, &["--package", WIDGET, "--lib", "--target", WASM])
}

fn docs(workspace: &Workspace, words: &[&str]) -> Result<()> {
    let mut cargo = workspace.cargo("doc");
    cargo.args(["--no-deps", "--document-private-items"]).args(words);
    process::run(cargo.env("RUSTDOCFLAGS", "-D warnings"))
}

/// Runs the tests that need no browser.
pub fn native(workspace: &Workspace, passed_on: &[OsString]) -> Verdict {
    let mut cargo = workspace.cargo("test");
    cargo.args(["--workspace", "--exclude", "e2e", "--no-fail-fast", "--"]).args(passed_on);
    cargo.env(record::VARIABLE, record::laws(workspace));
    let verdict = Verdict::of_tests(&mut cargo);
    match record::keep_laws(workspace) {
        Ok(()) => verdict,
        Err(error) => Verdict::failed(format!("The counts of the laws could not be kept: {error:#}")),
    }
}

/// Runs the widget's tests in a headless browser.
pub fn web(tools: &Tools, browser: &Browser, passed_on: &[OsString]) -> Verdict {
    let occupied = match Occupied::begin() {
        Ok(occupied) => occupied,
        Err(error) => return Verdict::failed(format!("{error:#}")),
    };
    let mut cargo = tools.command("cargo");
    cargo.env("WASM_BINDGEN_TEST_ADDRESS", occupied.address.to_string());
    cargo.args(["test", "--package", WIDGET, "--target", WASM, "--test", "web", "--"]).args(passed_on);
    // By name and not by path: Cargo would split a path at its spaces.
    cargo.env("CARGO_TARGET_WASM32_UNKNOWN_UNKNOWN_RUNNER", "wasm-bindgen-test-runner");
    cargo.env("CHROMEDRIVER", &browser.driver);
    cargo.env("WASM_BINDGEN_USE_BROWSER", "1");
    cargo.env("WASM_BINDGEN_TEST_TIMEOUT", WEB_TIMEOUT_SECONDS);
    cargo.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", tools.workspace.root.join("tests/web/webdriver.json"));
    for variable in OTHER_DRIVERS {
        cargo.env_remove(variable);
    }
    Verdict::of_tests(&mut cargo)
}

/// Runs the tests of the example hosts and of the package itself, which are ignored by default, since they need what
/// Node has built.
pub fn hosts(workspace: &Workspace, browser: &Browser) -> Verdict {
    let names = ["--ignored", "hosts::", "integrity::", "second_part::", "polluted::"];
    e2e(workspace, &Engine::chromium(browser), &names.map(Into::into))
}

/// Drives one tool chain of the matrix, as this JSON says.
pub fn host_of_the_matrix(workspace: &Workspace, browser: &Browser, host: &str) -> Verdict {
    let mut cargo = e2e_command(workspace, &Engine::chromium(browser), &["--ignored", "matrix::"].map(Into::into));
    Verdict::of_tests(cargo.env("QA_HOST", host))
}

/// Runs the tests of loading the package's second module, in an engine other than that of the hosts.
pub fn second_part(workspace: &Workspace, engine: &Engine) -> Verdict {
    e2e(workspace, engine, &["--ignored", "second_part::"].map(Into::into))
}

/// Runs end-to-end tests that are ignored by default because they take long. Their output is visible.
pub fn ignored_e2e(workspace: &Workspace, browser: &Browser, names: &str, settings: &[(&str, String)]) -> Verdict {
    let mut cargo = Engine::chromium(browser).cargo(workspace, "test");
    cargo.args(["--package", "e2e", "--test", "suite", "--no-fail-fast", "--", "--ignored", "--nocapture", names]);
    cargo.env("QA_DIST", workspace.dist());
    cargo.envs(settings.iter().map(|(name, value)| (*name, value)));
    Verdict::of_tests(&mut cargo)
}

/// Runs the tests of the built page with the demo server, from a person's point of view, in one of the engines.
pub fn e2e(workspace: &Workspace, engine: &Engine, passed_on: &[OsString]) -> Verdict {
    let mut cargo = e2e_command(workspace, engine, passed_on);
    // Only a complete run has checked all screens; the other engines check fewer.
    if !passed_on.is_empty() || engine.name != EngineName::Chromium {
        return Verdict::of_tests(&mut cargo);
    }
    let kept = files::remove(&record::axe(workspace));
    let verdict = Verdict::of_tests(cargo.env(record::VARIABLE, record::axe(workspace)));
    match kept.and_then(|()| record::keep_axe(workspace)) {
        Ok(()) => verdict,
        Err(error) => Verdict::failed(format!("The checks by axe could not be counted: {error:#}")),
    }
}

/// Checks that the engine starts at all: a container may forbid what it needs.
pub fn starts(workspace: &Workspace, engine: &Engine) -> Result<()> {
    process::run(&mut e2e_command(workspace, engine, &[STARTS.into()]))
        .with_context(|| format!("{} is there, but does not start", engine.name.word()))
}

/// Rewrites the kept screens and outlines, instead of comparing with them.
pub fn update(workspace: &Workspace, engine: &Engine) -> Verdict {
    let mut cargo = e2e_command(workspace, engine, &[SNAPSHOTS.into()]);
    Verdict::of_tests(cargo.env("E2E_UPDATE", "1"))
}

fn e2e_command(workspace: &Workspace, engine: &Engine, passed_on: &[OsString]) -> Command {
    let mut cargo = engine.cargo(workspace, "test");
    cargo.args(["--package", "e2e", "--no-fail-fast", "--"]).args(passed_on);
    cargo.env("QA_DIST", workspace.dist());
    cargo
}
