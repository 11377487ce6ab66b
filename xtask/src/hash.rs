//! Hashes, to find out whether files have changed.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    path::PathBuf,
};

use anyhow::Result;

use crate::files::{below, read};

/// A hash of words, files, and folders with all their files. Of a missing path, only the name counts.
pub fn hash_of(words: impl Hash, paths: &[PathBuf]) -> Result<u64> {
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    for path in paths {
        path.hash(&mut hasher);
        if path.exists() {
            for file in below(path)? {
                file.hash(&mut hasher);
                read(&file)?.hash(&mut hasher);
            }
        }
    }
    Ok(hasher.finish())
}
