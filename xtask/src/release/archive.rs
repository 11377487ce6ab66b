//! Archives that are the same whenever they are made of the same files, and their hashes.

use std::{
    fs::{self, File},
    io,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use flate2::{Compression, write::GzEncoder};
use sha2::{Digest, Sha256};
use tar::{Builder, EntryType, Header};

/// Packs all files of a folder, in order, without what only this machine knows: times, owners.
pub fn pack(folder: &Path, archive: &Path) -> Result<()> {
    let failed = || format!("{} could not be written", archive.display());
    let mut builder = Builder::new(GzEncoder::new(File::create(archive).with_context(failed)?, Compression::best()));
    for file in files(folder).with_context(|| format!("{} could not be read", folder.display()))? {
        let bytes = fs::read(&file).with_context(|| format!("{} could not be read", file.display()))?;
        let mut header = Header::new_ustar();
        header.set_entry_type(EntryType::Regular);
        header.set_mode(0o644);
        header.set_size(bytes.len() as u64);
        builder.append_data(&mut header, name(folder, &file), &*bytes).with_context(failed)?;
    }
    builder.into_inner().and_then(GzEncoder::finish).with_context(failed)?;
    Ok(())
}

/// Writes `SHA256SUMS` over all files of the folder, as `sha256sum --check` reads it.
pub fn write_sums(folder: &Path) -> Result<()> {
    let mut lines = String::new();
    for file in files(folder).with_context(|| format!("{} could not be read", folder.display()))? {
        let bytes = fs::read(&file).with_context(|| format!("{} could not be read", file.display()))?;
        let sum: String = Sha256::digest(bytes).iter().map(|byte| format!("{byte:02x}")).collect();
        lines += &format!("{sum}  {}\n", name(folder, &file));
    }
    let file = folder.join("SHA256SUMS");
    fs::write(&file, lines).with_context(|| format!("{} could not be written", file.display()))
}

fn name(folder: &Path, file: &Path) -> String {
    file.strip_prefix(folder).unwrap_or(file).to_string_lossy().replace('\\', "/")
}

fn files(folder: &Path) -> io::Result<Vec<PathBuf>> {
    let mut found = Vec::new();
    for entry in fs::read_dir(folder)? {
        let path = entry?.path();
        if path.is_dir() {
            found.extend(files(&path)?);
        } else {
            found.push(path);
        }
    }
    found.sort();
    Ok(found)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_same_files_give_the_same_archive_and_its_hash_is_that_of_other_tools() {
        let folder = std::env::temp_dir().join(format!("xtask-archive-{}", std::process::id()));
        let (page, out) = (folder.join("page"), folder.join("out"));
        fs::create_dir_all(page.join("style")).unwrap();
        fs::create_dir_all(&out).unwrap();
        fs::write(page.join("style/page.css"), "a").unwrap();
        fs::write(page.join("index.html"), "b").unwrap();
        pack(&page, &out.join("one.tar.gz")).unwrap();
        // Written anew: another time, the same content.
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
