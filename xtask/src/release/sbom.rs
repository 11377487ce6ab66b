//! The bills of materials of a release, as CycloneDX: its components, and the tools that made it.

use std::path::Path;

use anyhow::{Context, Result};
use serde_json::{Value, json};
use sha2::{Digest, Sha256};

use super::{
    archive::files_with_hashes,
    parts::{Part, Parts},
};
use crate::{files::read_text, moment::Moment, process, workspace::Workspace};

/// The crates that are compiled into the wasm, and the files that they became.
///
/// Macros run at compile time and do not reach the browser.
pub fn shipped(workspace: &Workspace, version: &str, moment: &Moment) -> Result<String> {
    let mut parts = cargo(workspace, &[&WIDGET[..], &["--edges", "normal,no-proc-macro"]].concat())?;
    // The standard library is compiled with the widget, and is in none of our lock files.
    let compiler = Program::of(workspace, "rustc");
    let library = Part {
        name: "rust-std".into(),
        version: compiler.version.clone(),
        licence: "MIT OR Apache-2.0".into(),
        address: "https://github.com/rust-lang/rust".into(),
        ..Part::default()
    };
    if let Some(own) = parts.known.keys().find(|id| is_own(id)).cloned() {
        parts.needs.entry(own).or_default().insert(library.id());
    }
    parts.known.insert(library.id(), library);
    let files = if workspace.package().is_dir() { files_with_hashes(&workspace.package())? } else { Vec::new() };
    let files: Vec<_> = files.iter().filter(|(name, _)| !name.ends_with(".br") && !name.ends_with(".gz")).collect();
    let files: Vec<_> = files
        .into_iter()
        .map(|(name, hash)| {
            let hashes = [json!({ "alg": "SHA-256", "content": hash })];
            json!({ "type": "file", "bom-ref": format!("file:{name}"), "name": name, "hashes": hashes })
        })
        .collect();
    Ok(document(&parts, version, moment, &json!([compiler.component()]), files))
}

/// The tools that are not in the result: macros and build scripts, the tasks, npm's packages, compilers.
pub fn tools(workspace: &Workspace, version: &str, moment: &Moment) -> Result<String> {
    let shipped = cargo(workspace, &[&WIDGET[..], &["--edges", "normal,no-proc-macro"]].concat())?;
    let mut parts = cargo(workspace, &[&WIDGET[..], &["--edges", "normal,build"]].concat())?;
    parts.known.retain(|id, _| is_own(id) || !shipped.known.contains_key(id));
    parts.add(cargo(workspace, &["--package", "xtask", "--edges", "normal,build"])?);
    for folder in ["npm/check", "xtask/js"] {
        parts.add(Parts::of_npm(&read_text(&workspace.root.join(folder).join("package-lock.json"))?)?);
    }
    // Dependencies outside of this list belong to the other list.
    for needs in parts.needs.values_mut() {
        needs.retain(|id| parts.known.contains_key(id));
    }
    let programs: Vec<_> = ["rustc", "cargo", "node", "npm", "git"].map(|name| Program::of(workspace, name)).into();
    let programs: Vec<_> = programs.iter().map(Program::component).collect();
    Ok(document(&parts, version, moment, &Value::Array(programs), Vec::new()))
}

const WIDGET: [&str; 6] =
    ["--package", "quality-assessment", "--target", "wasm32-unknown-unknown", "--features", "split"];

fn cargo(workspace: &Workspace, words: &[&str]) -> Result<Parts> {
    let mut tree = workspace.cargo("tree");
    tree.args(words).args(["--prefix", "depth", "--format", "{p}|{l}|{r}|", "--locked"]);
    let tree = process::printed(&mut tree).context("`cargo tree` does not list the crates")?;
    Parts::of_cargo(&tree, &read_text(&workspace.root.join("Cargo.lock"))?)
}

fn is_own(id: &str) -> bool {
    id.starts_with("quality-assessment@")
}

/// A program that was used.
struct Program {
    name: String,
    version: String,
}

impl Program {
    fn of(workspace: &Workspace, name: &str) -> Self {
        Self::described(name, process::printed(workspace.command(Path::new(name)).arg("--version")))
    }

    /// The version in its output: `rustc 1.95.0 (…)`, `v22.1.0`, `git version 2.47.1`.
    fn described(name: &str, printed: Option<String>) -> Self {
        let printed = printed.unwrap_or_default();
        let is_version = |word: &&str| word.trim_start_matches('v').starts_with(|first: char| first.is_ascii_digit());
        let version =
            printed.split_whitespace().find(is_version).unwrap_or_default().trim_start_matches('v').to_owned();
        Self { name: name.to_owned(), version }
    }

    fn component(&self) -> Value {
        json!({ "type": "application", "name": self.name, "version": self.version })
    }
}

fn component(part: &Part, kind: &str, version: &str) -> Value {
    let mut component = json!({
        "type": kind,
        "bom-ref": part.id(),
        "name": part.name,
        "version": version,
        "licenses": [{ "expression": part.licence }],
    });
    if !part.registry.is_empty() {
        // In package URLs, the sign before a scope is escaped.
        let name = part.name.replacen('@', "%40", 1);
        component["purl"] = format!("pkg:{}/{name}@{version}", part.registry).into();
    }
    if let Some((algorithm, hash)) = &part.hash {
        component["hashes"] = json!([{ "alg": algorithm, "content": hash }]);
    }
    if !part.address.is_empty() {
        component["externalReferences"] = json!([{ "type": "vcs", "url": part.address }]);
    }
    component
}

/// The document. `files` are the results.
fn document(parts: &Parts, version: &str, moment: &Moment, tools: &Value, files: Vec<Value>) -> String {
    let own = parts.known.iter().find(|(id, _)| is_own(id));
    let mut own = own.map_or(Value::Null, |(_, part)| component(part, "application", version));
    if !files.is_empty() {
        own["components"] = Value::Array(files);
    }
    let others = parts.known.iter().filter(|(id, _)| !is_own(id));
    let others: Vec<_> = others.map(|(_, part)| component(part, "library", &part.version)).collect();
    let needs =
        |id: &String| json!({ "ref": id, "dependsOn": parts.needs.get(id).into_iter().flatten().collect::<Vec<_>>() });
    let mut document = json!({
        "bomFormat": "CycloneDX",
        "specVersion": "1.5",
        "version": 1,
        "metadata": { "timestamp": moment.to_string(), "tools": { "components": tools }, "component": own },
        "components": others,
        "dependencies": parts.known.keys().map(needs).collect::<Vec<_>>(),
    });
    document["serialNumber"] = serial(&document).into();
    format!("{document:#}\n")
}

/// A serial number that depends on the content only: a UUID of version 8.
fn serial(document: &Value) -> String {
    let mut bytes: Vec<u8> = Sha256::digest(document.to_string()).iter().take(16).copied().collect();
    bytes[6] = bytes[6] & 0x0f | 0x80;
    bytes[8] = bytes[8] & 0x3f | 0x80;
    let hex: String = bytes.iter().map(|byte| format!("{byte:02x}")).collect();
    format!("urn:uuid:{}-{}-{}-{}-{}", &hex[..8], &hex[8..12], &hex[12..16], &hex[16..20], &hex[20..])
}

#[cfg(test)]
mod tests {
    use super::*;

    fn read(text: &str) -> Value {
        serde_json::from_str(text).unwrap()
    }

    fn names(list: &Value) -> Vec<&str> {
        list["components"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap()).collect()
    }

    #[test]
    fn a_document_names_the_release_its_time_and_no_folder_of_this_machine() {
        let tree = "0quality-assessment v0.1.0 (/somewhere)|MIT OR Apache-2.0||\n1@a/b v1.0.0|MIT||\n";
        let parts = Parts::of_cargo(tree, "package = []").unwrap();
        let made = |second| document(&parts, "0.1.0-draft", &Moment::at(second).unwrap(), &json!([]), Vec::new());
        let list = read(&made(0));
        assert_eq!(list["metadata"]["timestamp"], "1970-01-01T00:00:00Z");
        assert_eq!(list["metadata"]["component"]["version"], "0.1.0-draft");
        assert_eq!(list["components"][0]["purl"], "pkg:cargo/%40a/b@1.0.0");
        assert!(!made(0).contains("somewhere"));
        assert_eq!(made(0), made(0), "the same number for the same list");
        assert_ne!(read(&made(0))["serialNumber"], read(&made(1))["serialNumber"]);
        let serial = list["serialNumber"].as_str().unwrap();
        assert!(serial.len() == 45 && &serial[23..24] == "8", "{serial}");
    }

    #[test]
    fn the_wasm_has_the_crates_that_cargo_lists() {
        let text = shipped(&Workspace::find(), "0.0.0", &Moment::at(0).unwrap()).unwrap();
        let list = read(&text);
        let names = names(&list);
        for one in ["leptos", "wasm-bindgen", "wasm_split_helpers", "rust-std"] {
            assert!(names.contains(&one), "{one}");
        }
        // Neither our tools nor macros, which do not reach the browser.
        for one in ["tokio", "proptest", "leptos_macro"] {
            assert!(!names.contains(&one), "{one}");
        }
        let is_hashed = |one: &Value| one["purl"].is_null() || one["hashes"].is_array() || is_ours(one);
        assert!(list["components"].as_array().unwrap().iter().all(is_hashed), "a crate without its hash");
    }

    /// Whether it is a crate of this repository, which comes from no registry.
    fn is_ours(one: &Value) -> bool {
        ["markup", "wasm-diet", "wasm-streams", "quality-assessment", "xtask"].contains(&one["name"].as_str().unwrap())
    }

    #[test]
    fn the_tools_are_in_another_bill_in_which_everything_has_its_hash() {
        let text = tools(&Workspace::find(), "0.0.0", &Moment::at(0).unwrap()).unwrap();
        let list = read(&text);
        let names = names(&list);
        for one in ["leptos_macro", "wasm_split_cli_support", "binaryen", "wasm-encoder"] {
            assert!(names.contains(&one), "{one}");
        }
        let unhashed: Vec<_> = list["components"]
            .as_array()
            .unwrap()
            .iter()
            .filter(|one| one["hashes"].is_null() && !is_ours(one))
            .collect();
        assert!(unhashed.is_empty(), "{unhashed:#?}");
        let known: Vec<_> = list["dependencies"].as_array().unwrap().iter().map(|one| &one["ref"]).collect();
        for one in list["dependencies"].as_array().unwrap() {
            assert!(one["dependsOn"].as_array().unwrap().iter().all(|id| known.contains(&id)), "{one}");
        }
        assert!(list["metadata"]["tools"]["components"].as_array().unwrap().iter().any(|one| one["name"] == "rustc"));
    }
}
