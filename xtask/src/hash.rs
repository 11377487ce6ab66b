//! Whether files are still what they were: for us, and for browsers.

use std::{
    fs,
    hash::{DefaultHasher, Hash, Hasher},
    io,
    path::{Path, PathBuf},
};

use sha2::{Digest, Sha384};

/// The hash of a file as `integrity` attributes want it.
pub fn sha384(bytes: &[u8]) -> String {
    format!("sha384-{}", base64(&Sha384::digest(bytes)))
}

/// A hash of words, and of files and folders with all that is in them. What does not exist counts as just that.
pub fn hash_of(words: impl Hash, paths: &[PathBuf]) -> io::Result<u64> {
    let mut hasher = DefaultHasher::new();
    words.hash(&mut hasher);
    for path in paths {
        add(path, &mut hasher)?;
    }
    Ok(hasher.finish())
}

fn add(path: &Path, hasher: &mut DefaultHasher) -> io::Result<()> {
    path.hash(hasher);
    if path.is_dir() {
        let mut entries: Vec<_> =
            fs::read_dir(path)?.map(|entry| entry.map(|it| it.path())).collect::<Result<_, _>>()?;
        // The order in which a folder is listed says nothing.
        entries.sort();
        entries.iter().try_for_each(|entry| add(entry, hasher))
    } else if path.exists() {
        fs::read(path)?.hash(hasher);
        Ok(())
    } else {
        Ok(())
    }
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
        assert_eq!(sha384(&[]), format!("sha384-{empty}"));
    }
}
