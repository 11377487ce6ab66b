//! The package: built, checked against its promises, weighed, and used by hosts.

use std::process::ExitCode;

use super::{board::Board, end_to_end, matrix, steps};
use crate::{
    hosts, package,
    profile::Profile,
    size,
    text::announce,
    tools::{Browser, Node, Tools},
    workspace::Workspace,
};

/// Builds the npm package and checks its promises.
pub fn package(workspace: &Workspace) -> ExitCode {
    let mut board = Board::new(true);
    if let Some(node) = build(&mut board, workspace) {
        board.tests("package's promises", || package::check(workspace, &node));
    }
    board.finish()
}

/// Checks the size of the package against its budget.
pub fn size(workspace: &Workspace) -> ExitCode {
    let mut board = Board::new(true);
    if build(&mut board, workspace).is_some() {
        board.get("size", || size::run(workspace));
    }
    board.finish()
}

/// Builds the example hosts with the package and drives them in a browser; or every tool chain, each a line of the
/// board; or only the one of this name.
pub fn hosts(workspace: &Workspace, all: bool, only: Option<&str>) -> ExitCode {
    let all = all || only.is_some();
    let mut board = Board::new(!all);
    let tools = board.get("tools", || Tools::for_page(workspace, Profile::Demo));
    let browser = board.get("browser", || Browser::ensure(workspace));
    let node = board.get("node", || Node::ensure(workspace));
    if let (Some(tools), Some(browser), Some(node)) = (tools, browser, node)
        && board.get("package", || package::build(&tools, &node)).is_some()
    {
        match all {
            true => {
                if let Err(error) = matrix::all(&mut board, workspace, &node, &browser, only) {
                    announce(&format!("What came of the tool chains could not be kept: {error:#}"));
                }
            }
            false => add_hosts(&mut board, workspace, &node, &browser),
        }
    }
    board.finish()
}

/// Adds the steps of the package, its promises, and pages that use it, if there is a Node to build them with.
pub fn add(board: &mut Board, workspace: &Workspace, tools: Option<(&Tools, &Browser)>) {
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

/// Builds the package with its requirements, and returns the Node that was used.
fn build<'a>(board: &mut Board, workspace: &'a Workspace) -> Option<Node<'a>> {
    let tools = board.get("tools", || Tools::for_package(workspace))?;
    let node = board.get("node", || Node::ensure(workspace))?;
    board.get("package", || package::build(&tools, &node)).map(|()| node)
}

fn add_hosts(board: &mut Board, workspace: &Workspace, node: &Node, browser: &Browser) {
    if board.get("hosts", || hosts::build(workspace, node)).is_some() {
        board.tests("hosts' tests", || steps::hosts(workspace, browser));
        for (name, engine) in end_to_end::others(workspace) {
            let step = format!("second part, {}", name.word());
            match engine.and_then(|engine| steps::starts(workspace, &engine).map(|()| engine)) {
                Ok(engine) => board.tests(&step, || steps::second_part(workspace, &engine)),
                Err(reason) => board.skip(&step, &format!("{reason:#}")),
            }
        }
    }
}
