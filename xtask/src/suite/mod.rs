//! Checks and tests, and what came of them.

mod board;
mod steps;
mod tally;

use std::{ffi::OsString, process::ExitCode};

use crate::{
    hosts, package,
    page::{self, Profile},
    size,
    text::announce,
    tools::{Browser, Engine, EngineName, Node, Tools},
    workspace::Workspace,
};
use anyhow::Result;
use board::Board;
pub use tally::Verdict;

/// What `cargo xtask test` was told.
#[derive(Debug, PartialEq)]
pub struct TestOptions {
    /// Leave out everything after the first failure.
    pub fail_fast: bool,
    /// Run the native tests.
    pub native: bool,
    /// Run the headless browser tests.
    pub web: bool,
    /// Run the end-to-end tests.
    pub e2e: bool,
}

impl Default for TestOptions {
    fn default() -> Self {
        Self { fail_fast: false, native: true, web: true, e2e: true }
    }
}

/// Everything, in the order of how soon it fails.
pub fn test(workspace: &Workspace, options: &TestOptions) -> ExitCode {
    let mut board = Board::new(options.fail_fast);
    // Installing comes first, so that whatever needs a person's help is known before the long wait.
    let tools = board.get("tools", || Tools::for_everything(workspace));
    let wants_browser = options.web || options.e2e;
    let browser = if wants_browser { board.get("browser", || Browser::ensure(workspace)) } else { None };
    let others = if options.e2e { others(workspace) } else { Vec::new() };

    add_checks(&mut board, workspace);

    if options.native {
        board.tests("native tests", || steps::native(workspace, &[]));
    } else {
        board.skip("native tests", "left out");
    }
    let page = tools.as_ref().and_then(|tools| board.get("page", || page::build(tools, Profile::Demo)));
    match (&tools, &browser) {
        _ if !options.web => board.skip("browser tests", "left out"),
        (Some(tools), Some(browser)) => board.tests("browser tests", || steps::web(tools, browser, &[])),
        _ => board.skip("browser tests", "no tools or no browser"),
    }
    match (page, &browser) {
        _ if !options.e2e => board.skip("end-to-end tests", "left out"),
        (Some(()), Some(browser)) => {
            board.tests("end-to-end tests", || steps::e2e(workspace, &Engine::chromium(browser), &[]));
            add_main_path(&mut board, workspace, others);
        }
        _ => board.skip("end-to-end tests", "no page or no browser"),
    }
    add_package(&mut board, workspace, tools.as_ref().zip(browser.as_ref()).filter(|_| options.e2e));
    board.finish()
}

/// The engines beside Chromium, or why one of them is not there: a machine without it is no failure.
fn others(workspace: &Workspace) -> Vec<(EngineName, Result<Engine>)> {
    let names = [EngineName::Firefox, EngineName::Webkit];
    names.map(|name| (name, Engine::ensure(workspace, name))).into()
}

/// Installs the engines beside Chromium, where they can be had, and says where one cannot.
pub fn ensure_other_engines(workspace: &Workspace) {
    for (name, engine) in others(workspace) {
        if let Err(reason) = engine {
            announce(&format!("Without {}: {reason:#}", name.word()));
        }
    }
}

/// What every engine has to pass, in those that are there.
fn add_main_path(board: &mut Board, workspace: &Workspace, engines: Vec<(EngineName, Result<Engine>)>) {
    for (name, engine) in engines {
        let step = format!("main path, {}", name.word());
        match engine.and_then(|engine| steps::starts(workspace, &engine).map(|()| engine)) {
            Ok(engine) => board.tests(&step, || steps::e2e(workspace, &engine, &[steps::MAIN_PATH.into()])),
            Err(reason) => board.skip(&step, &format!("{reason:#}")),
        }
    }
}

/// Formatting, lints and the code's own documentation alone.
pub fn check(workspace: &Workspace) -> ExitCode {
    let mut board = Board::new(false);
    board.get("tools", || Tools::for_checks(workspace));
    add_checks(&mut board, workspace);
    board.finish()
}

/// Native tests alone.
pub fn native(workspace: &Workspace, passed_on: &[OsString]) -> ExitCode {
    let mut board = Board::new(true);
    board.tests("native tests", || steps::native(workspace, passed_on));
    board.finish()
}

/// Headless browser tests alone.
pub fn web(workspace: &Workspace, passed_on: &[OsString]) -> ExitCode {
    let mut board = Board::new(true);
    let tools = board.get("tools", || Tools::for_web(workspace));
    let browser = board.get("browser", || Browser::ensure(workspace));
    if let (Some(tools), Some(browser)) = (tools, browser) {
        board.tests("browser tests", || steps::web(&tools, &browser, passed_on));
    }
    board.finish()
}

/// What `cargo xtask e2e` was told.
#[derive(Debug, PartialEq)]
pub struct E2eOptions {
    /// Where to run.
    pub engines: Vec<EngineName>,
    /// Take the kept screens and outlines anew.
    pub update: bool,
    /// For the tests.
    pub passed_on: Vec<OsString>,
}

/// End-to-end tests alone, on a page that is built if need be. An engine that was asked for and is not there fails.
pub fn e2e(workspace: &Workspace, options: &E2eOptions) -> ExitCode {
    let mut board = Board::new(false);
    let engines: Vec<_> =
        options.engines.iter().filter_map(|name| board.get(name.word(), || Engine::ensure(workspace, *name))).collect();
    let tools = board.get("tools", || Tools::for_page(workspace));
    if tools.is_some_and(|tools| board.get("page", || page::build(&tools, Profile::Demo)).is_some()) {
        for engine in engines {
            let step = format!("end to end, {}", engine.name.word());
            board.tests(&step, || match options.update {
                true => steps::update(workspace, &engine),
                false => steps::e2e(workspace, &engine, &options.passed_on),
            });
        }
    }
    board.finish()
}

/// End-to-end tests that are too long for every day, by what their names begin with; `settings` are for them.
pub fn ignored_e2e(workspace: &Workspace, profile: Profile, names: &str, settings: &[(&str, String)]) -> ExitCode {
    let mut board = Board::new(true);
    let browser = board.get("browser", || Browser::ensure(workspace));
    let tools = board.get("tools", || Tools::for_page(workspace));
    let page = tools.and_then(|tools| board.get("page", || page::build(&tools, profile)));
    if let (Some(browser), Some(())) = (browser, page) {
        board.tests(names.trim_end_matches(':'), || steps::ignored_e2e(workspace, &browser, names, settings));
    }
    board.finish()
}

/// The package, what is promised of it, and pages that use it, where there is a Node to build them with.
fn add_package(board: &mut Board, workspace: &Workspace, tools: Option<(&Tools, &Browser)>) {
    match (tools, Node::find(workspace)) {
        (None, _) => board.skip("package and hosts", "left out, or no tools"),
        (_, None) => board.skip("package and hosts", Node::WAY_OUT),
        (Some((tools, browser)), Some(node)) => {
            let built = board.get("package", || package::build(tools, &node));
            if built.is_some() {
                board.tests("package's promises", || package::check(workspace, &node));
                board.get("package's size", || size::run(workspace));
                add_hosts(board, workspace, &node, browser);
            }
        }
    }
}

fn add_hosts(board: &mut Board, workspace: &Workspace, node: &Node, browser: &Browser) {
    if board.get("hosts", || hosts::build(workspace, node)).is_some() {
        board.tests("hosts' tests", || steps::hosts(workspace, browser));
    }
}

/// The example hosts, built with the package and driven in a browser.
pub fn hosts(workspace: &Workspace) -> ExitCode {
    let mut board = Board::new(true);
    let tools = board.get("tools", || Tools::for_page(workspace));
    let browser = board.get("browser", || Browser::ensure(workspace));
    let node = board.get("node", || Node::ensure(workspace));
    if let (Some(tools), Some(browser), Some(node)) = (tools, browser, node)
        && board.get("package", || package::build(&tools, &node)).is_some()
    {
        add_hosts(&mut board, workspace, &node, &browser);
    }
    board.finish()
}

/// The npm package, built and held against what it promises.
pub fn package(workspace: &Workspace) -> ExitCode {
    let mut board = Board::new(true);
    let tools = board.get("tools", || Tools::for_package(workspace));
    let node = board.get("node", || Node::ensure(workspace));
    if let (Some(tools), Some(node)) = (tools, node)
        && board.get("package", || package::build(&tools, &node)).is_some()
    {
        board.tests("package's promises", || package::check(workspace, &node));
    }
    board.finish()
}

/// How large the package is, and whether that is within its budget.
pub fn size(workspace: &Workspace) -> ExitCode {
    let mut board = Board::new(true);
    let tools = board.get("tools", || Tools::for_package(workspace));
    let node = board.get("node", || Node::ensure(workspace));
    if let (Some(tools), Some(node)) = (tools, node)
        && board.get("package", || package::build(&tools, &node)).is_some()
    {
        board.get("size", || size::run(workspace));
    }
    board.finish()
}

fn add_checks(board: &mut Board, workspace: &Workspace) {
    board.get("formatting", || steps::formatting(workspace));
    board.get("clippy (host)", || steps::clippy_host(workspace));
    board.get("clippy (wasm)", || steps::clippy_wasm(workspace));
    board.get("docs (host)", || steps::docs_host(workspace));
    board.get("docs (wasm)", || steps::docs_wasm(workspace));
}
