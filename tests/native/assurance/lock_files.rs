//! The lock files: exactly the packages that were once reviewed are installed and compiled.

use crate::files::{read, texts};
use serde_json::Value;
use std::collections::BTreeSet;

/// The packages that npm installs have the registry's hash. Their addresses are not recorded: they depend on the
/// machine's settings.
#[test]
fn every_npm_package_has_its_hash_and_comes_from_the_registry() {
    let found = ["hosts", "npm", "xtask"].into_iter().flat_map(|folder| texts(folder, "json").into_keys());
    let locks: BTreeSet<_> = found
        .filter(|name| name.ends_with("package-lock.json") && !name.contains("node_modules"))
        .filter_map(|name| name.rsplit_once('/').map(|(folder, _)| folder.to_owned()))
        .collect();
    assert!(locks.contains("npm/check") && locks.contains("xtask/js") && locks.len() > 5, "{locks:?}");
    for folder in locks {
        let lock: Value = serde_json::from_str(&read(format!("{folder}/package-lock.json"))).unwrap();
        let packages = lock["packages"].as_object().unwrap();
        let mut hashed = 0;
        for (place, package) in packages.iter().filter(|(place, _)| !place.is_empty()) {
            // The widget itself, from this repository, and packages inside of others, which those hashes cover.
            let is_own = place == "../../npm/dist" || package["resolved"] == "../../npm/dist";
            if is_own || package["inBundle"] == true {
                continue;
            }
            let integrity = package["integrity"].as_str().unwrap_or_default();
            assert!(integrity.starts_with("sha512-") && integrity.len() == 95, "{folder}: {place} has no hash");
            let resolved = package["resolved"].as_str().unwrap_or("https://registry.npmjs.org/");
            assert!(resolved.starts_with("https://registry.npmjs.org/"), "{folder}: {place} is from {resolved}");
            hashed += 1;
        }
        assert!(hashed > 4, "{folder}: only {hashed} packages");
    }
}

/// So do Cargo's: each crate from outside of this repository has a hash, and comes from the registry.
#[test]
fn every_crate_comes_from_the_registry_and_has_its_hash() {
    for lock in ["Cargo.lock", "fuzz/Cargo.lock"] {
        let text = read(lock);
        let mut count = 0;
        for package in text.split("[[package]]").skip(1).filter(|package| package.contains("\nsource = ")) {
            assert!(
                package.contains("\nsource = \"registry+https://github.com/rust-lang/crates.io-index\"\n"),
                "{package}"
            );
            assert!(package.contains("\nchecksum = \""), "{lock}: {package}");
            count += 1;
        }
        assert!(count > 40, "{lock}: only {count} crates");
    }
}
