//! The page on sandboxed frames.

use super::rows;
use crate::files::{read, sources, texts};
use std::collections::BTreeSet;

/// All keywords of the attribute `sandbox`.
const SANDBOX: &str = "allow-downloads allow-forms allow-modals allow-orientation-lock allow-pointer-lock allow-popups \
    allow-popups-to-escape-sandbox allow-presentation allow-same-origin allow-scripts \
    allow-storage-access-by-user-activation allow-top-navigation allow-top-navigation-by-user-activation \
    allow-top-navigation-to-custom-protocols";

#[test]
fn the_sandbox_page_lists_every_keyword_and_those_that_the_code_uses() {
    let page = read("docs/sandbox.md");
    let rows = rows(&page, "The keywords");
    let listed: BTreeSet<_> = rows.iter().map(|row| row[0].trim_matches('`')).collect();
    assert_eq!(listed, SANDBOX.split_whitespace().collect());
    assert!(rows.iter().all(|row| row.len() == 3 && !row[2].is_empty()), "{rows:#?}");
    let source = sources("src", "rs");
    for word in source.split("\"allow-").skip(1).filter_map(|rest| rest.split_once('"')).map(|(word, _)| word) {
        let row = rows.iter().find(|row| row[0] == format!("`allow-{word}`")).unwrap_or_else(|| panic!("allow-{word}"));
        assert_ne!(row[1], "no", "the code checks for allow-{word}");
    }
    // If the element used one of these, the page would have to say what does not work without the keyword.
    for barred in
        ["window.open", "\"_blank", "\"_top", "requestPointerLock", "orientation.lock", "requestStorageAccess"]
    {
        let users: Vec<_> = [texts("src", "rs"), texts("src", "js")]
            .into_iter()
            .flatten()
            .filter(|(_, text)| text.contains(barred))
            .map(|(name, _)| name)
            .collect();
        assert!(users.is_empty(), "{barred} in {users:?}, and the page says that nothing asks for it");
    }
    // Long texts are written in several lines.
    let table = sources("src/locale", "rs").replace("\\\n", "");
    let table = table.split_whitespace().collect::<Vec<_>>().join(" ");
    for quote in ["Files cannot be saved from here. Copy instead:", "Printing is not possible from here."] {
        assert!(page.contains(quote) && table.contains(quote), "{quote}");
    }
}
