//! The script inventory.

use super::rows;
use crate::files::{read, root, texts};
use std::collections::BTreeSet;

#[test]
fn the_inventory_lists_the_scripts_of_the_sources() {
    let page = read("docs/script-inventory.md");
    let rows = rows(&page, "What a page runs");
    let listed: BTreeSet<_> = rows.iter().map(|row| row[0].trim_matches('`')).collect();
    let of_wasm = ["widget.js", "widget_bg.wasm", "widget_part-*.wasm"];
    let of_bundler = ["inline.js", "inline.cjs", "react.cjs", "testing.cjs", "message-keys.js"];
    let of_sources =
        ["class.js", "mistakes.js", "none.js", "page.js", "quality-assessment.js", "react.js", "testing.js", "vite.js"];
    assert_eq!(listed, of_wasm.into_iter().chain(of_bundler).chain(of_sources).collect());
    // Every published script is one of these; the package's own check compares it with the page.
    let check = read("npm/check/check.mjs");
    assert!(check.contains("docs/script-inventory.md") && check.contains("[cm]?js"));
    for name in of_sources {
        let folders = ["src/element", "src/page", "npm"];
        assert!(folders.iter().any(|folder| root().join(folder).join(name).is_file()), "{name}");
    }
    // "there is no eval, no inline script and no script tag that is added"
    for (name, text) in texts("src", "js") {
        for never in ["eval(", "new Function", "createElement('script')", "document.write"] {
            assert!(!text.contains(never), "{name} has {never}");
        }
    }
    assert!(!read("index.html").contains("<script>"), "an inline script");
}
