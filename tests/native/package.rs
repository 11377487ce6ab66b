//! The package's descriptions agree with the code: names from both are compared. `cargo xtask manifest` writes the
//! descriptions from the manifest into other files, and checks the manifest against the class.

use crate::files::{between, declaration, manifest, names, read, sources};
use quality_assessment::assessment::State;
use serde_json::{Value, json};
use std::collections::BTreeSet;

#[test]
fn events_and_kinds_of_failure_are_those_of_the_element() {
    let sent: BTreeSet<_> =
        between(&sources("src/element", "rs"), "\"qa-", "\"").into_iter().map(|name| format!("qa-{name}")).collect();
    assert_eq!(sent.len(), 17);
    let readme = read("npm/README.md");
    let types = read("npm/class.d.ts");
    assert_eq!(manifest("events", |_| true), sent);
    let kinds = read("src/api/error.rs");
    let kinds = between(kinds.split_once("fn word(").unwrap().1, " => \"", "\"");
    assert_eq!(kinds.len(), 13);
    for kind in kinds {
        assert!(types.contains(&format!("| '{kind}'")) && readme.contains(&format!("`{kind}`")), "{kind}");
    }
}

#[test]
fn the_states_that_are_typed_are_those_that_are_known() {
    let types = read("npm/class.d.ts");
    let typed = types.split_once("export type State =").unwrap().1.split_once(';').unwrap().0;
    let typed = between(typed, "| '", "'");
    let known = State::WORKFLOW.into_iter().chain([State::Error, State::Deleted]);
    assert_eq!(typed, known.map(|state| state.word().to_owned()).collect());
}

#[test]
fn custom_properties_and_their_defaults_are_those_of_the_sheet() {
    let sheet = sources("style", "css");
    let used: BTreeSet<_> = between(&sheet, "var(--qa-", ",").into_iter().map(|name| format!("--qa-{name}")).collect();
    assert!(used.len() > 20);
    assert_eq!(manifest("cssProperties", |_| true), used);
    for one in declaration()["cssProperties"].as_array().unwrap() {
        let (name, default) = (one["name"].as_str().unwrap(), one["default"].as_str().unwrap());
        assert!(sheet.contains(&format!("var({name}, {default})")), "{name} does not default to {default}");
    }
    let shell = between(&read("src/element/shell/screen.js"), "var(--qa-", ",");
    assert!(shell.iter().all(|name| used.contains(&format!("--qa-{name}"))), "{shell:?}");
}

/// A forgotten sheet would be shipped and style nothing.
#[test]
fn every_sheet_of_the_element_is_adopted() {
    let adopted = between(&read("src/view/css.rs"), "\"style/", "\"");
    let mut sheets = names("style", "css");
    sheets.remove("page.css");
    assert_eq!(adopted, sheets);
}

/// A browser test sees which parts are drawn; this test checks that every promised part is drawn somewhere.
#[test]
fn parts_that_are_promised_are_drawn_somewhere() {
    let drawn = sources("src/view", "rs") + &sources("src/element", "rs");
    let promised = manifest("cssParts", |_| true);
    let words = between(&drawn, "part=\"", "\"");
    let words: BTreeSet<_> = words.iter().flat_map(|list| list.split(' ')).collect();
    for part in &promised {
        assert!(words.contains(part.as_str()) || drawn.contains(&format!("\"{part}\"")), "nobody draws {part}");
    }
    let undocumented: Vec<_> = words.into_iter().filter(|part| !part.is_empty() && !promised.contains(*part)).collect();
    assert!(undocumented.is_empty(), "{undocumented:?} are in no table");
}

#[test]
fn there_is_one_version_and_no_dependency() {
    let package: Value = serde_json::from_str(&read("npm/package.json")).unwrap();
    assert_eq!(package["version"], env!("CARGO_PKG_VERSION"));
    assert!(read("src/element/class.js").contains(&format!("VERSION = '{}'", env!("CARGO_PKG_VERSION"))));
    for kind in ["dependencies", "optionalDependencies", "scripts"] {
        assert!(package[kind].is_null(), "{kind}");
    }
    // Users of the component have it already; nobody else needs it.
    assert_eq!(package["peerDependencies"], json!({"react": ">=18"}));
    assert_eq!(package["peerDependenciesMeta"]["react"]["optional"], true);
}

/// A setting that the component does not know would be an attribute of React's own choice.
#[test]
fn the_component_for_react_knows_each_event_attribute_and_property() {
    let react = read("npm/react.js");
    let quoted = |names: BTreeSet<String>| names.into_iter().filter(|name| !react.contains(&format!("'{name}'")));
    let attributes = manifest("attributes", |one| one["name"] != "lang");
    let settable = |one: &Value| one["kind"] == "field" && one["attribute"].is_null() && one["readonly"] != true;
    let unknown: Vec<_> = quoted(attributes)
        .chain(quoted(manifest("events", |_| true)))
        .chain(quoted(manifest("members", settable)))
        .collect();
    assert!(unknown.is_empty(), "{unknown:?}");
    let heard: BTreeSet<_> = between(&react, ": 'qa-", "'").into_iter().map(|name| format!("qa-{name}")).collect();
    assert_eq!(heard, manifest("events", |_| true));
}

/// A listener for a new event would be reported as a mistake.
#[test]
fn the_reports_of_mistakes_know_each_event() {
    let script = read("src/element/mistakes.js");
    let (_, list) = script.split_once("const EVENTS = [").unwrap();
    let (list, _) = list.split_once(']').unwrap();
    let known: BTreeSet<_> = between(list, "\n  '", "',").into_iter().map(|name| format!("qa-{name}")).collect();
    assert_eq!(known, manifest("events", |_| true));
}

/// A code that is in no table helps nobody, and one that is no longer reported misleads.
#[test]
fn every_code_in_the_console_is_explained_and_no_other() {
    let codes = |text: &str| -> BTreeSet<String> {
        let digits = |rest: &str| rest.chars().take_while(char::is_ascii_digit).collect::<String>();
        text.split("QA").skip(1).map(digits).filter(|digits| digits.len() == 3).collect()
    };
    let reported = codes(&(sources("src", "js") + &sources("src", "rs")));
    let page = read("docs/errors.md");
    let explained = codes(&page.lines().filter(|line| line.starts_with("| QA")).collect::<String>());
    assert!(reported.len() > 20);
    assert_eq!(reported, explained);
}
