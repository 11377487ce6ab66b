//! The single steps: which program, with which arguments and variables.

use std::{ffi::OsString, process::Command};

use anyhow::{Context, Result};

use crate::{
    lint, process,
    tally::Verdict,
    tools::{Browser, Engine, Tools},
    workspace::Workspace,
};

const WASM: &str = "wasm32-unknown-unknown";
/// The package of the widget.
const WIDGET: &str = "quality-assessment";
/// The end-to-end tests that every engine has to pass in the everyday run, by what their names begin with: the main path,
/// and what hangs on how an engine lays out a page, hides things and knows documents.
pub const EVERY_ENGINE: &[&str] = &["main_job::", "places::", "hiding::", "documents::"];
/// The end-to-end test that needs nothing but a browser.
const STARTS: &str = "engine::";
/// The end-to-end tests that compare with what is kept in files.
const SNAPSHOTS: &str = "snapshots::";
/// The runner stops a whole binary after 20 seconds unless it is told otherwise.
const WEB_TIMEOUT_SECONDS: &str = "600";
/// By any of these a shell could send the browser tests to another driver.
const OTHER_DRIVERS: &[&str] =
    &["CHROMEDRIVER_REMOTE", "GECKODRIVER", "GECKODRIVER_REMOTE", "SAFARIDRIVER", "SAFARIDRIVER_REMOTE"];

/// Everything is formatted.
pub fn formatting(workspace: &Workspace) -> Result<()> {
    process::run(workspace.cargo("fmt").args(["--all", "--check"]))
}

/// No lint of any package, seen from the host.
pub fn clippy_host(workspace: &Workspace) -> Result<()> {
    clippy(workspace, lint::HOST)
}

/// No lint of the widget, seen from the browser.
pub fn clippy_wasm(workspace: &Workspace) -> Result<()> {
    clippy(workspace, lint::WASM)?;
    clippy(workspace, lint::SPLIT)
}

fn clippy(workspace: &Workspace, words: &[&str]) -> Result<()> {
    process::run(workspace.cargo("clippy").args(words).args(["--", "-D", "warnings"]))
}

/// Every comment that documents something can be read: each link in it leads somewhere, that of a private item too.
pub fn docs_host(workspace: &Workspace) -> Result<()> {
    docs(workspace, &["--workspace"])
}

/// The same of what only the browser has.
pub fn docs_wasm(workspace: &Workspace) -> Result<()> {
    docs(workspace, &["--package", WIDGET, "--lib", "--target", WASM])
}

fn docs(workspace: &Workspace, words: &[&str]) -> Result<()> {
    let mut cargo = workspace.cargo("doc");
    cargo.args(["--no-deps", "--document-private-items"]).args(words);
    process::run(cargo.env("RUSTDOCFLAGS", "-D warnings"))
}

/// Tests that need no browser.
pub fn native(workspace: &Workspace, passed_on: &[OsString]) -> Verdict {
    let mut cargo = workspace.cargo("test");
    cargo.args(["--workspace", "--exclude", "e2e", "--no-fail-fast", "--"]).args(passed_on);
    Verdict::of_tests(&mut cargo)
}

/// Tests of the widget in a headless browser.
pub fn web(tools: &Tools, browser: &Browser, passed_on: &[OsString]) -> Verdict {
    let mut cargo = tools.command("cargo");
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

/// Tests of the example hosts and of the package itself, which are ignored otherwise: they need what Node has built.
pub fn hosts(workspace: &Workspace, browser: &Browser) -> Verdict {
    let names = ["--ignored", "hosts::", "integrity::", "second_part::", "polluted::"];
    e2e(workspace, &Engine::chromium(browser), &names.map(Into::into))
}

/// Tests of how the package's second module is loaded, in another engine than the hosts are tried in.
pub fn second_part(workspace: &Workspace, engine: &Engine) -> Verdict {
    e2e(workspace, engine, &["--ignored", "second_part::"].map(Into::into))
}

/// End-to-end tests that are ignored otherwise, since they take long. What they print is seen.
pub fn ignored_e2e(workspace: &Workspace, browser: &Browser, names: &str, settings: &[(&str, String)]) -> Verdict {
    let mut cargo = Engine::chromium(browser).cargo(workspace, "test");
    cargo.args(["--package", "e2e", "--test", "suite", "--no-fail-fast", "--", "--ignored", "--nocapture", names]);
    cargo.env("QA_DIST", workspace.dist());
    cargo.envs(settings.iter().map(|(name, value)| (*name, value)));
    Verdict::of_tests(&mut cargo)
}

/// Tests of the built page with the demo server, as a person would use them, in one of the engines.
pub fn e2e(workspace: &Workspace, engine: &Engine, passed_on: &[OsString]) -> Verdict {
    Verdict::of_tests(&mut e2e_command(workspace, engine, passed_on))
}

/// Whether the engine starts at all: a container may forbid what it needs.
pub fn starts(workspace: &Workspace, engine: &Engine) -> Result<()> {
    process::run(&mut e2e_command(workspace, engine, &[STARTS.into()]))
        .with_context(|| format!("{} is there, but does not start", engine.name.word()))
}

/// Takes what is kept of screens and outlines anew, instead of comparing with it.
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
