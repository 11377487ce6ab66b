//! Hashes of the package's files, as `integrity` attributes and import maps want them.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use crate::hash::sha384;

/// Writes `integrity.json`: each file's path and its hash, in order.
pub fn write(folder: &Path) -> Result<()> {
    let mut hashes = BTreeMap::new();
    add(folder, folder, &mut hashes).with_context(|| format!("{} could not be read", folder.display()))?;
    let lines: Vec<_> = hashes.iter().map(|(name, hash)| format!("  \"{name}\": \"{hash}\"")).collect();
    let file = folder.join("integrity.json");
    fs::write(&file, format!("{{\n{}\n}}\n", lines.join(",\n")))
        .with_context(|| format!("{} could not be written", file.display()))
}

fn add(root: &Path, folder: &Path, hashes: &mut BTreeMap<String, String>) -> std::io::Result<()> {
    for entry in fs::read_dir(folder)? {
        let path: PathBuf = entry?.path();
        if path.is_dir() {
            add(root, &path, hashes)?;
        } else {
            let name = path.strip_prefix(root).unwrap_or(&path).to_string_lossy().replace('\\', "/");
            hashes.insert(name, sha384(&fs::read(&path)?));
        }
    }
    Ok(())
}
