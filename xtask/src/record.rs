//! Records of what was tried, when, on which commit and with which result. The tasks write them into
//! `target/evidence/`, and `cargo xtask evidence` reads them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::Result;

use crate::{files, moment::Moment, process, workspace::Workspace};

/// The variable that tells tests where to write their counts.
pub const VARIABLE: &str = "QA_EVIDENCE";

/// A record.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Record {
    /// The name of a step, of a fuzzing target, or of a law.
    pub name: String,
    pub commit: String,
    pub time: String,
    /// The result, in one sentence.
    pub result: String,
    /// Further lines of its output.
    pub reports: Vec<String>,
}

impl Record {
    /// A record with the present time.
    pub fn of(workspace: &Workspace, name: &str, result: String, reports: Vec<String>) -> Self {
        let commit = process::printed(workspace.command("git").args(["describe", "--always", "--dirty"]));
        Self { name: name.to_owned(), commit: commit.unwrap_or_default(), time: Moment::now().day(), result, reports }
    }

    /// Stores it, and replaces an older one of the same name.
    pub fn keep(&self, workspace: &Workspace) -> Result<()> {
        let folder = folder(workspace);
        fs::create_dir_all(&folder)?;
        files::write(&folder.join(format!("{}.txt", file_name(&self.name))), self.text().as_bytes())
    }

    fn text(&self) -> String {
        let reports: String = self.reports.iter().map(|line| format!("{line}\n")).collect();
        format!("{}\n{}\n{}\n{}\n{reports}", self.name, self.commit, self.time, self.result)
    }

    fn read(text: &str) -> Option<Self> {
        let mut lines = text.lines().map(str::to_owned);
        let (name, commit, time, result) = (lines.next()?, lines.next()?, lines.next()?, lines.next()?);
        Some(Self { name, commit, time, result, reports: lines.collect() })
    }
}

/// The folder of the records.
pub fn folder(workspace: &Workspace) -> PathBuf {
    folder_in(&workspace.target)
}

/// The folder of the records in a target directory.
pub fn folder_in(target: &Path) -> PathBuf {
    target.join("evidence")
}

/// The folder for the counts that tests write, one file for each.
pub fn laws(workspace: &Workspace) -> PathBuf {
    folder(workspace).join("laws")
}

/// Turns the tests' counts into records.
pub fn keep_laws(workspace: &Workspace) -> Result<()> {
    let left = laws(workspace);
    if !left.is_dir() {
        return Ok(());
    }
    for name in files::names_below(&left)? {
        let result = String::from_utf8(files::read(&left.join(&name))?)?;
        let name = format!("law: {}", name.trim_end_matches(".law"));
        Record::of(workspace, &name, result.trim().to_owned(), Vec::new()).keep(workspace)?;
    }
    Ok(fs::remove_dir_all(left)?)
}

/// The folder for what the end-to-end tests count: a line for each screen that axe has checked.
pub fn axe(workspace: &Workspace) -> PathBuf {
    folder(workspace).join("axe")
}

/// Turns the end-to-end tests' count into a record.
pub fn keep_axe(workspace: &Workspace) -> Result<()> {
    let left = axe(workspace);
    if left.is_dir() {
        let text = files::read_text(&left.join("checks"))?;
        Record::of(workspace, "axe", checks(&text), Vec::new()).keep(workspace)?;
        fs::remove_dir_all(left)?;
    }
    Ok(())
}

fn checks(text: &str) -> String {
    let findings: usize = text.lines().filter_map(|line| line.parse::<usize>().ok()).sum();
    format!("{} screens checked, {findings} findings", text.lines().count())
}

/// All records, by name.
pub fn all(folder: &Path) -> Result<Vec<Record>> {
    if !folder.is_dir() {
        return Ok(Vec::new());
    }
    let names = files::names_below(folder)?.into_iter().filter(|name| name.ends_with(".txt"));
    let mut found = Vec::new();
    for name in names {
        found.extend(Record::read(&String::from_utf8(files::read(&folder.join(name))?)?));
    }
    Ok(found)
}

/// A name as a file name.
fn file_name(name: &str) -> String {
    name.chars().map(|letter| if letter.is_ascii_alphanumeric() { letter } else { '-' }).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_record_is_read_as_it_was_kept() {
        let target = std::env::temp_dir().join(format!("xtask-record-{}", std::process::id()));
        let workspace = Workspace { root: target.clone(), target: target.clone() };
        assert_eq!(all(&folder(&workspace)).unwrap(), []);
        let reports = vec!["seed 1".to_owned(), "after 300 polls".to_owned()];
        let record = Record {
            name: "fuzz: words".into(),
            commit: "abc".into(),
            time: "2026-11-30".into(),
            result: "5 passed".into(),
            reports,
        };
        record.keep(&workspace).unwrap();
        record.keep(&workspace).unwrap();
        assert_eq!(all(&folder(&workspace)).unwrap(), [record]);
        fs::remove_dir_all(&target).unwrap();
    }

    #[test]
    fn checks_and_their_findings_are_counted() {
        assert_eq!(checks("0\n2\n0\n"), "3 screens checked, 2 findings");
    }
}
