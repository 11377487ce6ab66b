//! The accessibility conformance report.

use super::rows;
use crate::files::{read, texts};
use std::collections::BTreeMap;

const LEVEL_A: &str = "1.1.1 1.2.1 1.2.2 1.2.3 1.3.1 1.3.2 1.3.3 1.4.1 1.4.2 2.1.1 2.1.2 2.1.4 2.2.1 2.2.2 2.3.1 2.4.1 \
    2.4.2 2.4.3 2.4.4 2.5.1 2.5.2 2.5.3 2.5.4 3.1.1 3.2.1 3.2.2 3.2.6 3.3.1 3.3.2 3.3.7 4.1.1 4.1.2";
const LEVEL_AA: &str = "1.2.4 1.2.5 1.3.4 1.3.5 1.4.3 1.4.4 1.4.5 1.4.10 1.4.11 1.4.12 1.4.13 2.4.5 2.4.6 2.4.7 2.4.11 \
    2.5.7 2.5.8 3.1.2 3.2.3 3.2.4 3.3.3 3.3.4 3.3.8 4.1.3";
const VERDICTS: [&str; 4] = ["Supports", "Partially Supports", "Does Not Support", "Not Applicable"];

#[test]
fn the_conformance_report_judges_every_criterion_once_and_counts_correctly() {
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
                "{row:?} does not say why"
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
    assert!(
        page.contains(&format!("| Version | {} |", env!("CARGO_PKG_VERSION"))),
        "the report is about another version"
    );
}

/// Tests that use the browser's own keys: those that say that they need them, and those of a review's keys.
#[test]
fn the_conformance_report_counts_the_keyboard_paths() {
    let tests = texts("tests/e2e/tests/suite", "rs");
    let by_need: usize = tests.values().map(|text| text.matches("needs!(Keyboard)").count()).sum();
    let of_review = &tests["tests/e2e/tests/suite/review/keys.rs"];
    assert!(!of_review.contains("needs!(Keyboard)"), "they would be counted twice");
    let paths = by_need + of_review.matches("#[tokio::test]").count();
    let page = read("docs/accessibility-conformance.md");
    assert!(page.contains(&format!("| {paths} paths: ")), "the page should say: {paths} paths");
}
