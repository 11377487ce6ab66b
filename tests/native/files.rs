//! The project's own files and their contents.

use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};
use std::path::{Path, PathBuf};

pub fn root() -> &'static Path {
    Path::new(env!("CARGO_MANIFEST_DIR"))
}

pub fn read(path: impl AsRef<Path>) -> String {
    let path = root().join(path);
    std::fs::read_to_string(&path).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

/// All files with this ending below a folder.
fn files(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let entries = std::fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    entries
        .flat_map(|path| if path.is_dir() { files(&path, ending) } else { vec![path] })
        .filter(|path| path.extension().is_some_and(|found| found == ending))
        .collect()
}

/// The names of all files with this ending below a folder, without their folders.
pub fn names(folder: &str, ending: &str) -> BTreeSet<String> {
    let files = files(&root().join(folder), ending);
    files.iter().filter_map(|file| file.file_name()).map(|name| name.to_string_lossy().into_owned()).collect()
}

pub fn sources(folder: &str, ending: &str) -> String {
    files(&root().join(folder), ending).into_iter().map(read).collect()
}

/// The texts of all files with this ending below a folder, by their paths relative to the project's folder.
pub fn texts(folder: &str, ending: &str) -> BTreeMap<String, String> {
    let name = |file: &Path| {
        let path = file.strip_prefix(root()).unwrap();
        path.iter().map(|part| part.to_string_lossy()).collect::<Vec<_>>().join("/")
    };
    files(&root().join(folder), ending).iter().map(|file| (name(file), read(file))).collect()
}

/// All texts between `open` and `close`.
pub fn between(text: &str, open: &str, close: &str) -> BTreeSet<String> {
    text.split(open).skip(1).filter_map(|rest| rest.split_once(close)).map(|(name, _)| name.to_owned()).collect()
}

/// The names in one column of a section's table, without what follows each; "–" means none.
pub fn column(readme: &str, section: &str, index: usize) -> BTreeSet<String> {
    let (_, rest) = readme.split_once(&format!("\n## {section}\n")).unwrap_or_else(|| panic!("no section {section}"));
    let rest = rest.split("\n## ").next().unwrap();
    let rows = rest.lines().filter(|line| line.starts_with("| `") || line.starts_with("| – |"));
    let cells = rows.filter_map(|row| row.split(" | ").nth(index).map(|cell| cell.trim_start_matches("| ").to_owned()));
    let names = cells.map(|cell| cell.trim_matches('`').split(['(', '`']).next().unwrap().to_owned());
    names.filter(|name| name != "–").collect()
}

pub fn manifest(list: &str, keep: impl Fn(&Value) -> bool) -> BTreeSet<String> {
    let manifest: Value = serde_json::from_str(&read("npm/custom-elements.json")).unwrap();
    let list = manifest["modules"][0]["declarations"][0][list].as_array().unwrap().clone();
    list.iter().filter(|one| keep(one)).map(|one| one["name"].as_str().unwrap().to_owned()).collect()
}
