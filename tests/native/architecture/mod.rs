//! The law of imports, checked against the code.
//!
//! `LAW` is the plan of ARCHITECTURE.md as a table: whatever is not in it is forbidden. In addition, no files import
//! each other in a circle, in the widget, the demo or the tasks. [`imports`] defines what counts as an import.
//! `invented` shows with invented files that all of this can fail.

mod circles;
mod imports;
mod invented;
mod law;
mod modules;
mod names;
mod source;
mod uses;

use crate::files::texts;
use circles::{circles, described};
use law::{Part, broken};
use modules::Modules;
use std::collections::BTreeSet;

/// The parts of the widget from the ground up, each with the modules that it may import besides itself, including
/// everything below them. A part within another one has its own law.
const LAW: &[Part] = &[
    // Reading and writing of numbers. Pure.
    Part { name: "number", may: &[] },
    // A map as a sorted list. Pure.
    Part { name: "sorted", may: &[] },
    // The domain. Pure, like the map in which it looks up names.
    Part { name: "assessment", may: &["sorted"] },
    // Failures, by what can be done about them. Pure, and the part of the API that everybody may know.
    Part { name: "api::error", may: &[] },
    // The conversation of a ticket. Pure.
    Part { name: "evidence", may: &["assessment"] },
    // The decoders of the API's JSON, and of kept drafts. Pure.
    Part { name: "api::wire", may: &["number", "assessment", "evidence", "review", "api::error"] },
    // The life of a run. Pure: it knows what failed, but not how it was requested.
    Part { name: "run", may: &["assessment", "api::error"] },
    // The saving of a person's changes. Pure, and independent of the run.
    Part { name: "review", may: &["number", "sorted", "assessment", "api::error"] },
    // Browser features: listeners, requests, clock, storage.
    Part { name: "web", may: &["assessment::timestamp"] },
    // The only place that knows HTTP, JSON and tokens.
    Part { name: "api", may: &["number", "assessment", "evidence", "api::error", "api::wire", "web"] },
    // Texts, numbers and dates.
    Part { name: "locale", may: &["sorted", "assessment"] },
    // Carries out the commands of the machines.
    Part { name: "session", may: &["sorted", "assessment", "evidence", "review", "run", "web", "api"] },
    // The view. Of the API it knows only errors and decoding problems.
    Part {
        name: "view",
        may: &[
            "number",
            "sorted",
            "assessment",
            "review",
            "evidence",
            "run",
            "web",
            "locale",
            "session",
            "api::error",
            "api::wire::problem",
        ],
    },
    // The custom element, which assembles everything.
    Part {
        name: "element",
        may: &["number", "sorted", "assessment", "review", "run", "web", "api", "locale", "session", "view"],
    },
];

/// The only part that knows how an element is registered.
const ELEMENT: &str = "src/element/";

#[test]
fn every_part_imports_only_what_the_law_allows() {
    let broken = broken(LAW, &Modules::of("src").imports(), "src");
    assert!(broken.is_empty(), "{}", broken.join("\n"));
}

#[test]
fn every_part_of_the_law_exists() {
    let modules = Modules::of("src");
    let known: BTreeSet<_> = modules.iter().map(|(_, module)| &*module.name).collect();
    let named = LAW.iter().flat_map(|part| part.may.iter().copied().chain([part.name]));
    let missing: BTreeSet<_> = named.filter(|name| !known.contains(name)).collect();
    assert!(missing.is_empty(), "{missing:?}");
}

#[test]
fn only_the_element_names_custom_elements() {
    let named = registering(texts("src", "rs").into_iter().chain(texts("src", "js")));
    let (inside, outside): (Vec<_>, Vec<_>) = named.into_iter().partition(|file| file.starts_with(ELEMENT));
    assert!(!inside.is_empty() && outside.is_empty(), "{outside:#?}");
}

#[test]
fn no_files_of_the_widget_import_each_other_in_a_circle() {
    assert_no_circle("src");
}

#[test]
fn no_files_of_the_demo_import_each_other_in_a_circle() {
    assert_no_circle("demo/src");
}

#[test]
fn no_files_of_the_tasks_import_each_other_in_a_circle() {
    assert_no_circle("xtask/src");
}

/// A part that holds the session can do everything, and cannot be created alone.
#[test]
fn no_part_of_the_session_holds_it() {
    const FACE: [&str; 3] = ["src/session/mod.rs", "src/session/registry.rs", "src/session/session.rs"];
    let names = |text: &str| text.split(|c: char| !c.is_alphanumeric() && c != '_').any(|word| word == "Session");
    let named: BTreeSet<_> =
        texts("src/session", "rs").into_iter().filter(|(_, text)| names(text)).map(|(file, _)| file).collect();
    assert_eq!(named, FACE.map(str::to_owned).into());
}

/// The files that name the browser's registry of elements.
fn registering(files: impl Iterator<Item = (String, String)>) -> Vec<String> {
    files.filter(|(_, text)| text.contains("customElements")).map(|(file, _)| file).collect()
}

fn assert_no_circle(folder: &str) {
    let imports = Modules::of(folder).imports();
    assert!(!imports.is_empty(), "{folder} has no imports at all");
    let circles: Vec<_> = circles(&imports).iter().map(|circle| described(circle, &imports)).collect();
    assert!(circles.is_empty(), "{}", circles.join("\n"));
}
