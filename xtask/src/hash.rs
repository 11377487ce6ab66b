//! Whether files are still what they were.

use std::{
    hash::{DefaultHasher, Hash, Hasher},
    path::PathBuf,
};

use anyhow::Result;

use crate::files::{below, read};

/// A hash of words, and of files and folders with all that is in them. What does not exist counts as just that.
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
