//! What the wasm is made of, as CycloneDX.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result};
use serde_json::{Value, json};

use crate::{process, workspace::Workspace};

/// The list of crates that are compiled into the wasm, with licences, addresses and who needs whom.
pub fn write(workspace: &Workspace, version: &str) -> Result<String> {
    let mut tree = workspace.cargo("tree");
    // Macros run when it is compiled and do not reach the browser.
    tree.args(["--package", "quality-assessment", "--target", "wasm32-unknown-unknown"]);
    tree.args(["--edges", "normal,no-proc-macro", "--prefix", "depth", "--format", "{p}|{l}|{r}|", "--locked"]);
    let tree = process::printed(&mut tree).context("`cargo tree` does not say what the wasm is made of")?;
    let compiler = process::printed(workspace.command("rustc").arg("--version")).unwrap_or_default();
    document(&Parts::of(&tree), version, compiler.split_whitespace().nth(1).unwrap_or_default())
}

/// Licence and address of a crate.
type Origin = (String, String);

/// Crates by name and version.
#[derive(Default)]
struct Parts {
    known: BTreeMap<String, Origin>,
    needs: BTreeMap<String, BTreeSet<String>>,
}

impl Parts {
    /// Reads `1serde v1.0.228|MIT OR Apache-2.0|https://…|`, whose number is how deep in the tree it stands.
    fn of(tree: &str) -> Self {
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
            let id = format!("{name}@{}", version.trim_start_matches('v'));
            above.truncate(depth);
            if let Some(parent) = above.last() {
                parts.needs.entry(parent.clone()).or_default().insert(id.clone());
            }
            // Some crates still write "MIT/Apache-2.0", which is no SPDX expression.
            parts.known.insert(id.clone(), (licence.replace('/', " OR "), address.to_owned()));
            above.push(id);
        }
        parts
    }
}

fn document(parts: &Parts, version: &str, compiler: &str) -> Result<String> {
    let is_own = |id: &str| id.starts_with("quality-assessment@");
    let (own, others): (Vec<_>, Vec<_>) = parts.known.iter().partition(|(id, _)| is_own(id));
    let own = own.first().map(|(id, origin)| component(id, "application", version, origin));
    let of_crate =
        |(id, origin): (&String, &Origin)| component(id, "library", id.split('@').nth(1).unwrap_or_default(), origin);
    let needs = |id: &String| json!({ "ref": id, "dependsOn": parts.needs.get(id).unwrap_or(&BTreeSet::new()) });
    let document = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": {
            "tools": { "components": [{ "type": "application", "name": "rustc", "version": compiler }] },
            "component": own.unwrap_or_else(|| json!({})),
        },
        "components": others.into_iter().map(of_crate).collect::<Vec<_>>(),
        "dependencies": parts.known.keys().map(needs).collect::<Vec<_>>(),
    });
    Ok(serde_json::to_string_pretty(&document)? + "\n")
}

fn component(id: &str, kind: &str, version: &str, (licence, address): &Origin) -> Value {
    let name = id.split('@').next().unwrap_or_default();
    let mut component = json!({
        "type": kind,
        "bom-ref": id,
        "name": name,
        "version": version,
        "purl": format!("pkg:cargo/{name}@{version}"),
        "licenses": [{ "expression": licence }],
    });
    if !address.is_empty() {
        component["externalReferences"] = json!([{ "type": "vcs", "url": address }]);
    }
    component
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

    #[test]
    fn a_tree_tells_which_crates_there_are_and_who_needs_whom() {
        let parts = Parts::of(TREE);
        assert_eq!(parts.known.len(), 4);
        assert_eq!(parts.known["serde_core@1.0.228"].0, "MIT OR Apache-2.0");
        let needed: Vec<_> = parts.needs["quality-assessment@0.1.0"].iter().collect();
        assert_eq!(needed, ["serde@1.0.228", "serde_json@1.0.145"]);
        assert!(parts.needs["serde_json@1.0.145"].contains("serde_core@1.0.228"));
    }

    #[test]
    fn a_document_names_the_release_and_no_folder_of_this_machine() {
        let text = document(&Parts::of(TREE), "0.1.0-draft", "1.95.0").unwrap();
        let read: Value = serde_json::from_str(&text).unwrap();
        let own = &read["metadata"]["component"];
        assert_eq!((&own["name"], &own["version"]), (&json!("quality-assessment"), &json!("0.1.0-draft")));
        let components = read["components"].as_array().unwrap();
        assert_eq!(components.len(), 3);
        assert_eq!(components[0]["purl"], "pkg:cargo/serde@1.0.228");
        assert_eq!(components[0]["externalReferences"][0]["url"], "https://example.org/serde");
        assert!(components.iter().all(|one| one["type"] == "library") && !text.contains("somewhere"), "{text}");
    }

    #[test]
    fn the_wasm_is_made_of_what_cargo_says() {
        let text = write(&Workspace::find(), "0.0.0").unwrap();
        let read: Value = serde_json::from_str(&text).unwrap();
        let names: Vec<_> =
            read["components"].as_array().unwrap().iter().filter_map(|one| one["name"].as_str()).collect();
        assert!(names.contains(&"leptos") && names.contains(&"wasm-bindgen"));
        assert!(!names.contains(&"tokio") && !names.contains(&"proptest"), "no tool of ours");
        assert!(!names.contains(&"leptos_macro"), "macros do not reach the browser");
    }
}
