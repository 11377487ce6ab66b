//! Preparation of wasm-bindgen's glue for publishing.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};

/// The line in which wasm-bindgen stores the exports of the instance, through which all calls go.
const EXPORTS: [&str; 2] = ["wasm = instance.exports;", "wasm = guardedExports(instance.exports);"];

/// The script that reports an instance's traps.
const WATCH: &str = include_str!("watch.js");

/// The glue in `folder` with the crate's own JavaScript in the place of its import, a file less to ask for, and with
/// what tells of a trap.
pub fn read(folder: &Path, name: &str) -> Result<String> {
    let text = |path: &str| {
        let file = folder.join(path);
        fs::read_to_string(&file).with_context(|| format!("{} could not be read", file.display()))
    };
    let mut whole = String::new();
    for line in text(name)?.lines() {
        match snippet_of(line) {
            Some(path) => {
                let snippet = text(path)?;
                let is_plain = !line.contains(" as ") && !snippet.lines().any(|line| line.starts_with("import "));
                ensure!(is_plain, "{path} is imported under another name, or imports something itself: {line}");
                whole += &format!("\n{snippet}").replace("\nexport ", "\n");
            }
            None => whole += line,
        }
        whole += "\n";
    }
    ensure!(whole.matches(EXPORTS[0]).count() == 1, "The glue does not keep its exports once as `{}`", EXPORTS[0]);
    Ok(whole.replace(EXPORTS[0], EXPORTS[1]) + WATCH)
}

/// The file that a line of the glue imports, if it belongs to the crate.
fn snippet_of(line: &str) -> Option<&str> {
    // Either quotes: a missed file would be missing from the package.
    let path = line.strip_prefix("import ")?.split(['\'', '"']).nth(1)?;
    path.strip_prefix("./").filter(|path| path.starts_with("snippets/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_crates_own_scripts_become_a_part_of_the_glue() {
        let folder = std::env::temp_dir().join(format!("xtask-snippets-{}", std::process::id()));
        fs::create_dir_all(folder.join("snippets/own")).unwrap();
        fs::write(folder.join("snippets/own/rows.js"), "// Rows.\nexport function make() {}\n").unwrap();
        fs::write(
            folder.join("glue.js"),
            "import { make } from './snippets/own/rows.js';\nimport { x } from 'y';\nmake();\nwasm = \
                instance.exports;\n",
        )
        .unwrap();
        let glue = read(&folder, "glue.js").unwrap();
        let own = "\n// Rows.\nfunction make() {}\n\nimport { x } from 'y';\nmake();\nwasm = \
            guardedExports(instance.exports);\n";
        assert_eq!(glue.strip_suffix(WATCH), Some(own));
        fs::write(folder.join("glue.js"), "import * as import1 from \"./snippets/own/rows.js\"\n").unwrap();
        assert!(read(&folder, "glue.js").is_err(), "a file that nobody publishes");
        fs::remove_dir_all(&folder).unwrap();
    }
}
