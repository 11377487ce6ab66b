//! Hashes of the package's files, as `integrity` attributes and import maps want them.

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use sha2::{Digest, Sha384};

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
            hashes.insert(name, format!("sha384-{}", base64(&Sha384::digest(fs::read(&path)?))));
        }
    }
    Ok(())
}

/// 48 bytes are 64 characters without padding, so that there is none here.
fn base64(bytes: &[u8]) -> String {
    const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";
    let threes = bytes.chunks_exact(3).map(|three| u32::from_be_bytes([0, three[0], three[1], three[2]]));
    let sixes = threes.flat_map(|three| [18, 12, 6, 0].map(|shift| (three >> shift) as usize & 63));
    sixes.map(|six| char::from(ALPHABET[six])).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_hash_is_written_as_browsers_read_it() {
        // `printf '' | openssl dgst -sha384 -binary | base64`
        let empty = "OLBgp1GsljhM2TJ+sbHjaiH9txEUvgdDTAzHv2P24donTt6/529l+9Ua0vFImLlb";
        assert_eq!(base64(&Sha384::digest([])), empty);
    }
}
