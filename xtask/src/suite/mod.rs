//! Checks and tests, with their results.

mod board;
mod end_to_end;
mod matrix;
mod occupied;
mod packaged;
mod steps;

use std::{ffi::OsString, process::ExitCode};

use anyhow::Result;

use crate::{
    lines, page,
    profile::Profile,
    scripts,
    tools::{Browser, Deny, Engine, Node, Tools},
    workspace::Workspace,
};
use board::Board;
pub use end_to_end::{E2eOptions, e2e, ensure_other_engines, ignored_e2e};
pub use packaged::{hosts, package, size};

/// The options of `cargo xtask test`.
#[derive(Debug, PartialEq)]
pub struct TestOptions {
    /// Whether to skip everything after the first failure.
    pub fail_fast: bool,
    /// Whether to run the native tests.
    pub native: bool,
    /// Whether to run the browser tests.
    pub web: bool,
    /// Whether to run the end-to-end tests.
    pub e2e: bool,
}

impl Default for TestOptions {
    fn default() -> Self {
        Self { fail_fast: false, native: true, web: true, e2e: true }
    }
}

/// Runs everything; the steps that fail soonest come first.
pub fn test(workspace: &Workspace, options: &TestOptions) -> ExitCode {
    let mut board = Board::new(options.fail_fast);
    // Installations come first: problems that need a person's help are reported before the long wait.
    let tools = board.get("tools", || Tools::for_everything(workspace));
    let deny = board.get("cargo-deny", || Deny::ensure(workspace));
    let wants_browser = options.web || options.e2e;
    let browser = if wants_browser { board.get("browser", || Browser::ensure(workspace)) } else { None };
    let others = if options.e2e { end_to_end::others(workspace) } else { Vec::new() };

    add_checks(&mut board, workspace);
    match deny {
        Some(deny) => _ = board.get("dependencies", || deny.check()),
        None => board.skip("dependencies", "no cargo-deny"),
    }

    if options.native {
        board.tests("native tests", || steps::native(workspace, &[]));
    } else {
        board.skip("native tests", "left out");
    }
    let page = tools.as_ref().and_then(|tools| board.get("page", || published_page(tools)));
    match (&tools, &browser) {
        _ if !options.web => board.skip("browser tests", "left out"),
        (Some(tools), Some(browser)) => board.tests("browser tests", || steps::web(tools, browser, &[])),
        _ => board.skip("browser tests", "no tools or no browser"),
    }
    match (page, &browser) {
        _ if !options.e2e => board.skip("end-to-end tests", "left out"),
        (Some(()), Some(browser)) => {
            board.tests("end-to-end tests", || steps::e2e(workspace, &Engine::chromium(browser), &[]));
            end_to_end::add_main_path(&mut board, workspace, others);
        }
        _ => board.skip("end-to-end tests", "no page or no browser"),
    }
    packaged::add(&mut board, workspace, tools.as_ref().zip(browser.as_ref()).filter(|_| options.e2e));
    board.keep(workspace);
    board.finish()
}

/// Builds the page with the widget as it is published: the package needs that one anyway, so that nothing is compiled
/// twice, and it is a fifth of the demo's, so that every page of the tests starts sooner.
fn published_page(tools: &Tools) -> Result<()> {
    // The tool that makes it small comes with what checks the package; without Node it stays larger.
    if let Some(node) = Node::find(tools.workspace) {
        node.install("npm/check")?;
    }
    page::build(tools, Profile::Release)
}

/// Runs the checks of formatting, lints and documentation alone.
pub fn check(workspace: &Workspace) -> ExitCode {
    let mut board = Board::new(false);
    board.get("tools", || Tools::for_checks(workspace));
    add_checks(&mut board, workspace);
    board.finish()
}

/// Runs the native tests alone.
pub fn native(workspace: &Workspace, passed_on: &[OsString]) -> ExitCode {
    let mut board = Board::new(true);
    board.tests("native tests", || steps::native(workspace, passed_on));
    if passed_on.is_empty() {
        board.keep(workspace);
    }
    board.finish()
}

/// Runs the browser tests alone.
pub fn web(workspace: &Workspace, passed_on: &[OsString]) -> ExitCode {
    let mut board = Board::new(true);
    let tools = board.get("tools", || Tools::for_web(workspace));
    let browser = board.get("browser", || Browser::ensure(workspace));
    if let (Some(tools), Some(browser)) = (tools, browser) {
        board.tests("browser tests", || steps::web(&tools, &browser, passed_on));
    }
    if passed_on.is_empty() {
        board.keep(workspace);
    }
    board.finish()
}

fn add_checks(board: &mut Board, workspace: &Workspace) {
    board.get("formatting", || steps::formatting(workspace));
    board.get("width of lines", || lines::check(workspace));
    board.get("clippy (host)", || steps::clippy_host(workspace));
    board.get("clippy (wasm)", || steps::clippy_wasm(workspace));
    board.get("docs (host)", || steps::docs_host(workspace));
    board.get("docs (wasm)", || steps::docs_wasm(workspace));
    match Node::find(workspace) {
        Some(node) => {
            board.get("scripts and sheets", || scripts::lint(&node));
            board.get("scripts' types", || scripts::types(&node));
            board.get("manifest", || scripts::manifest(&node, true));
        }
        None => board.skip("scripts and sheets", Node::WAY_OUT),
    }
}
