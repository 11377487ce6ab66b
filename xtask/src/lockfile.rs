//! The packages that `Cargo.lock` has fixed.

use std::path::Path;

use anyhow::{Context, Result};
use toml::{Table, Value};

use crate::files::read_text;

/// A package of a lock file.
#[derive(Debug, PartialEq)]
pub struct Package {
    pub name: String,
    pub version: String,
    /// The SHA-256 of the registry's file; `None` for a crate of this repository.
    pub checksum: Option<String>,
}

/// The packages of a lock file, from its text.
pub fn packages(text: &str) -> Result<Vec<Package>> {
    let lock: Table = text.parse().context("Cargo.lock is not TOML")?;
    let packages = lock.get("package").and_then(Value::as_array).context("Cargo.lock lists no packages")?;
    packages.iter().map(|package| one(package).context("Cargo.lock lists a package without a version")).collect()
}

fn one(package: &Value) -> Option<Package> {
    let text = |field: &str| package.get(field)?.as_str().map(str::to_owned);
    Some(Package { name: text("name")?, version: text("version")?, checksum: text("checksum") })
}

/// The version of a package in a lock file.
pub fn version_of(file: &Path, package: &str) -> Result<String> {
    let found = packages(&read_text(file)?)?.into_iter().find(|one| one.name == package);
    let version = found.map(|found| found.version);
    version.with_context(|| format!("Cargo.lock knows no package {package}; `cargo update --workspace` updates it"))
}

#[cfg(test)]
mod tests {
    use super::*;

    const LOCK: &str = r#"
version = 4

[[package]]
name = "wasm-bindgen-futures"
version = "0.4.50"

[[package]]
name = "wasm-bindgen"
version = "0.2.130"
source = "registry"
checksum = "abcd"
dependencies = [
 "wasm-bindgen-macro",
]
"#;

    #[test]
    fn packages_have_their_version_and_the_registrys_hash() {
        let package = |name: &str, version: &str, checksum: Option<&str>| Package {
            name: name.to_owned(),
            version: version.to_owned(),
            checksum: checksum.map(str::to_owned),
        };
        let futures = package("wasm-bindgen-futures", "0.4.50", None);
        assert_eq!(packages(LOCK).unwrap(), [futures, package("wasm-bindgen", "0.2.130", Some("abcd"))]);
        assert!(packages("version = 4").is_err());
        assert!(packages("[[package]]\nname = \"a\"").is_err());
    }

    #[test]
    fn a_missing_package_says_what_to_do() {
        let file = crate::workspace::Workspace::find().root.join("Cargo.lock");
        assert!(version_of(&file, "wasm-bindgen").is_ok());
        let error = version_of(&file, "no-such-package").unwrap_err().to_string();
        assert!(error.contains("knows no package no-such-package"), "{error}");
    }
}
