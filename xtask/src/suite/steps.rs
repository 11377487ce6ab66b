//! The single steps: which program, with which arguments and variables.

use std::ffi::OsString;

use anyhow::Result;

use super::tally::Verdict;
use crate::{
    process,
    tools::{Browser, Tools},
    workspace::Workspace,
};

const WASM: &str = "wasm32-unknown-unknown";
/// The package of the widget.
const WIDGET: &str = "quality-assessment";
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
    process::run(workspace.cargo("clippy").args(["--workspace", "--all-targets", "--", "-D", "warnings"]))
}

/// No lint of the widget, seen from the browser.
pub fn clippy_wasm(workspace: &Workspace) -> Result<()> {
    let mut cargo = workspace.cargo("clippy");
    // Not all targets: the native tests and their tools need not compile for the browser.
    cargo.args(["--package", WIDGET, "--target", WASM, "--lib", "--bins", "--test", "web", "--", "-D", "warnings"]);
    process::run(&mut cargo)
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
    cargo.env("WASM_BINDGEN_TEST_WEBDRIVER_JSON", tools.workspace.root.join("webdriver.json"));
    for variable in OTHER_DRIVERS {
        cargo.env_remove(variable);
    }
    Verdict::of_tests(&mut cargo)
}

/// Tests of the example hosts, which are ignored otherwise: they need what Node has built.
pub fn hosts(workspace: &Workspace, browser: &Browser) -> Verdict {
    let mut cargo = workspace.cargo("test");
    cargo.args(["--package", "e2e", "--no-fail-fast", "--", "--ignored", "hosts::"]);
    cargo.env("QA_DIST", workspace.dist());
    cargo.env("CHROMEDRIVER", &browser.driver);
    cargo.env("CHROMIUM", &browser.chromium);
    Verdict::of_tests(&mut cargo)
}

/// End-to-end tests that are ignored otherwise, since they take long. What they print is seen.
pub fn ignored_e2e(workspace: &Workspace, browser: &Browser, names: &str, settings: &[(&str, String)]) -> Verdict {
    let mut cargo = workspace.cargo("test");
    cargo.args(["--package", "e2e", "--test", "suite", "--no-fail-fast", "--", "--ignored", "--nocapture", names]);
    cargo.env("QA_DIST", workspace.dist());
    cargo.env("CHROMEDRIVER", &browser.driver);
    cargo.env("CHROMIUM", &browser.chromium);
    cargo.envs(settings.iter().map(|(name, value)| (*name, value)));
    Verdict::of_tests(&mut cargo)
}

/// Tests of the built page with the demo server, as a person would use them.
pub fn e2e(workspace: &Workspace, browser: &Browser, passed_on: &[OsString]) -> Verdict {
    let mut cargo = workspace.cargo("test");
    cargo.args(["--package", "e2e", "--no-fail-fast", "--"]).args(passed_on);
    cargo.env("QA_DIST", workspace.dist());
    cargo.env("CHROMEDRIVER", &browser.driver);
    cargo.env("CHROMIUM", &browser.chromium);
    Verdict::of_tests(&mut cargo)
}
