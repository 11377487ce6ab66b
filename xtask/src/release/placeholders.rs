//! Addresses that only the publisher knows. Until they are filled in, they end in `.invalid`, which nobody will ever
//! own (RFC 2606), and nothing is released.

use std::fs;

use anyhow::{Context, Result, bail};

use crate::{moment::Moment, workspace::Workspace};

/// The files that contain them.
const FILES: &[&str] = &["npm/package.json", "SECURITY.md", "deploy/security.txt"];
/// The mark of a placeholder.
const UNFILLED: &str = ".invalid";

/// Checks that all of them are filled in, and that the security contact has not expired.
pub fn filled(workspace: &Workspace) -> Result<()> {
    let mut open = Vec::new();
    for file in FILES {
        let text = read(workspace, file)?;
        open.extend(unfilled(&text).map(|word| format!("{file}: {word}")));
        if let Some(end) = text.lines().find_map(|line| line.strip_prefix("Expires: "))
            && Moment::now().is_past(end)?
        {
            open.push(format!("{file} has expired: {end}"));
        }
    }
    if !open.is_empty() {
        bail!("The publisher has to fill these in:\n{}", open.join("\n"));
    }
    Ok(())
}

/// The address of the sources, as in npm's `package.json`.
pub fn repository(workspace: &Workspace) -> Result<String> {
    let package: serde_json::Value =
        serde_json::from_str(&read(workspace, FILES[0])?).context("npm/package.json is not JSON")?;
    let address = package["repository"]["url"].as_str().context("npm/package.json names no repository")?;
    Ok(address.trim_start_matches("git+").trim_end_matches(".git").to_owned())
}

fn read(workspace: &Workspace, file: &str) -> Result<String> {
    fs::read_to_string(workspace.root.join(file)).with_context(|| format!("{file} could not be read"))
}

fn unfilled(text: &str) -> impl Iterator<Item = &str> {
    text.split(['"', ' ', '\n', '*', '<', '>', '(', ')']).filter(|word| word.contains(UNFILLED))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn placeholders_are_named() {
        let text = "{ \"url\": \"https://a.invalid/b\" }\nWrite to **a@b.invalid** (soon).";
        assert_eq!(unfilled(text).collect::<Vec<_>>(), ["https://a.invalid/b", "a@b.invalid"]);
        assert_eq!(unfilled("https://example.org is invalid").count(), 0);
    }

    #[test]
    fn the_repository_is_that_of_npms_package_json() {
        let address = repository(&Workspace::find()).unwrap();
        assert!(address.starts_with("https://") && !address.ends_with(".git"), "{address}");
    }
}
