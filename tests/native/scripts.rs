//! Scripts are files of JavaScript: in a string of Rust they are neither formatted nor linted, and nobody checks their
//! types. A string may hold a line of it, such as a call of a function in such a file.

use crate::files::texts;
use proc_macro2::{TokenStream, TokenTree};

/// The folders with code that runs scripts. `wasm-diet` is left out: its samples are what wasm-bindgen writes.
const FOLDERS: [&str; 5] = ["src", "tests", "demo/src", "xtask/src", "macros/src"];

/// The number of characters from which a script has its own file.
const LIMIT: usize = 160;

/// The marks of a script.
const MARKS: [&str; 8] = ["=>", "const ", "return ", "await ", "function", "document.", "window.", ".querySelector"];
/// The number of different marks that make a text a script.
const ENOUGH: usize = 3;

#[test]
fn no_string_of_rust_holds_a_long_script() {
    let mut strings = 0;
    let mut found = Vec::new();
    for folder in FOLDERS {
        for (file, text) in texts(folder, "rs") {
            for (line, literal) in literals(text.parse().expect("a source of Rust")) {
                strings += 1;
                if is_long_script(&literal) {
                    found.push(format!("{file}:{line} holds a script of {} characters", literal.len()));
                }
            }
        }
    }
    assert!(strings > 5_000, "only {strings} strings were read");
    assert!(found.is_empty(), "{}", found.join("\n"));
}

#[test]
fn a_long_script_is_noticed_but_not_a_call_a_page_or_a_body() {
    // Put together here, since this file is read, too.
    let script = "const one = document.createElement('p'); await one.ready; ".repeat(4);
    assert!(script.len() > LIMIT);
    let code = format!("fn test() {{ run({script:?}) }}");
    let long = |code: &str| literals(code.parse().unwrap()).iter().any(|(_, text)| is_long_script(text));
    assert!(long(&code));
    assert!(long(&format!("fn test() {{ run(r#\"{script}\"#) }}")), "a raw string");
    assert!(!long("fn test() { run(\"return document.querySelector('main')\") }"));
    assert!(!long(&code.replace("\"const", "\"<!DOCTYPE html><script>const")), "a page, whose script is put in");
    assert!(!long(&format!("fn test() {{ run({:?}) }}", "a long text about something else ".repeat(10))));
}

/// The string literals in code, each with its line.
fn literals(tokens: TokenStream) -> Vec<(usize, String)> {
    tokens
        .into_iter()
        .flat_map(|token| match token {
            TokenTree::Group(group) => literals(group.stream()),
            TokenTree::Literal(literal) => vec![(literal.span().start().line, literal.to_string())],
            _ => Vec::new(),
        })
        .filter(|(_, literal)| literal.contains('"'))
        .collect()
}

/// Whether a literal is a script that is too long for a string. Pages begin with a tag, and have their scripts from
/// files.
fn is_long_script(literal: &str) -> bool {
    let text = literal.trim_start_matches(['r', '#', 'b', 'c', '"']);
    let marks: usize = MARKS.iter().map(|mark| text.matches(mark).count()).sum();
    text.len() >= LIMIT && marks >= ENOUGH && !text.starts_with('<')
}
