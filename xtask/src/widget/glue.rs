//! The glue that wasm-bindgen writes, made ready to be published.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};

/// The glue in `folder` with the crate's own JavaScript in the place of its import, a file less to ask for.
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
    Ok(whole)
}

/// The file that a line of the glue imports, if it is one of the crate's own.
fn snippet_of(line: &str) -> Option<&str> {
    // In whichever quotes: one that is passed over would be missing in the package.
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
            "import { make } from './snippets/own/rows.js';\nimport { x } from 'y';\nmake();\n",
        )
        .unwrap();
        let glue = read(&folder, "glue.js").unwrap();
        assert_eq!(glue, "\n// Rows.\nfunction make() {}\n\nimport { x } from 'y';\nmake();\n");
        fs::write(folder.join("glue.js"), "import * as import1 from \"./snippets/own/rows.js\"\n").unwrap();
        assert!(read(&folder, "glue.js").is_err(), "a file that nobody publishes");
        fs::remove_dir_all(&folder).unwrap();
    }
}
