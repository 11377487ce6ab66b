//! The countable claims of the pages for reviewers: names, numbers, and files that a promise depends on.

mod conformance;
mod forged_requests;
mod inventory;
mod lock_files;
mod sandbox;
mod security;

/// The cells of each row of the tables below a heading, up to the next heading.
pub fn rows<'a>(page: &'a str, heading: &str) -> Vec<Vec<&'a str>> {
    let (_, rest) = page.split_once(&format!("\n## {heading}\n")).unwrap_or_else(|| panic!("no heading {heading}"));
    let section = rest.split("\n## ").next().unwrap();
    let lines: Vec<_> = section.lines().collect();
    // The head of a table is above its rule.
    let is_head = |at: usize| lines.get(at + 1).is_some_and(|rule| rule.starts_with("|--"));
    let is_row = |at: usize| lines[at].starts_with("| ") && !is_head(at);
    let cells = |at: usize| lines[at].trim_matches(['|', ' ']).split(" | ").map(str::trim).collect();
    (0..lines.len()).filter(|at| is_row(*at)).map(cells).collect()
}
