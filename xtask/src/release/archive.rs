//! Reproducible archives, and their hashes.

use std::{fs::File, path::Path};

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use tar::{Builder, EntryType, Header};

use crate::files::{below, name_in, read, write};

/// Packs all files of a folder, in order, without times and owners, which differ between machines.
pub fn pack(folder: &Path, archive: &Path) -> Result<()> {
    let failed = || format!("{} could not be written", archive.display());
    let mut builder = Builder::new(GzEncoder::new(File::create(archive).with_context(failed)?, Compression::best()));
    for file in below(folder)? {
        let bytes = read(&file)?;
        let mut header = Header::new_ustar();
        header.set_entry_type(EntryType::Regular);
        header.set_mode(0o644);
        header.set_size(bytes.len() as u64);
        builder.append_data(&mut header, name_in(folder, &file), &*bytes).with_context(failed)?;
    }
    builder.into_inner().and_then(GzEncoder::finish).with_context(failed)?;
    Ok(())
}

/// Writes `SHA256SUMS` for all files of the folder, in the format of `sha256sum --check`.
pub fn write_sums(folder: &Path) -> Result<()> {
    let lines: String = files_with_hashes(folder)?.iter().map(|(name, sum)| format!("{sum}  {name}\n")).collect();
    write(&folder.join("SHA256SUMS"), lines)
}

/// All files of a folder, in order, each with its SHA-256.
pub fn files_with_hashes(folder: &Path) -> Result<Vec<(String, String)>> {
    below(folder)?.iter().map(|file| Ok((name_in(folder, file), sum(&read(file)?)))).collect()
}

/// The SHA-256 of these bytes, in hexadecimal.
pub fn sum(bytes: &[u8]) -> String {
    Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect()
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_same_files_give_the_same_archive_and_its_hash_is_that_of_other_tools() {
        let folder = std::env::temp_dir().join(format!("xtask-archive-{}", std::process::id()));
        let (page, out) = (folder.join("page"), folder.join("out"));
        fs::create_dir_all(page.join("style")).unwrap();
        fs::create_dir_all(&out).unwrap();
        fs::write(page.join("style/page.css"), "a").unwrap();
        fs::write(page.join("index.html"), "b").unwrap();
        pack(&page, &out.join("one.tar.gz")).unwrap();
        // Written again: another time, the same content.
        fs::write(page.join("index.html"), "b").unwrap();
        pack(&page, &out.join("two.tar.gz")).unwrap();
        assert_eq!(fs::read(out.join("one.tar.gz")).unwrap(), fs::read(out.join("two.tar.gz")).unwrap());

        fs::write(out.join("empty"), "").unwrap();
        write_sums(&out).unwrap();
        let sums = fs::read_to_string(out.join("SHA256SUMS")).unwrap();
        // `printf '' | sha256sum`
        assert!(
            sums.starts_with("e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855  empty\n"),
            "{sums}"
        );
        assert_eq!(sums.lines().count(), 3);
        fs::remove_dir_all(&folder).unwrap();
    }
}
