//! One version everywhere, and its release notes.

use std::fs;

use anyhow::{Context, Result, bail};
use serde_json::Value;

use crate::{lockfile, workspace::Workspace};

/// The version of the workspace, which all packages share.
pub const OWN: &str = env!("CARGO_PKG_VERSION");

/// The version that all files agree on, with a section in the changelog; or an error that lists all differences.
pub fn agreed(workspace: &Workspace) -> Result<String> {
    let mut differing = Vec::new();
    let package: Value = serde_json::from_str(&read(workspace, PACKAGE)?)?;
    if package["version"] != OWN {
        differing.push(format!("{PACKAGE} says {}", package["version"]));
    }
    // Cargo would rewrite outdated lock files during the tests, long after the check that the tree is clean.
    for (file, found) in [
        (CLASS, version_in(&read(workspace, CLASS)?)),
        ("Cargo.lock", lockfile::version_of(&workspace.root.join("Cargo.lock"), CRATE).ok()),
        ("fuzz/Cargo.lock", lockfile::version_of(&workspace.root.join("fuzz/Cargo.lock"), CRATE).ok()),
    ] {
        if found.as_deref() != Some(OWN) {
            differing.push(format!("{file} says {}", found.as_deref().unwrap_or("no version")));
        }
    }
    if section(&read(workspace, CHANGELOG)?, OWN).is_none() {
        differing.push(format!("{CHANGELOG} has no section `## [{OWN}] - <date>`"));
    }
    if !differing.is_empty() {
        bail!("Cargo.toml says {OWN}, but {}", differing.join("; "));
    }
    Ok(OWN.to_owned())
}

/// The changelog's section for this version, or else the unreleased one.
pub fn notes(workspace: &Workspace) -> Result<String> {
    let changelog = read(workspace, CHANGELOG)?;
    let notes = section(&changelog, OWN).or_else(|| section(&changelog, "Unreleased"));
    notes.map(str::to_owned).with_context(|| format!("{CHANGELOG} has nothing about {OWN}"))
}

const PACKAGE: &str = "npm/package.json";
const CHANGELOG: &str = "CHANGELOG.md";
const CLASS: &str = "src/element/class.js";
/// The widget's name in lock files.
const CRATE: &str = "quality-assessment";

fn read(workspace: &Workspace, file: &str) -> Result<String> {
    fs::read_to_string(workspace.root.join(file)).with_context(|| format!("{file} could not be read"))
}

/// The version in the script of the class.
fn version_in(script: &str) -> Option<String> {
    Some(script.split_once("VERSION = '")?.1.split_once('\'')?.0.to_owned())
}

/// The section of a version, with its heading. A version needs a date; the unreleased section has none.
fn section<'a>(changelog: &'a str, version: &str) -> Option<&'a str> {
    let heading = format!("## [{version}]");
    let start = changelog.match_indices(&heading).map(|(at, _)| at);
    let start = start.into_iter().find(|at| *at == 0 || changelog.as_bytes()[at - 1] == b'\n')?;
    let rest = &changelog[start..];
    let end = rest[3..].find("\n## ").map_or(rest.len(), |end| end + 4);
    let has_date = rest.lines().next().is_some_and(|line| line[heading.len()..].starts_with(" - 20"));
    (has_date || version == "Unreleased").then_some(&rest[..end])
}

#[cfg(test)]
mod tests {
    use super::*;

    const TEXT: &str = "# Changelog\n\n## [Unreleased]\n\n- Soon.\n\n## [0.2.0] - 2026-11-25\n\n- Now.\n\n## [0.1.0]\n";

    #[test]
    fn the_section_of_a_version_ends_where_the_next_one_begins() {
        assert_eq!(section(TEXT, "0.2.0"), Some("## [0.2.0] - 2026-11-25\n\n- Now.\n\n"));
        assert_eq!(section(TEXT, "Unreleased"), Some("## [Unreleased]\n\n- Soon.\n\n"));
    }

    #[test]
    fn a_version_without_a_date_or_without_a_section_is_not_released() {
        assert_eq!(section(TEXT, "0.1.0"), None);
        assert_eq!(section(TEXT, "0.3.0"), None);
    }

    #[test]
    fn a_version_is_the_text_between_the_quotes() {
        assert_eq!(version_in("export const VERSION = '0.1.0';"), Some("0.1.0".into()));
        assert_eq!(version_in(""), None);
    }
}
