//! The maximum width of lines, in every language of the repository.

use anyhow::{Context, Result, bail};

use crate::{files::read_text, process, workspace::Workspace};

/// The maximum width, in characters.
const WIDEST: usize = 120;

/// Extensions of the checked files.
const READ: &[&str] =
    &["cjs", "css", "cts", "html", "js", "jsx", "md", "mjs", "rs", "svelte", "toml", "ts", "tsx", "vue", "yaml", "yml"];

/// Folders that are not checked.
const MADE: &[&str] = &["npm/messages.d.ts", "tests/e2e/vendor/"];

/// Fails if a line of a committed file is too long.
pub fn check(workspace: &Workspace) -> Result<()> {
    let listed = process::printed(workspace.command("git").arg("ls-files")).context("git does not list the files")?;
    let is_read = |name: &&str| name.rsplit_once('.').is_some_and(|(_, ending)| READ.contains(&ending));
    let is_written = |name: &&str| !MADE.iter().any(|made| name.starts_with(made));
    let mut long = Vec::new();
    for name in listed.lines().filter(is_read).filter(is_written) {
        let file = workspace.root.join(name);
        // git lists a removed file until the removal is committed.
        if file.is_file() {
            let found = too_long(&read_text(&file)?, name.ends_with(".md"));
            long.extend(found.into_iter().map(|(line, width)| format!("{name}:{line} has {width} columns")));
        }
    }
    if !long.is_empty() {
        bail!("Lines have at most {WIDEST} columns:\n{}", long.join("\n"));
    }
    Ok(())
}

/// The numbers of the lines that are too long, from 1, and their widths. In Markdown, table rows, code and unbreakable
/// lines are not limited.
fn too_long(text: &str, is_markdown: bool) -> Vec<(usize, usize)> {
    let mut is_code = false;
    let mut found = Vec::new();
    for (number, line) in (1..).zip(text.lines()) {
        let is_fence = is_markdown && line.trim_start().starts_with("```");
        is_code ^= is_fence;
        let width = line.chars().count();
        if width > WIDEST && !(is_markdown && (is_fence || is_code || is_unbreakable(line))) {
            found.push((number, width));
        }
    }
    found
}

/// Whether a line of Markdown is a table row or an element, or begins with code longer than a line.
fn is_unbreakable(line: &str) -> bool {
    let line = line.trim_start();
    let code = line.strip_prefix('`').and_then(|rest| rest.split('`').next()).unwrap_or_default();
    line.starts_with(['|', '<']) || code.chars().count() > WIDEST
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn long_lines_are_found_where_they_could_be_broken() {
        let long = "word ".repeat(30);
        assert_eq!(too_long(&format!("short\n{long}"), false), [(2, 150)]);
        assert_eq!(too_long(&"ä".repeat(120), false), [], "characters count, not bytes");
        let markdown = format!("| {long} |\n```\n{long}\n```\n`{long}`\n<img alt=\"{long}\">\n{long}");
        assert_eq!(too_long(&markdown, true), [(7, 150)]);
        assert_eq!(too_long(&markdown, false).len(), 5);
    }
}
