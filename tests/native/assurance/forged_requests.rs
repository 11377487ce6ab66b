//! The page on forged requests.

use super::rows;
use crate::files::read;
use std::collections::BTreeSet;

#[test]
fn the_page_on_forged_requests_names_every_request_that_changes_something() {
    let page = read("docs/csrf.md");
    let listed: BTreeSet<_> = rows(&page, "What is sent in cookie mode")
        .iter()
        .filter(|row| row[1] != "no")
        .map(|row| method(row[0]))
        .collect();
    let source = read("src/api/request.rs");
    let sent: BTreeSet<_> = source.split("method: \"").skip(1).filter_map(|rest| rest.split_once('"')).collect();
    let changing: BTreeSet<_> =
        sent.iter().map(|(method, _)| (*method).to_owned()).filter(|one| one != "GET").collect();
    assert_eq!(listed, changing);
    for (said, is) in [
        ("`credentials` is `same-origin`", "set_credentials(RequestCredentials::SameOrigin)"),
        ("Redirects are not followed", "set_redirect(RequestRedirect::Manual)"),
        ("`Content-Type: application/json`", "\"Content-Type\", &\"application/json\""),
    ] {
        assert!(page.contains(said) && source.contains(is), "{said}");
    }
    // The first request is sent before the wasm is loaded, and has no method in its options.
    let ahead = read("src/element/shell/ahead.js");
    assert!(ahead.contains("credentials: 'same-origin',") && ahead.contains("redirect: 'manual',"));
    assert!(!ahead.contains("method:"));
}

fn method(cell: &str) -> String {
    cell.trim_matches('`').split(' ').next().unwrap().to_owned()
}
