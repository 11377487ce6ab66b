//! The package's descriptions agree with the code: names from both are compared.

use crate::files::{between, column, manifest, names, read, sources};
use serde_json::Value;
use std::collections::BTreeSet;

fn set<const N: usize>(names: [&str; N]) -> BTreeSet<String> {
    names.map(Into::into).into()
}

/// Attributes and the properties that reflect them, from the table of the class.
fn reflected() -> (BTreeSet<String>, BTreeSet<String>) {
    let text = read("src/element/shell/reflect.js");
    let (_, table) = text.split_once("const REFLECTED = [").unwrap();
    let properties = between(table.split_once("\n];").unwrap().0, "\n  ['", "'");
    let kebab = |name: &String| {
        let parts = name
            .chars()
            .map(|c| if c.is_ascii_uppercase() { format!("-{}", c.to_ascii_lowercase()) } else { c.into() });
        parts.collect::<String>()
    };
    let with_lang = |names: BTreeSet<String>| names.into_iter().chain(["lang".to_owned()]).collect::<BTreeSet<_>>();
    (with_lang(properties.iter().map(kebab).collect()), with_lang(properties))
}

#[test]
fn attributes_and_properties_are_those_of_the_class() {
    let (attributes, properties) = reflected();
    assert_eq!(attributes.len(), 15);
    let readme = read("npm/README.md");
    assert_eq!(column(&readme, "Attributes", 0), attributes);
    assert_eq!(column(&readme, "Attributes", 1), properties);
    assert_eq!(manifest("attributes", |_| true), attributes);
    assert_eq!(manifest("members", |one| one["attribute"].is_string()), properties);
    let html: Value = serde_json::from_str(&read("npm/html-data.json")).unwrap();
    let named =
        html["tags"][0]["attributes"].as_array().unwrap().iter().map(|one| one["name"].as_str().unwrap().into());
    assert_eq!(named.collect::<BTreeSet<String>>(), attributes);
    let types = read("npm/class.d.ts");
    for name in attributes.iter().filter(|name| name.contains('-')) {
        assert!(types.contains(&format!("'{name}'?:")), "{name} has no type");
    }
    for name in properties.iter().filter(|name| *name != "lang") {
        assert!(
            types.contains(&format!("get {name}()")) || types.contains(&format!("\n  {name}: ")),
            "{name} has no type"
        );
    }
}

#[test]
fn properties_without_an_attribute_and_methods_are_those_of_the_class() {
    let class = read("src/element/class.js");
    let plain = read("src/element/shell/reflect.js");
    let plain = plain.split_once("const PLAIN = [").unwrap().1.split_once(']').unwrap().0;
    let plain: BTreeSet<String> = plain.split(", ").map(|name| name.trim_matches('\'').to_owned()).collect();
    let mut getters = between(&class, "\n    get ", "()");
    assert!(getters.remove("language"), "the wasm reads it; hosts have `lang`");
    assert!(getters.remove("takesQuestions"), "the wasm reads it; hosts listen or fill the slot");
    let fields: BTreeSet<_> = plain.union(&getters).cloned().collect();
    assert_eq!(fields.len(), 7);
    let readme = read("npm/README.md");
    assert_eq!(column(&readme, "Properties without an attribute", 0), fields);
    assert_eq!(manifest("members", |one| one["kind"] == "field" && one["attribute"].is_null()), fields);
    let methods = set([
        "reload",
        "rerun",
        "openRerunDialog",
        "reveal",
        "save",
        "finishReview",
        "markDiscussed",
        "stopWatching",
        "forget",
        "focus",
    ]);
    for name in &methods {
        assert!(class.contains(&format!("\n    {name}(")), "the class has no {name}()");
    }
    assert_eq!(column(&readme, "Methods", 0), methods);
    assert_eq!(manifest("members", |one| one["kind"] == "method"), methods);
}

#[test]
fn events_and_kinds_of_failure_are_those_of_the_element() {
    let sent: BTreeSet<_> =
        between(&sources("src/element", "rs"), "\"qa-", "\"").into_iter().map(|name| format!("qa-{name}")).collect();
    assert_eq!(sent.len(), 13);
    let readme = read("npm/README.md");
    let types = read("npm/class.d.ts");
    assert_eq!(column(&readme, "Events", 0), sent);
    assert_eq!(manifest("events", |_| true), sent);
    let typed: BTreeSet<_> = between(&types, "\n  'qa-", "'").into_iter().map(|name| format!("qa-{name}")).collect();
    assert_eq!(typed, sent);
    let kinds = read("src/api/error.rs");
    let kinds = between(kinds.split_once("fn word(").unwrap().1, " => \"", "\"");
    assert_eq!(kinds.len(), 13);
    for kind in kinds {
        assert!(types.contains(&format!("| '{kind}'")) && readme.contains(&format!("`{kind}`")), "{kind}");
    }
}

#[test]
fn the_states_that_are_typed_are_those_that_are_known() {
    let states = read("src/assessment/state.rs");
    let known = between(states.split_once("fn from_word(").unwrap().1, "\n            \"", "\" => Self::");
    let types = read("npm/class.d.ts");
    let typed = types.split_once("export type State =").unwrap().1.split_once(';').unwrap().0;
    let typed = between(typed, "| '", "'");
    assert_eq!(typed, known.into_iter().filter(|word| !word.is_empty()).collect());
}

#[test]
fn custom_properties_and_their_defaults_are_those_of_the_sheet() {
    let sheet = sources("style", "css");
    let used: BTreeSet<_> = between(&sheet, "var(--qa-", ",").into_iter().map(|name| format!("--qa-{name}")).collect();
    assert!(used.len() > 20);
    let readme = read("npm/README.md");
    assert_eq!(column(&readme, "Custom properties", 0), used);
    assert_eq!(manifest("cssProperties", |_| true), used);
    for line in readme.lines().filter(|line| line.starts_with("| `--qa-")) {
        let cells: Vec<_> = line.split('`').collect();
        let (name, default) = (cells[1], cells[3]);
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
    let promised = column(&read("npm/README.md"), "Parts", 0);
    assert_eq!(manifest("cssParts", |_| true), promised);
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
    for kind in ["dependencies", "peerDependencies", "optionalDependencies", "scripts"] {
        assert!(package[kind].is_null(), "{kind}");
    }
}
