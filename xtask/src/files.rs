//! Files, with their names in what can go wrong.

use std::{fs, path::Path};

use anyhow::{Context, Result};

/// The bytes of a file.
pub fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{} could not be read", file.display()))
}

/// Writes a file.
pub fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(file, bytes).with_context(|| format!("{} could not be written", file.display()))
}
