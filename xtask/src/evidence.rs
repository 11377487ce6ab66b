//! The page about everything that was tried, `docs/proof.md`, written from the records of the tasks.

use std::{ffi::OsString, fs, path::Path};

use anyhow::{Result, bail};

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
Each line names the commit and the day of its run: a result from another commit proves nothing about yours. The page in
the repository is committed after the runs, so that its own commit is later than theirs. For the archives, `cargo xtask
release` writes it again, and refuses if a run is missing, or if anything but this page has changed since.
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
        TEST,
        &[
            "formatting",
            "width of lines",
            "clippy",
            "docs",
            "scripts",
            "manifest",
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
    ("Accessibility rules, by axe", TEST, &["axe"]),
    ("Tool chains", "cargo xtask hosts --all", &["tool chains"]),
    ("Laws: random events", TEST, &["law"]),
    ("Faults: each at each moment", "cargo xtask faults", &["faults"]),
    ("Soak", "cargo xtask soak", &["soak"]),
    ("Fuzzing", "cargo xtask fuzz", &["fuzz"]),
    ("Mutations", "cargo xtask mutants", &["mutants"]),
    ("Sizes", SIZE, &["size"]),
    ("Bench", "cargo xtask bench", &["parts", "speed"]),
    ("The same bytes", "cargo xtask reproducible", &["reproducible"]),
];

const TEST: &str = "cargo xtask test";
const SIZE: &str = "cargo xtask size";
/// The tasks that a release runs itself.
const RUN_BY_RELEASE: [&str; 2] = [TEST, SIZE];

/// Writes the page from the records of this target directory and of `others`, and lists what is missing.
pub fn write(workspace: &Workspace, others: &[OsString]) -> Result<()> {
    let records = records(workspace, others)?;
    files::write(&workspace.root.join(PAGE), page(&records, &surroundings(workspace)).as_bytes())?;
    println!("{PAGE} is written, from {} records.", records.len());
    for gap in gaps(&records, |commit| is_this_state(workspace, commit)) {
        println!("{gap}");
    }
    Ok(())
}

/// The page for a release. An error lists all runs that are missing, and those of another state than this one.
pub fn of_release(workspace: &Workspace, others: &[OsString]) -> Result<String> {
    let records = records(workspace, others)?;
    ensure_none(&gaps(&records, |commit| is_this_state(workspace, commit)))?;
    Ok(page(&records, &surroundings(workspace)))
}

/// The page for a draft, with the list of what a release would refuse.
pub fn of_draft(workspace: &Workspace, others: &[OsString]) -> Result<(String, Vec<String>)> {
    let records = records(workspace, others)?;
    let gaps = gaps(&records, |commit| is_this_state(workspace, commit));
    Ok((page(&records, &surroundings(workspace)), gaps))
}

/// Fails unless there is a run of each task that the release does not run itself, so that nobody waits for its tests in
/// vain.
pub fn ensure_others_have_run(workspace: &Workspace, others: &[OsString]) -> Result<()> {
    let found = gaps(&records(workspace, others)?, |commit| is_this_state(workspace, commit));
    let is_own = |gap: &String| RUN_BY_RELEASE.iter().any(|task| gap.ends_with(&format!("`{task}`")));
    ensure_none(&found.into_iter().filter(|gap| !is_own(gap)).collect::<Vec<_>>())
}

fn ensure_none(gaps: &[String]) -> Result<()> {
    if gaps.is_empty() { Ok(()) } else { bail!("{PAGE} would be incomplete:\n{}", gaps.join("\n")) }
}

fn records(workspace: &Workspace, others: &[OsString]) -> Result<Vec<Record>> {
    let mut records = Vec::new();
    for target in others.iter().map(Path::new).chain([workspace.target.as_path()]) {
        merge(&mut records, record::all(&record::folder_in(target))?);
    }
    Ok(records)
}

/// Sections without a record, and records for whose commit `is_current` is false, each with the task to run.
fn gaps(records: &[Record], is_current: impl Fn(&str) -> bool) -> Vec<String> {
    let mut found = Vec::new();
    for (title, task, names) in SECTIONS {
        let fitting: Vec<_> = records.iter().filter(|record| fits(record, names)).collect();
        if fitting.is_empty() {
            found.push(format!("{title}: not run; run `{task}`"));
        }
        let old = fitting.into_iter().filter(|record| !is_current(&record.commit));
        found.extend(old.map(|Record { name, commit, .. }| format!("{title}: {name} is of {commit}; run `{task}`")));
    }
    found
}

/// Whether this commit has the same files as the last one, apart from the page itself.
fn is_this_state(workspace: &Workspace, commit: &str) -> bool {
    let mut git = workspace.command("git");
    git.args(["diff", "--quiet", commit, "HEAD", "--", ".", &format!(":(exclude){PAGE}")]);
    process::printed(git.current_dir(&workspace.root)).is_some()
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
    rows.push(("axe-core".to_owned(), axe));
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

    #[test]
    fn a_release_refuses_what_was_not_run_or_is_of_another_state() {
        let of = |(_, _, names): &(&str, &str, &[&str]), commit: &str| Record {
            name: names[0].to_owned(),
            commit: commit.to_owned(),
            ..Record::default()
        };
        let mut records: Vec<_> = SECTIONS.iter().map(|section| of(section, "now")).collect();
        assert_eq!(gaps(&records, |commit| commit == "now"), [""; 0]);
        records.retain(|record| record.name != "soak");
        records.push(of(&("", "", &["fuzz: words"]), "before"));
        assert_eq!(
            gaps(&records, |commit| commit == "now"),
            ["Soak: not run; run `cargo xtask soak`", "Fuzzing: fuzz: words is of before; run `cargo xtask fuzz`"]
        );
        assert!(ensure_none(&gaps(&records, |_| true)).is_err());
    }

    #[test]
    fn a_state_is_that_of_its_files_except_the_page() {
        let workspace = Workspace::find();
        assert!(is_this_state(&workspace, "HEAD"));
        for commit in ["", "0000000", "HEAD-dirty"] {
            assert!(!is_this_state(&workspace, commit), "{commit}");
        }
    }

    /// A page written before a section was added would hide that it was not tried.
    #[test]
    fn the_written_page_has_all_sections() {
        let text = fs::read_to_string(Workspace::find().root.join(PAGE)).unwrap();
        let told: Vec<_> = text.lines().filter_map(|line| line.strip_prefix("## ")).collect();
        let expected: Vec<_> = SECTIONS.iter().map(|(title, ..)| *title).chain(["What was not tried"]).collect();
        assert_eq!(told, expected);
        assert!(text.starts_with(HEAD) && text.ends_with(TAIL), "`cargo xtask evidence` writes other sentences");
    }
}
