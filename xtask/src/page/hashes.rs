//! Hashes in the page's shell, by which browsers check what belongs to it.
//!
//! In the package the scripts are made smaller first, and the program that does so writes the hashes
//! (`npm/check/minify.mjs`).

use std::path::Path;

use anyhow::{Result, ensure};

use crate::{
    files::{read, write},
    hash::sha384,
};

/// Writes the hashes of what is in `dist` into both forms of the shell; `part` is the file with the wasm's second part.
pub fn write_into_shell(dist: &Path, part: &str) -> Result<()> {
    let places = [
        ("hash of widget.js", "widget.js"),
        ("hash of widget_bg.wasm", "widget_bg.wasm"),
        ("hash of the second part", part),
    ];
    for script in ["class.js", "quality-assessment.js"] {
        let file = dist.join(script);
        let mut text = String::from_utf8(read(&file)?)?;
        for (place, name) in places {
            ensure!(text.contains(place), "{script} has no place for the hash of {name}");
            text = text.replace(place, &sha384(&read(&dist.join(name))?));
        }
        write(&file, text.as_bytes())?;
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn a_shell_has_the_hashes_of_its_own_files_and_one_without_places_is_refused() {
        let dist = std::env::temp_dir().join(format!("xtask-hashes-{}", std::process::id()));
        fs::create_dir_all(&dist).unwrap();
        let put = |name: &str, text: &str| fs::write(dist.join(name), text).unwrap();
        ["widget.js", "widget_bg.wasm", "part.wasm"].map(|name| put(name, name));
        let places = "['hash of widget.js', 'hash of widget_bg.wasm', 'hash of the second part']";
        ["class.js", "quality-assessment.js"].map(|name| put(name, places));
        write_into_shell(&dist, "part.wasm").unwrap();
        let [glue, wasm, part] = ["widget.js", "widget_bg.wasm", "part.wasm"].map(|name| sha384(name.as_bytes()));
        assert_eq!(fs::read_to_string(dist.join("class.js")).unwrap(), format!("['{glue}', '{wasm}', '{part}']"));
        assert!(write_into_shell(&dist, "part.wasm").is_err(), "they are written already");
        fs::remove_dir_all(&dist).unwrap();
    }
}
