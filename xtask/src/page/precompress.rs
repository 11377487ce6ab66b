//! Compressed siblings of the page's files, for web servers to send.

use std::{
    fs, io,
    io::Write,
    path::{Path, PathBuf},
    thread,
};

use anyhow::{Context, Result, anyhow};
use brotli::CompressorWriter;
use flate2::{Compression, write::GzEncoder};

use crate::{files::below, profile::Profile};

const COMPRESSED: &[&str] = &["js", "wasm", "css", "html", "json", "svg"];
/// A file that is edited where it is installed: its compressed sibling would be outdated.
const EDITED: &str = "config.json";
const BUFFER: usize = 1 << 16;
/// Brotli's usual window, 4 MiB, which every browser supports.
const WINDOW: u32 = 22;

/// Writes a `.br` and a `.gz` beside every file worth it, and returns the number of those files.
pub fn run(dist: &Path, profile: Profile) -> Result<usize> {
    let files: Vec<_> = below(dist)?.into_iter().filter(|file| is_worth_it(file)).collect();
    // Brotli's highest quality takes a hundred times as long as a medium one: only published files are worth that.
    let quality = if profile == Profile::Release { 11 } else { 5 };
    thread::scope(|scope| {
        let running: Vec<_> = files.iter().map(|file| scope.spawn(move || compress(file, quality))).collect();
        running.into_iter().try_for_each(|one| one.join().map_err(|_| anyhow!("A file could not be compressed"))?)
    })?;
    Ok(files.len())
}

fn is_worth_it(file: &Path) -> bool {
    let extension = file.extension().and_then(|extension| extension.to_str());
    extension.is_some_and(|extension| COMPRESSED.contains(&extension)) && !file.ends_with(EDITED)
}

fn compress(file: &Path, quality: u32) -> Result<()> {
    let failed = || format!("{} could not be compressed", file.display());
    let plain = fs::read(file).with_context(failed)?;
    fs::write(sibling(file, "br"), brotli(&plain, quality).with_context(failed)?).with_context(failed)?;
    fs::write(sibling(file, "gz"), gzip(&plain).with_context(failed)?).with_context(failed)
}

/// The name of a file's compressed sibling.
pub fn sibling(file: &Path, extension: &str) -> PathBuf {
    let mut name = file.as_os_str().to_owned();
    name.push(".");
    name.push(extension);
    name.into()
}

fn brotli(plain: &[u8], quality: u32) -> io::Result<Vec<u8>> {
    let mut writer = CompressorWriter::new(Vec::new(), BUFFER, quality, WINDOW);
    writer.write_all(plain)?;
    Ok(writer.into_inner())
}

fn gzip(plain: &[u8]) -> io::Result<Vec<u8>> {
    let mut writer = GzEncoder::new(Vec::new(), Compression::best());
    writer.write_all(plain)?;
    writer.finish()
}

#[cfg(test)]
mod tests {
    use std::io::Read;

    use super::*;

    #[test]
    fn files_get_siblings_that_unpack_to_the_same() {
        let dist = std::env::temp_dir().join(format!("xtask-precompress-{}", std::process::id()));
        let plain = "What a page is made of. ".repeat(100);
        fs::create_dir_all(dist.join("texts")).unwrap();
        fs::write(dist.join("texts/page.css"), &plain).unwrap();
        fs::write(dist.join("photo.png"), &plain).unwrap();
        fs::write(dist.join(EDITED), &plain).unwrap();

        assert_eq!(run(&dist, Profile::Demo).unwrap(), 1);

        let read = |name: &str| fs::read(dist.join(name)).unwrap();
        let mut unpacked = String::new();
        brotli::Decompressor::new(&*read("texts/page.css.br"), BUFFER).read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, plain);
        unpacked.clear();
        flate2::read::GzDecoder::new(&*read("texts/page.css.gz")).read_to_string(&mut unpacked).unwrap();
        assert_eq!(unpacked, plain);
        assert!(!dist.join("photo.png.gz").exists() && !dist.join("config.json.br").exists());
        fs::remove_dir_all(&dist).unwrap();
    }
}
