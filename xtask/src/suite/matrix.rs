//! All tool chains with the published package: installed, built, and driven in a browser. The results are the table of
//! the documentation.

use std::path::Path;

use anyhow::{Result, bail};
use serde_json::json;

use super::{Board, steps};
use crate::{
    hosts::{ALL, ToolChain, Way, prepare, row, versions},
    record::Record,
    tally::Verdict,
    tools::{Browser, Node},
    workspace::Workspace,
};

/// Tries all of them, even if some fail, keeps a record, and prints the table for the documentation; or tries only the
/// one of this name.
pub fn all(board: &mut Board, workspace: &Workspace, node: &Node, browser: &Browser, only: Option<&str>) -> Result<()> {
    let (mut rows, mut failed) = (Vec::new(), Vec::new());
    let wanted: Vec<_> = ALL.iter().filter(|one| only.is_none_or(|only| one.name == only)).collect();
    if wanted.is_empty() {
        bail!("No tool chain has this name; docs/bundlers.md lists them");
    }
    for one in wanted {
        board.tests(one.name, || {
            let verdict = prepare(one, workspace, node).map(|()| drive(one, workspace, browser));
            let mut verdict = verdict.unwrap_or_else(|error| Verdict::failed(format!("{error:#}")));
            if verdict.tally.failed > 0 {
                failed.push(format!("{}: FAILED", one.name));
                return verdict;
            }
            match versions(one, workspace).and_then(|versions| Ok((versions, row(one, workspace)?))) {
                Ok((versions, row)) => {
                    rows.push(row);
                    verdict.remark = versions;
                }
                Err(error) => verdict = Verdict::failed(format!("{error:#}")),
            }
            verdict
        });
    }
    println!("\n{HEAD}\n{}", rows.join("\n"));
    if only.is_some() {
        return Ok(());
    }
    let result = format!("{} of {} work", rows.len(), ALL.len());
    let lines = HEAD.lines().map(str::to_owned).chain(rows).chain(failed).collect();
    Record::of(workspace, "tool chains", result, lines).keep(workspace)
}

const HEAD: &str = "| Tool chain | Versions | What it needs |\n|---|---|---|";

fn drive(one: &ToolChain, workspace: &Workspace, browser: &Browser) -> Verdict {
    let place = Path::new("hosts").join(one.folder);
    let host = match one.way {
        Way::Program => return Verdict::passed(),
        Way::Files { folder, strict } => json!({ "files": place.join(folder), "strict": strict }),
        Way::Story { folder, story } => json!({ "files": place.join(folder), "story": story }),
        Way::Server { command, attributes } => json!({ "place": place, "command": command, "attributes": attributes }),
    };
    steps::host_of_the_matrix(workspace, browser, &host.to_string())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// A row that says another version than the lock file was not tried.
    #[test]
    fn the_documents_have_the_row_of_each_tool_chain() {
        let workspace = Workspace::find();
        let page = fs::read_to_string(workspace.root.join("docs/bundlers.md")).unwrap();
        let (_, table) = page.split_once("\n## What was tried\n").unwrap();
        let told: Vec<_> = table.lines().filter(|line| line.starts_with('|')).collect();
        let rows: Vec<_> = ALL.iter().map(|one| row(one, &workspace).unwrap()).collect();
        assert_eq!(told, HEAD.lines().chain(rows.iter().map(String::as_str)).collect::<Vec<_>>());
    }
}
