//! The files of the package with their weights.

use std::{fs, path::Path};

use anyhow::{Context, Result};

use crate::{
    files::{below, name_in},
    page::precompress::sibling,
};

/// The files that are fetched before the first assessment is on the screen.
const CRITICAL: &[&str] = &["quality-assessment.js", "widget.js", "widget_bg.wasm"];
/// The files for people and tools, which no page requests.
const NEVER_FETCHED: &[&str] = &[
    "README.md",
    "CHANGELOG.md",
    "errors.md",
    "LICENSE-APACHE",
    "LICENSE-MIT",
    "llms.txt",
    "wasm-functions.txt",
    // Another copy of everything, for tests and for bundlers that copy no files.
    "inline.cjs",
    "inline.js",
    // Bundlers take from these what is used; a page without a bundler does not need them.
    "react.cjs",
    "react.js",
    "testing.cjs",
    "testing.js",
    "vite.js",
    // The entry's other form: a page loads one of the two.
    "class.js",
    // An entry that has only types, and nothing to run.
    "none.js",
];

/// The sources of the styles, which are in the wasm.
const STYLES: &str = "style/";

/// One published file. Sizes are in bytes.
pub struct File {
    /// Path in the package.
    pub name: String,
    /// Uncompressed.
    pub raw: u64,
    /// With gzip.
    pub gzip: u64,
    /// With brotli, as browsers get it.
    pub brotli: u64,
}

impl File {
    /// Whether it is fetched before the first assessment is on the screen.
    pub fn is_critical(&self) -> bool {
        CRITICAL.contains(&&*self.name)
    }
}

/// All files that a page could request, the largest first.
pub fn weigh(package: &Path) -> Result<Vec<File>> {
    let length = |path: &Path| fs::metadata(path).with_context(|| format!("{} could not be weighed", path.display()));
    let mut files = Vec::new();
    for path in below(package)? {
        let name = name_in(package, &path);
        if is_fetched(&name) {
            let raw = length(&path)?.len();
            // A file without compressed siblings is sent as it is.
            let weight = |ending| fs::metadata(sibling(&path, ending)).map_or(raw, |found| found.len());
            files.push(File { name, raw, gzip: weight("gz"), brotli: weight("br") });
        }
    }
    files.sort_by_key(|file| std::cmp::Reverse(file.brotli));
    Ok(files)
}

/// The table: a line for each file, then the sums of the critical files and of all.
pub fn table(files: &[File]) -> String {
    let line = |name: &str, raw, gzip, brotli| format!("{name:<28}{raw:>11}{gzip:>11}{brotli:>11}\n");
    let sums = [("critical path", sum(files, File::is_critical)), ("everything", sum(files, |_| true))];
    let lines = files.iter().map(|file| line(&file.name, file.raw, file.gzip, file.brotli));
    let sums = sums.iter().map(|(name, [raw, gzip, brotli])| line(name, *raw, *gzip, *brotli));
    let head = format!("{:<28}{:>11}{:>11}{:>11}\n", "bytes", "raw", "gzip", "brotli");
    [head].into_iter().chain(lines).chain(["\n".to_owned()]).chain(sums).collect()
}

/// The sums over the files that `takes` accepts: raw, gzip, brotli.
pub fn sum(files: &[File], takes: impl Fn(&File) -> bool) -> [u64; 3] {
    files
        .iter()
        .filter(|file| takes(file))
        .fold([0; 3], |[raw, gzip, brotli], file| [raw + file.raw, gzip + file.gzip, brotli + file.brotli])
}

fn is_fetched(name: &str) -> bool {
    let is_sibling = name.ends_with(".br") || name.ends_with(".gz");
    let is_for_tools = [".d.ts", ".d.cts", ".map", ".json"].iter().any(|ending| name.ends_with(ending));
    !is_sibling && !is_for_tools && !name.starts_with(STYLES) && !NEVER_FETCHED.contains(&name)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn files_that_pages_fetch_are_weighed_as_they_are_sent() {
        let package = std::env::temp_dir().join(format!("xtask-weigh-{}", std::process::id()));
        fs::create_dir_all(package.join("style")).unwrap();
        let write = |name: &str, bytes: usize| fs::write(package.join(name), vec![b'x'; bytes]).unwrap();
        for (name, bytes) in [("widget.js", 90), ("widget.js.br", 30), ("widget.js.gz", 40), ("mistakes.js", 20)] {
            write(name, bytes);
        }
        for unseen in ["package.json", "class.d.ts", "README.md", "style/base.css"] {
            write(unseen, 1000);
        }

        let files = weigh(&package).unwrap();
        assert_eq!(sum(&files, |_| true), [110, 60, 50]);
        assert_eq!(sum(&files, File::is_critical), [90, 40, 30]);
        assert!(table(&files).contains("mistakes.js"));
        fs::remove_dir_all(&package).unwrap();
    }
}
