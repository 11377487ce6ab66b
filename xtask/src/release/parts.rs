//! Components, from the lists of Cargo and npm.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use base64::{Engine, prelude::BASE64_STANDARD};
use serde_json::Value;

use crate::lockfile;

/// A component.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Part {
    /// `cargo` or `npm`, as in package URLs; otherwise from no registry.
    pub registry: &'static str,
    pub name: String,
    pub version: String,
    /// An SPDX expression, or the text that takes its place.
    pub licence: String,
    /// The address of its sources.
    pub address: String,
    /// The algorithm and the hash of the registry's file; `None` for our own crates.
    pub hash: Option<(&'static str, String)>,
}

impl Part {
    /// Its id, by which others refer to it.
    pub fn id(&self) -> String {
        format!("{}@{}", self.name, self.version)
    }
}

/// Components by their ids, with their dependencies.
#[derive(Debug, Default)]
pub struct Parts {
    pub known: BTreeMap<String, Part>,
    pub needs: BTreeMap<String, BTreeSet<String>>,
}

impl Parts {
    /// Parses lines like `1serde v1.0.228|MIT OR Apache-2.0|https://…|`, which begin with the depth in the tree; `lock`
    /// is `Cargo.lock`, which contains the hashes.
    pub fn of_cargo(tree: &str, lock: &str) -> Result<Self> {
        let locked = lockfile::packages(lock)?.into_iter();
        let hashes: BTreeMap<_, _> =
            locked.filter_map(|one| Some((format!("{}@{}", one.name, one.version), one.checksum?))).collect();
        let mut parts = Self::default();
        let mut above: Vec<String> = Vec::new();
        for line in tree.lines() {
            let digits = line.chars().take_while(char::is_ascii_digit).count();
            let Ok(depth) = line[..digits].parse::<usize>() else { continue };
            let mut cells = line[digits..].split('|');
            let mut cell = || cells.next().unwrap_or_default();
            let (package, licence, address) = (cell(), cell(), cell());
            let mut words = package.split_whitespace();
            let (Some(name), Some(version)) = (words.next(), words.next()) else { continue };
            let part = Part {
                registry: "cargo",
                name: name.to_owned(),
                version: version.trim_start_matches('v').to_owned(),
                // Some crates still write "MIT/Apache-2.0", which is not an SPDX expression.
                licence: licence.replace('/', " OR "),
                address: address.to_owned(),
                hash: None,
            };
            let id = part.id();
            above.truncate(depth);
            if let Some(parent) = above.last() {
                parts.needs.entry(parent.clone()).or_default().insert(id.clone());
            }
            let hash = hashes.get(&id).map(|hash| ("SHA-256", hash.clone()));
            parts.known.insert(id.clone(), Part { hash, ..part });
            above.push(id);
        }
        Ok(parts)
    }

    /// Parses `package-lock.json`.
    pub fn of_npm(lock: &str) -> Result<Self> {
        let lock: Value = serde_json::from_str(lock).context("The lock file of npm is not JSON")?;
        let packages = lock["packages"].as_object().context("The lock file of npm has no packages")?;
        let mut parts = Self::default();
        for (place, package) in packages {
            let Some((_, name)) = place.rsplit_once("node_modules/") else { continue };
            let text = |field: &str| package[field].as_str().unwrap_or_default().to_owned();
            let part = Part {
                registry: "npm",
                name: name.to_owned(),
                version: text("version"),
                licence: text("license"),
                address: String::new(),
                hash: sha512(&text("integrity")).map(|hash| ("SHA-512", hash)),
            };
            parts.known.insert(part.id(), part);
        }
        Ok(parts)
    }

    /// Adds the components of another list, with their dependencies.
    pub fn add(&mut self, other: Self) {
        self.known.extend(other.known);
        for (id, needs) in other.needs {
            self.needs.entry(id).or_default().extend(needs);
        }
    }
}

/// npm's `sha512-` and base64, as the hexadecimal digits of CycloneDX.
fn sha512(integrity: &str) -> Option<String> {
    let bytes = BASE64_STANDARD.decode(integrity.strip_prefix("sha512-")?).ok()?;
    Some(bytes.iter().map(|byte| format!("{byte:02x}")).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    const TREE: &str = "\
0quality-assessment v0.1.0 (/somewhere)|MIT OR Apache-2.0||
1serde v1.0.228|MIT OR Apache-2.0|https://example.org/serde|
2serde_core v1.0.228|MIT/Apache-2.0||
1serde_json v1.0.145|MIT||
2serde_core v1.0.228|MIT/Apache-2.0|| (*)
";
    const LOCK: &str = "
[[package]]
name = \"quality-assessment\"
version = \"0.1.0\"

[[package]]
name = \"serde\"
version = \"1.0.228\"
source = \"registry\"
checksum = \"abcd\"
";

    #[test]
    fn a_tree_lists_crates_and_their_dependencies() {
        let parts = Parts::of_cargo(TREE, LOCK).unwrap();
        assert_eq!(parts.known.len(), 4);
        assert_eq!(parts.known["serde_core@1.0.228"].licence, "MIT OR Apache-2.0");
        assert_eq!(parts.known["serde@1.0.228"].hash, Some(("SHA-256", "abcd".to_owned())));
        assert_eq!(parts.known["quality-assessment@0.1.0"].hash, None);
        let needed: Vec<_> = parts.needs["quality-assessment@0.1.0"].iter().collect();
        assert_eq!(needed, ["serde@1.0.228", "serde_json@1.0.145"]);
        assert!(parts.needs["serde_json@1.0.145"].contains("serde_core@1.0.228"));
    }

    #[test]
    fn an_npm_lock_file_gives_names_and_hashes_and_nothing_about_the_project_itself() {
        let lock = r#"{ "packages": {
            "": { "name": "own" },
            "node_modules/@a/b": { "version": "1.0.0", "license": "MIT", "integrity": "sha512-AQI=" },
            "node_modules/@a/b/node_modules/c": { "version": "2.0.0" } } }"#;
        let parts = Parts::of_npm(lock).unwrap();
        assert_eq!(parts.known.keys().collect::<Vec<_>>(), ["@a/b@1.0.0", "c@2.0.0"]);
        assert_eq!(parts.known["@a/b@1.0.0"].hash, Some(("SHA-512", "0102".to_owned())));
        assert!(Parts::of_npm("[]").is_err());
    }
}
