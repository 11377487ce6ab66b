//! Files and folders, with errors that name them.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use walkdir::WalkDir;

/// The bytes of a file.
pub fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{} could not be read", file.display()))
}

/// The text of a file.
pub fn read_text(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("{} could not be read", file.display()))
}

/// Writes a file; creates its folders if necessary.
pub fn write(file: &Path, bytes: impl AsRef<[u8]>) -> Result<()> {
    let folder = file.parent().unwrap_or(file);
    fs::create_dir_all(folder).with_context(|| format!("{} could not be created", folder.display()))?;
    fs::write(file, bytes).with_context(|| format!("{} could not be written", file.display()))
}

/// Copies a file.
pub fn copy(from: &Path, to: &Path) -> Result<()> {
    write(to, read(from)?)
}

/// Copies a folder with everything in it.
pub fn copy_all(from: &Path, to: &Path) -> Result<()> {
    below(from)?.iter().try_for_each(|file| copy(file, &to.join(file.strip_prefix(from).unwrap_or(file))))
}

/// Creates a folder, or empties it.
pub fn empty(folder: &Path) -> Result<()> {
    remove(folder)?;
    fs::create_dir_all(folder).with_context(|| format!("{} could not be created", folder.display()))
}

/// Removes a folder, if there is one.
pub fn remove(folder: &Path) -> Result<()> {
    if folder.is_dir() {
        fs::remove_dir_all(folder).with_context(|| format!("{} could not be removed", folder.display()))?;
    }
    Ok(())
}

/// All files below a folder, always in the same order.
pub fn below(folder: &Path) -> Result<Vec<PathBuf>> {
    let mut files = Vec::new();
    for entry in WalkDir::new(folder).sort_by_file_name() {
        let entry = entry.with_context(|| format!("{} could not be read", folder.display()))?;
        if !entry.file_type().is_dir() {
            files.push(entry.into_path());
        }
    }
    Ok(files)
}

/// The names of all files below a folder, in the same order.
pub fn names_below(folder: &Path) -> Result<Vec<String>> {
    Ok(below(folder)?.iter().map(|file| name_in(folder, file)).collect())
}

/// The path of a file relative to a folder, with slashes, as in addresses and archives.
pub fn name_in(folder: &Path, file: &Path) -> String {
    file.strip_prefix(folder).unwrap_or(file).to_string_lossy().replace('\\', "/")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn all_files_of_a_folder_are_found_in_order() {
        let folder = std::env::temp_dir().join(format!("xtask-files-{}", std::process::id()));
        write(&folder.join("one/b/deep.txt"), "deep").unwrap();
        write(&folder.join("one/a.txt"), "a").unwrap();
        write(&folder.join("two/old.txt"), "old").unwrap();
        empty(&folder.join("two")).unwrap();
        copy_all(&folder.join("one"), &folder.join("two")).unwrap();
        let names: Vec<_> = below(&folder).unwrap().iter().map(|file| name_in(&folder, file)).collect();
        assert_eq!(names, ["one/a.txt", "one/b/deep.txt", "two/a.txt", "two/b/deep.txt"]);
        assert_eq!(read_text(&folder.join("two/b/deep.txt")).unwrap(), "deep");
        remove(&folder).unwrap();
        assert!(below(&folder).is_err(), "a folder that is not there has no files, and that is an error");
    }
}
