//! What the pages for reviewers claim, as far as it can be counted: names, numbers, and files that a promise hangs on.

use crate::files::{read, sources, texts};
use serde_json::Value;
use std::collections::{BTreeMap, BTreeSet};

/// The cells of each row of the tables below a heading, up to the next one.
fn rows<'a>(page: &'a str, heading: &str) -> Vec<Vec<&'a str>> {
    let (_, rest) = page.split_once(&format!("\n## {heading}\n")).unwrap_or_else(|| panic!("no heading {heading}"));
    let section = rest.split("\n## ").next().unwrap();
    let lines: Vec<_> = section.lines().collect();
    // The head of a table stands above its rule.
    let is_head = |at: usize| lines.get(at + 1).is_some_and(|rule| rule.starts_with("|--"));
    let is_row = |at: usize| lines[at].starts_with("| ") && !is_head(at);
    let cells = |at: usize| lines[at].trim_matches(['|', ' ']).split(" | ").map(str::trim).collect();
    (0..lines.len()).filter(|at| is_row(*at)).map(cells).collect()
}

const LEVEL_A: &str = "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 \
    2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.1 4.1.2";
const LEVEL_AA: &str = "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 \
    2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3";
const VERDICTS: [&str; 4] = ["Supports", "Partially Supports", "Does Not Support", "Not Applicable"];

#[test]
fn the_conformance_report_judges_every_criterion_once_and_counts_right() {
    let page = read("docs/accessibility-conformance.md");
    let mut counts: BTreeMap<&str, usize> = BTreeMap::new();
    for (level, wanted) in [("A", LEVEL_A), ("AA", LEVEL_AA)] {
        let rows = rows(&page, &format!("WCAG 2.2, level {level}"));
        let judged: Vec<_> = rows.iter().map(|row| row[0].split(' ').next().unwrap()).collect();
        assert_eq!(judged, wanted.split_whitespace().collect::<Vec<_>>(), "level {level}");
        for row in &rows {
            assert!(VERDICTS.contains(&row[1].trim_end_matches(" |")), "{row:?}");
            *counts.entry(row[1]).or_default() += 1;
            assert!(
                row[1] != "Partially Supports" || row.get(2).is_some_and(|why| why.len() > 20),
                "{row:?} says not why"
            );
        }
    }
    let count = |verdict: &str| counts.get(verdict).copied().unwrap_or_default();
    let numbers = format!(
        "Of {} criteria of A and AA {} are supported, {} partially, {} not applicable; none is not supported.",
        counts.values().sum::<usize>(),
        count("Supports"),
        count("Partially Supports"),
        count("Not Applicable")
    );
    assert!(page.contains(&numbers), "the page should say: {numbers}");
    assert_eq!(count("Does Not Support"), 0);
    assert!(page.contains(&format!("| Version | {} |", env!("CARGO_PKG_VERSION"))), "the report is of another version");
}

/// Tests that go a way by the browser's own keys: those that say that they need them, and those of a review's keys.
#[test]
fn the_conformance_report_counts_the_paths_that_are_gone_by_keyboard() {
    let tests = texts("tests/e2e/tests/suite", "rs");
    let by_need: usize = tests.values().map(|text| text.matches("needs!(Keyboard)").count()).sum();
    let of_review = &tests["tests/e2e/tests/suite/review/keys.rs"];
    assert!(!of_review.contains("needs!(Keyboard)"), "they would be counted twice");
    let paths = by_need + of_review.matches("#[tokio::test]").count();
    let page = read("docs/accessibility-conformance.md");
    assert!(page.contains(&format!("| {paths} paths: ")), "the page should say: {paths} paths");
}

/// All words that the attribute `sandbox` knows.
const SANDBOX: &str = "allow-downloads allow-forms allow-modals allow-orientation-lock allow-pointer-lock allow-popups \
    allow-popups-to-escape-sandbox allow-presentation allow-same-origin allow-scripts \
    allow-storage-access-by-user-activation allow-top-navigation allow-top-navigation-by-user-activation \
    allow-top-navigation-to-custom-protocols";

#[test]
fn the_sandbox_page_knows_every_word_and_what_is_asked_of_a_frame_by_the_code() {
    let page = read("docs/sandbox.md");
    let rows = rows(&page, "The keywords");
    let told: BTreeSet<_> = rows.iter().map(|row| row[0].trim_matches('`')).collect();
    assert_eq!(told, SANDBOX.split_whitespace().collect());
    assert!(rows.iter().all(|row| row.len() == 3 && !row[2].is_empty()), "{rows:#?}");
    let source = sources("src", "rs");
    for word in source.split("\"allow-").skip(1).filter_map(|rest| rest.split_once('"')).map(|(word, _)| word) {
        let row = rows.iter().find(|row| row[0] == format!("`allow-{word}`")).unwrap_or_else(|| panic!("allow-{word}"));
        assert_ne!(row[1], "no", "the code looks whether there is allow-{word}");
    }
    // What a word keeps the element from would be another sentence.
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
    let table = sources("src/locale", "rs");
    for quote in ["Files cannot be saved from here. Copy instead:", "Printing is not possible from here."] {
        assert!(page.contains(quote) && table.contains(quote), "{quote}");
    }
}

#[test]
fn the_page_on_forged_requests_names_all_that_changes_something() {
    let page = read("docs/csrf.md");
    let told: BTreeSet<_> = rows(&page, "What is sent in cookie mode")
        .iter()
        .filter(|row| row[1] != "no")
        .map(|row| method(row[0]))
        .collect();
    let source = read("src/api/request.rs");
    let sent: BTreeSet<_> = source.split("method: \"").skip(1).filter_map(|rest| rest.split_once('"')).collect();
    let changing: BTreeSet<_> =
        sent.iter().map(|(method, _)| (*method).to_owned()).filter(|one| one != "GET").collect();
    assert_eq!(told, changing);
    for (said, is) in [
        ("`credentials` is `same-origin`", "set_credentials(RequestCredentials::SameOrigin)"),
        ("Redirects are not followed", "set_redirect(RequestRedirect::Manual)"),
        ("`Content-Type: application/json`", "\"Content-Type\", &\"application/json\""),
    ] {
        assert!(page.contains(said) && source.contains(is), "{said}");
    }
    // What asks for the first answer before the wasm is there, and says nothing of a method.
    let ahead = read("src/element/shell/ahead.js");
    assert!(ahead.contains("credentials: 'same-origin', redirect: 'manual'") && !ahead.contains("method:"));
}

fn method(cell: &str) -> String {
    cell.trim_matches('`').split(' ').next().unwrap().to_owned()
}

#[test]
fn the_inventory_lists_the_scripts_of_the_sources() {
    let page = read("docs/script-inventory.md");
    let rows = rows(&page, "What a page runs");
    let told: BTreeSet<_> = rows.iter().map(|row| row[0].trim_matches('`')).collect();
    let of_wasm = ["widget.js", "widget_bg.wasm", "widget_part-*.wasm"];
    let of_sources = ["class.js", "quality-assessment.js", "none.js", "page.js"];
    assert_eq!(told, of_wasm.into_iter().chain(of_sources).collect());
    // Every script that is published is of these, and is held against the page where the package is.
    assert!(read("npm/check/check.mjs").contains("docs/script-inventory.md"));
    for name in of_sources {
        let folders = ["src/element", "src/page", "npm"];
        assert!(folders.iter().any(|folder| crate::files::root().join(folder).join(name).is_file()), "{name}");
    }
    // "there is no eval, no inline script and no script tag that is added"
    for (name, text) in texts("src", "js") {
        for never in ["eval(", "new Function", "createElement('script')", "document.write"] {
            assert!(!text.contains(never), "{name} has {never}");
        }
    }
    assert!(!read("index.html").contains("<script>"), "an inline script");
}

#[test]
fn there_is_one_address_for_weaknesses_and_it_has_not_run_out() {
    let (policy, text) = (read("SECURITY.md"), read("deploy/security.txt"));
    let field = |name: &str| {
        let lines: Vec<_> = text.lines().filter_map(|line| line.strip_prefix(&format!("{name}: "))).collect();
        assert_eq!(lines.len(), 1, "{name} in security.txt");
        lines[0]
    };
    let address = field("Contact").strip_prefix("mailto:").expect("an address for mails");
    let addresses: BTreeSet<_> =
        policy.split(['<', '>', ' ', '\n', '`', '(', ')', '*']).filter(|word| word.contains('@')).collect();
    assert_eq!(addresses, [address].into());
    let expires: Vec<_> = field("Expires").split('-').collect();
    assert!(expires.len() == 3 && expires[2].ends_with('Z') && expires[2].contains('T'), "{expires:?}");
    assert_eq!(field("Preferred-Languages"), "en, de");
    for severity in ["critical", "high", "medium", "low"] {
        assert!(policy.contains(&format!("| {severity}")), "how soon is what is {severity} mended?");
    }
}

/// What is passed over has its reason where users look for it, and the other way round.
#[test]
fn every_advisory_that_is_passed_over_is_stated() {
    let stated: Value = serde_json::from_str(&read("docs/vex.cdx.json")).unwrap();
    assert_eq!((&stated["bomFormat"], &stated["specVersion"]), (&"CycloneDX".into(), &"1.5".into()));
    let vulnerabilities = stated["vulnerabilities"].as_array().unwrap();
    let mut ids = BTreeSet::new();
    for one in vulnerabilities {
        let state = one["analysis"]["state"].as_str().unwrap();
        let is_known = ["exploitable", "in_triage", "false_positive", "not_affected", "resolved"].contains(&state);
        assert!(is_known && one["analysis"]["detail"].as_str().is_some_and(|why| why.len() > 20), "{one}");
        ids.insert(one["id"].as_str().unwrap().to_owned());
    }
    let deny = read("deny.toml");
    let ignored = deny.split_once("ignore = [").map_or("", |(_, rest)| rest.split_once(']').unwrap().0);
    let ignored: BTreeSet<_> = ignored.split('"').skip(1).step_by(2).map(str::to_owned).collect();
    assert!(ignored.is_subset(&ids), "{ignored:?} are passed over, and {ids:?} stated");
}

/// What npm installs is held to the hash that the registry had when it was taken up; where it is fetched from is the
/// machine's own setting, so that no address of one stands there.
#[test]
fn every_package_of_npm_is_held_to_its_hash_and_comes_from_no_other_place() {
    let locks = ["hosts/angular", "hosts/react", "hosts/svelte", "hosts/vue", "npm/check", "xtask/js"];
    for folder in locks {
        let lock: Value = serde_json::from_str(&read(format!("{folder}/package-lock.json"))).unwrap();
        let packages = lock["packages"].as_object().unwrap();
        let mut hashed = 0;
        for (place, package) in packages.iter().filter(|(place, _)| !place.is_empty()) {
            // The widget itself, out of this repository.
            let is_own = place == "../../npm/dist" || package["resolved"] == "../../npm/dist";
            if is_own {
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
    let found = ["hosts", "npm", "xtask"].into_iter().flat_map(|folder| texts(folder, "json").into_keys());
    let found: BTreeSet<_> = found
        .filter(|name| name.ends_with("package-lock.json") && !name.contains("node_modules"))
        .filter_map(|name| name.rsplit_once('/').map(|(folder, _)| folder.to_owned()))
        .collect();
    assert_eq!(found, locks.map(Into::into).into(), "a lock file that nobody looks at");
}

/// Those of Cargo are, too: each crate that is not of this repository has a hash, and is from the registry.
#[test]
fn every_crate_is_from_the_registry_and_held_to_its_hash() {
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
