//! The page about everything that was tried, `docs/proof.md`, written from the records of the tasks.

use std::{ffi::OsString, fs, path::Path};

use anyhow::Result;

use crate::{
    files, fuzz,
    moment::Moment,
    process,
    record::{self, Record},
    tools::{Browser, Engine, EngineName},
    workspace::Workspace,
};

/// The written file.
const PAGE: &str = "docs/proof.md";

const HEAD: &str = "# What was tried

Written by `cargo xtask evidence` from the records that the tasks keep of their own runs; no number was typed by hand.
Each line names its commit: a result from another commit proves nothing about this release.
";

const TAIL: &str = "
## What was not tried

- No screen reader in daily use, and no people with disabilities:
  [Accessibility conformance](accessibility-conformance.md).
- No penetration test by others. The [threat model](threat-model.md) is our own.
- No real installation of the API; the demo server was written from the same description.
- Safari itself: WebKitGTK is the same engine on another system. Edge and Chrome: Chromium is their engine.
- Phones: narrow windows were tested, fingers and on-screen keyboards were not.
- Mutations of code that only a browser runs (`src/view`, `src/element`, `src/session`, `src/web`).
- The latest advisories without a connection: `cargo xtask release` fetches them, `cargo xtask test` does not.
";

/// The expected records, with the tasks that write them, in the order of the page.
const SECTIONS: &[(&str, &str, &[&str])] = &[
    (
        "Suites",
        "cargo xtask test",
        &[
            "formatting",
            "clippy",
            "docs",
            "dependencies",
            "native tests",
            "browser tests",
            "end",
            "main path",
            "package",
            "hosts",
            "second part",
        ],
    ),
    ("Tool chains", "cargo xtask hosts --all", &["tool chains"]),
    ("Laws: random events", "cargo xtask native", &["law"]),
    ("Faults: each at each moment", "cargo xtask faults", &["faults"]),
    ("Soak", "cargo xtask soak", &["soak"]),
    ("Fuzzing", "cargo xtask fuzz", &["fuzz"]),
    ("Mutations", "cargo xtask mutants", &["mutants"]),
    ("Sizes", "cargo xtask size", &["size"]),
    ("The same bytes", "cargo xtask reproducible", &["reproducible"]),
];

/// Writes the page from the records of this target directory and of `others`, and lists what is missing.
pub fn write(workspace: &Workspace, others: &[OsString]) -> Result<()> {
    let mut records = Vec::new();
    for target in others.iter().map(Path::new).chain([workspace.target.as_path()]) {
        merge(&mut records, record::all(&record::folder_in(target))?);
    }
    files::write(&workspace.root.join(PAGE), page(&records, &surroundings(workspace)).as_bytes())?;
    println!("{PAGE} is written, from {} records.", records.len());
    for (title, task, names) in SECTIONS {
        if !records.iter().any(|record| fits(record, names)) {
            println!("Missing: {title} (`{task}`)");
        }
    }
    Ok(())
}

/// Adds records, which replace those of the same name.
fn merge(records: &mut Vec<Record>, more: Vec<Record>) {
    records.retain(|one| !more.iter().any(|other| other.name == one.name));
    records.extend(more);
    records.sort_by(|one, other| one.name.cmp(&other.name));
}

fn fits(record: &Record, names: &[&str]) -> bool {
    names.iter().any(|name| record.name.starts_with(name))
}

/// The head of the page: the tools and the time.
fn surroundings(workspace: &Workspace) -> Vec<(String, String)> {
    let printed =
        |program: &str, flag: &str| process::printed(workspace.command(program).arg(flag)).unwrap_or_default();
    let commit = process::printed(workspace.command("git").args(["describe", "--always", "--dirty"]));
    let mut rows = vec![
        ("Date".to_owned(), Moment::now().day()),
        ("Commit".to_owned(), commit.unwrap_or_else(|| "unknown".to_owned())),
        ("Compiler".to_owned(), printed("rustc", "--version")),
        ("Node".to_owned(), printed("node", "--version")),
    ];
    if let Ok(browser) = Browser::ensure(workspace) {
        rows.push(("Chromium".to_owned(), printed(&browser.chromium.to_string_lossy(), "--version")));
    }
    for name in [EngineName::Firefox, EngineName::Webkit] {
        let version = Engine::ensure(workspace, name).ok().and_then(|engine| engine.version(workspace));
        rows.push((name.word().to_owned(), version.unwrap_or_else(|| "not here".to_owned())));
    }
    let vendor = workspace.root.join("tests/e2e/vendor/axe-core/axe.min.js");
    let axe = fs::read_to_string(vendor).unwrap_or_default();
    let axe =
        axe.split_once("axe v").map_or("", |(_, rest)| rest.split_whitespace().next().unwrap_or_default()).to_owned();
    let cases = fs::read_to_string(workspace.root.join("demo/gallery/cases.json")).unwrap_or_default();
    let cases = serde_json::from_str::<Vec<serde_json::Value>>(&cases).map_or(0, |cases| cases.len());
    rows.push((
        "axe-core".to_owned(),
        format!("{axe}, on {cases} cases of the gallery in two languages and two themes"),
    ));
    rows.push(("Fuzzing targets".to_owned(), fuzz::TARGETS.join(", ")));
    rows
}

fn page(records: &[Record], surroundings: &[(String, String)]) -> String {
    let mut text = format!("{HEAD}\n| | |\n|---|---|\n");
    text.extend(surroundings.iter().map(|(name, value)| format!("| {name} | {value} |\n")));
    for (title, task, names) in SECTIONS {
        text += &format!("\n## {title}\n\n`{task}`\n\n");
        let fitting: Vec<_> = records.iter().filter(|record| fits(record, names)).collect();
        if fitting.is_empty() {
            text += "**Not run since this checkout was made.**\n";
            continue;
        }
        text += "| What | Result | Commit | Day |\n|---|---|---|---|\n";
        for Record { name, result, commit, time, .. } in &fitting {
            text += &format!("| {name} | {} | {commit} | {time} |\n", result.replace('|', "\\|"));
        }
        for record in fitting.iter().filter(|record| !record.reports.is_empty()) {
            text += &format!("\n{}:\n\n```text\n{}\n```\n", record.name, record.reports.join("\n"));
        }
    }
    text + TAIL
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn later_records_replace_those_of_the_same_name() {
        let of = |name: &str, result: &str| Record { name: name.into(), result: result.into(), ..Record::default() };
        let mut records = vec![of("soak", "old"), of("size", "old")];
        merge(&mut records, vec![of("soak", "new"), of("law: x", "new")]);
        assert_eq!(records, [of("law: x", "new"), of("size", "old"), of("soak", "new")]);
    }

    #[test]
    fn missing_runs_are_listed_and_records_have_their_commit() {
        let record = Record {
            name: "soak".into(),
            commit: "abc".into(),
            time: "2026-11-30".into(),
            result: "1 passed, in 5 min".into(),
            reports: vec!["seed 7".into()],
        };
        let text = page(&[record], &[("Date".into(), "2026-11-30".into())]);
        assert!(
            text.contains("| soak | 1 passed, in 5 min | abc | 2026-11-30 |\n\nsoak:\n\n```text\nseed 7\n```"),
            "{text}"
        );
        assert_eq!(text.matches("**Not run since").count(), SECTIONS.len() - 1);
        assert!(text.contains("## What was not tried"));
    }
}
