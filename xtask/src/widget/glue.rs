//! wasm-bindgen's glue, extended so that an instance reports its traps.

use std::path::Path;

use anyhow::{Result, ensure};

use crate::files::{read_text, write};

/// The line in which wasm-bindgen stores the exports of the instance, through which all calls go.
const EXPORTS: [&str; 2] = ["wasm = instance.exports;", "wasm = guardedExports(instance.exports);"];

/// The script that reports traps, with its path: it is put beside the crate's own scripts, where wasm-bindgen puts
/// those.
const WATCH: (&str, &str) = ("snippets/watch.js", include_str!("watch.js"));

/// The glue's imports from it, and its re-exports.
const HEAD: &str = "\
import { guardedExports } from './snippets/watch.js';
export { bareExports, watchTraps } from './snippets/watch.js';
";

/// The extended glue of this name in `folder`. Writes the script that it imports.
pub fn watched(folder: &Path, name: &str) -> Result<String> {
    let glue = read_text(&folder.join(name))?;
    ensure!(
        glue.matches(EXPORTS[0]).count() == 1,
        "The glue does not store its exports exactly once, as `{}`",
        EXPORTS[0]
    );
    write(&folder.join(WATCH.0), WATCH.1)?;
    Ok(HEAD.to_owned() + &glue.replace(EXPORTS[0], EXPORTS[1]))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::remove;

    #[test]
    fn an_instance_reports_its_traps() {
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
