//! All tool chains with the published package: installed, built, and driven in a browser. The results are the table of
//! the documentation.

use std::path::Path;

use anyhow::Result;

use super::{Board, steps};
use crate::{
    hosts::{ALL, ToolChain, Way, prepare, versions},
    record::Record,
    tally::Verdict,
    tools::{Browser, Node},
    workspace::Workspace,
};

/// Tries all of them, even if some fail, and keeps a record.
pub fn all(board: &mut Board, workspace: &Workspace, node: &Node, browser: &Browser) -> Result<()> {
    let (mut passed, mut lines) = (0, Vec::new());
    for one in ALL {
        board.tests(one.name, || {
            let verdict = prepare(one, workspace, node).map(|()| drive(one, workspace, browser));
            let mut verdict = verdict.unwrap_or_else(|error| Verdict::failed(format!("{error:#}")));
            let versions = versions(one, workspace);
            lines.push(match (verdict.tally.failed, versions.as_str()) {
                (0, "") => one.name.to_owned(),
                (0, versions) => format!("{}: {versions}", one.name),
                _ => format!("{}: FAILED", one.name),
            });
            if verdict.tally.failed == 0 {
                passed += 1;
                verdict.remark = versions;
            }
            verdict
        });
    }
    Record::of(workspace, "tool chains", format!("{passed} of {} work", ALL.len()), lines).keep(workspace)
}

fn drive(one: &ToolChain, workspace: &Workspace, browser: &Browser) -> Verdict {
    let place = Path::new("hosts").join(one.folder);
    let quoted = |words: &[&str]| words.iter().map(|word| format!("{word:?}")).collect::<Vec<_>>().join(",");
    let host = match one.way {
        Way::Program => return Verdict::passed(),
        Way::Files { folder, strict } => {
            format!(r#"{{"files":{:?},"strict":{strict}}}"#, place.join(folder).to_string_lossy())
        }
        Way::Story { folder, story } => {
            format!(r#"{{"files":{:?},"story":{story:?}}}"#, place.join(folder).to_string_lossy())
        }
        Way::Server { command, path } => {
            let place = place.to_string_lossy();
            format!(r#"{{"place":{place:?},"command":[{}],"path":{path:?}}}"#, quoted(command))
        }
    };
    steps::host_of_the_matrix(workspace, browser, &host)
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    /// The documented table has exactly these rows.
    #[test]
    fn the_documents_have_a_line_for_each_tool_chain() {
        let page = fs::read_to_string(Workspace::find().root.join("docs/bundlers.md")).unwrap();
        let (_, table) = page.split_once("\n## What was tried\n").unwrap();
        let lines = table.lines().filter_map(|line| line.strip_prefix("| ")?.split_once(" | "));
        let named: Vec<_> = lines.map(|(name, _)| name).filter(|name| *name != "Tool chain").collect();
        assert_eq!(named, ALL.iter().map(|one| one.name).collect::<Vec<_>>());
    }
}
