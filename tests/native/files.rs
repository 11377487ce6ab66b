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

/// The description of the element in the manifest.
pub fn declaration() -> Value {
    let mut manifest: Value = serde_json::from_str(&read("npm/custom-elements.json")).unwrap();
    manifest["modules"][0]["declarations"][0].take()
}

/// The names in one of its lists.
pub fn manifest(list: &str, keep: impl Fn(&Value) -> bool) -> BTreeSet<String> {
    declaration()[list]
        .as_array()
        .unwrap()
        .iter()
        .filter(|one| keep(one))
        .map(|one| one["name"].as_str().unwrap().to_owned())
        .collect()
}
