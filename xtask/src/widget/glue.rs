//! The glue that wasm-bindgen writes, with what tells of a trap.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::files::{read_text, write};

/// Where wasm-bindgen keeps what the instance exports, and what is called of it from then on.
const EXPORTS: [&str; 2] = ["wasm = instance.exports;", "wasm = guardedExports(instance.exports);"];

/// By which an instance tells of its traps, and where it is put: where wasm-bindgen puts the crate's own scripts.
const WATCH: (&str, &str) = ("snippets/watch.js", include_str!("watch.js"));

/// What the glue has of it.
const HEAD: &str = "\
import { guardedExports } from './snippets/watch.js';
export { bareExports, watchTraps } from './snippets/watch.js';
";

/// The glue of this name in `folder`, which gets what the glue imports.
pub fn watched(folder: &Path, name: &str) -> Result<String> {
    let glue = read_text(&folder.join(name))?;
    ensure!(glue.matches(EXPORTS[0]).count() == 1, "The glue does not keep its exports once as `{}`", EXPORTS[0]);
    write(&folder.join(WATCH.0), WATCH.1)?;
    Ok(HEAD.to_owned() + &glue.replace(EXPORTS[0], EXPORTS[1]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::remove;

    #[test]
    fn an_instance_tells_of_its_traps() {
        let folder = std::env::temp_dir().join(format!("xtask-glue-{}", std::process::id()));
        write(&folder.join("glue.js"), "let wasm;\nwasm = instance.exports;\n").unwrap();
        let glue = watched(&folder, "glue.js").unwrap();
        assert_eq!(glue, HEAD.to_owned() + "let wasm;\nwasm = guardedExports(instance.exports);\n");
        let watch = read_text(&folder.join(WATCH.0)).unwrap();
        for name in ["bareExports", "guardedExports", "watchTraps"] {
            assert!(HEAD.contains(name) && watch.contains(name), "{name}");
        }
        write(&folder.join("glue.js"), "wasm = { ...instance.exports };\n").unwrap();
        assert!(watched(&folder, "glue.js").is_err(), "written in another way now");
        remove(&folder).unwrap();
    }
}
