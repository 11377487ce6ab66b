//! Versions that `Cargo.lock` has fixed.

use std::{fs, path::Path};

use anyhow::{Context, Result};

/// The version of a package in the lock file of the folder.
pub fn version_of(root: &Path, package: &str) -> Result<String> {
    let file = root.join("Cargo.lock");
    let text = fs::read_to_string(&file).with_context(|| format!("{} could not be read", file.display()))?;
    version_in(&text, package)
        .map(str::to_owned)
        .with_context(|| format!("Cargo.lock knows no package {package}; `cargo update --workspace` updates it"))
}

/// Cargo always writes `version` on the line after `name`, so that no parser is needed.
fn version_in<'a>(lockfile: &'a str, package: &str) -> Option<&'a str> {
    let mut lines = lockfile.lines();
    lines.find(|line| line.strip_prefix("name = ").is_some_and(|name| unquoted(name) == Some(package)))?;
    unquoted(lines.next()?.strip_prefix("version = ")?)
}

fn unquoted(text: &str) -> Option<&str> {
    text.trim().strip_prefix('"')?.strip_suffix('"')
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCKFILE: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen-futures"
version = "0.4.50"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"
dependencies = [
 "wasm-bindgen-macro",
]
"#;

    #[test]
    fn the_version_is_that_of_the_very_package() {
        assert_eq!(version_in(LOCKFILE, "wasm-bindgen"), Some("0.2.130"));
        assert_eq!(version_in(LOCKFILE, "wasm-bindgen-futures"), Some("0.4.50"));
        assert_eq!(version_in(LOCKFILE, "wasm"), None);
    }

    #[test]
    fn a_missing_package_says_what_to_do() {
        let root = crate::workspace::Workspace::find().root;
        assert!(version_of(&root, "wasm-bindgen").is_ok());
        let error = version_of(&root, "no-such-package").unwrap_err().to_string();
        assert!(error.contains("knows no package no-such-package"), "{error}");
    }
}
