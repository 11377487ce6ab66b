//! The provenance of a release's files, as an in-toto statement with SLSA's predicate. It is not signed: the publisher,
//! who has a key, does that (docs/design/what-a-release-is.md explains how).

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};

use super::archive::{files_with_hashes, sum};
use crate::{files::read, process, workspace::Workspace};

/// The files that determine all other code.
const LOCKS: &[&str] =
    &["Cargo.lock", "npm/check/package-lock.json", "rust-toolchain.toml", "xtask/js/package-lock.json"];

/// The statement about all files that are in `folder` so far. `repository` is the address of the sources.
pub fn write(workspace: &Workspace, folder: &Path, repository: &str, is_draft: bool) -> Result<String> {
    let commit = process::printed(workspace.command("git").args(["rev-parse", "HEAD"]));
    let commit = commit.context("git does not say which commit this is")?;
    let mut locks = Vec::new();
    for lock in LOCKS {
        let hash = sum(&read(&workspace.root.join(lock))?);
        locks.push(json!({ "uri": format!("{repository}/{lock}"), "digest": { "sha256": hash } }));
    }
    Ok(format!("{:#}\n", statement(&files_with_hashes(folder)?, repository, &commit, locks, is_draft)))
}

fn statement(files: &[(String, String)], repository: &str, commit: &str, locks: Vec<Value>, is_draft: bool) -> Value {
    let subject = |(name, hash): &(String, String)| json!({ "name": name, "digest": { "sha256": hash } });
    let mut sources = vec![json!({ "uri": repository, "digest": { "gitCommit": commit } })];
    sources.extend(locks);
    let task = if is_draft { "cargo xtask release --draft" } else { "cargo xtask release" };
    json!({
        "_type": "https://in-toto.io/Statement/v1",
        "subject": files.iter().map(subject).collect::<Vec<_>>(),
        "predicateType": "https://slsa.dev/provenance/v1",
        "predicate": {
            "buildDefinition": {
                "buildType": format!("{repository}/xtask/src/release"),
                "externalParameters": { "task": task },
                "resolvedDependencies": sources,
            },
            // For a build by hand, on the publisher's machine; a build server would put its own address here.
            "runDetails": { "builder": { "id": format!("{repository}/builders/by-hand") } },
        },
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_statement_names_each_file_by_its_hash_and_the_commit() {
        let files = [("a.tgz".to_owned(), "00".to_owned())];
        let made = statement(&files, "https://example.org/r", "abc", vec![], true);
        assert_eq!(made["subject"], json!([{ "name": "a.tgz", "digest": { "sha256": "00" } }]));
        let definition = &made["predicate"]["buildDefinition"];
        assert_eq!(definition["resolvedDependencies"][0]["digest"]["gitCommit"], "abc");
        assert_eq!(definition["externalParameters"]["task"], "cargo xtask release --draft");
    }
}
