//! End-to-end tests, in all available engines.

use std::{ffi::OsString, process::ExitCode};

use anyhow::Result;

use super::{board::Board, steps};
use crate::{
    page,
    profile::Profile,
    text::announce,
    tools::{Browser, Engine, EngineName, Tools},
    workspace::Workspace,
};

/// The options of `cargo xtask e2e`.
#[derive(Debug, PartialEq)]
pub struct E2eOptions {
    /// The engines.
    pub engines: Vec<EngineName>,
    /// Whether to rewrite the kept screens and outlines.
    pub update: bool,
    /// Arguments for the tests.
    pub passed_on: Vec<OsString>,
}

/// Runs the end-to-end tests alone, building the page if necessary. A requested engine that is missing is a failure.
pub fn e2e(workspace: &Workspace, options: &E2eOptions) -> ExitCode {
    let mut board = Board::new(false);
    let engines: Vec<_> =
        options.engines.iter().filter_map(|name| board.get(name.word(), || Engine::ensure(workspace, *name))).collect();
    let tools = board.get("tools", || Tools::for_page(workspace, Profile::Demo));
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

/// Runs end-to-end tests that are too long for every day, by the prefix of their names, with `settings` as their
/// environment.
pub fn ignored_e2e(workspace: &Workspace, profile: Profile, names: &str, settings: &[(&str, String)]) -> ExitCode {
    let mut board = Board::new(true);
    let browser = board.get("browser", || Browser::ensure(workspace));
    let tools = board.get("tools", || Tools::for_page(workspace, profile));
    let page = tools.and_then(|tools| board.get("page", || page::build(&tools, profile)));
    if let (Some(browser), Some(())) = (browser, page) {
        board.tests(names.trim_end_matches(':'), || steps::ignored_e2e(workspace, &browser, names, settings));
    }
    // A single fault is only a part of the table.
    if std::env::var_os("FAULT").is_none() {
        board.keep(workspace);
    }
    board.finish()
}

/// Installs the other engines besides Chromium if possible, and reports those that are not available.
pub fn ensure_other_engines(workspace: &Workspace) {
    for (name, engine) in others(workspace) {
        if let Err(reason) = engine {
            announce(&format!("Without {}: {reason:#}", name.word()));
        }
    }
}

/// The other engines besides Chromium, or the reasons why they are missing: a missing engine is not a failure.
pub fn others(workspace: &Workspace) -> Vec<(EngineName, Result<Engine>)> {
    let names = [EngineName::Firefox, EngineName::Webkit];
    names.map(|name| (name, Engine::ensure(workspace, name))).into()
}

/// The tests that every engine has to pass, in the available ones.
pub fn add_main_path(board: &mut Board, workspace: &Workspace, engines: Vec<(EngineName, Result<Engine>)>) {
    for (name, engine) in engines {
        let step = format!("main path, {}", name.word());
        match engine.and_then(|engine| steps::starts(workspace, &engine).map(|()| engine)) {
            Ok(engine) => {
                let names: Vec<_> = steps::EVERY_ENGINE.iter().map(Into::into).collect();
                board.tests(&step, || steps::e2e(workspace, &engine, &names));
            }
            Err(reason) => board.skip(&step, &format!("{reason:#}")),
        }
    }
}
