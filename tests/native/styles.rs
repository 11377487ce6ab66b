//! The style sheets: nothing in them is dead, and nothing is forced.

use super::files::{names, read, sources};
use std::collections::BTreeSet;

/// The sheets of the element, concatenated, without comments.
fn sheets() -> String {
    let own = names("style", "css").into_iter().filter(|name| name != "page.css");
    let mut rest = own.map(|name| read(format!("style/{name}"))).collect::<String>();
    while let Some((before, behind)) = rest.split_once("/*") {
        let after = behind.split_once("*/").map_or("", |(_, after)| after).to_owned();
        rest = before.to_owned() + &after;
    }
    rest
}

/// The names that follow `mark` in `text`.
fn named(text: &str, mark: &str) -> BTreeSet<String> {
    let is_of_name = |letter: char| letter.is_ascii_alphanumeric() || letter == '-' || letter == '_';
    let name = |rest: &str| rest.chars().take_while(|letter| is_of_name(*letter)).collect::<String>();
    let names = text.split(mark).skip(1).map(name);
    names.filter(|name| name.starts_with(|first: char| first.is_ascii_alphabetic())).collect()
}

#[test]
fn every_value_that_is_named_is_used() {
    let sheets = sheets();
    let used: BTreeSet<_> = named(&sheets, "var(--_");
    let set: BTreeSet<_> = sheets
        .split("--_")
        .skip(1)
        .filter_map(|rest| Some(rest.split_once(':')?.0.to_owned()))
        .filter(|name| name.chars().all(|letter| letter.is_ascii_alphanumeric() || letter == '-'))
        .collect();
    let idle: Vec<_> = set.difference(&used).collect();
    assert!(idle.is_empty(), "nobody uses {idle:?}");
    // The view sets these, or only for something that is drawn.
    let set_elsewhere = ["done", "head", "rows"].map(str::to_owned);
    let missing: Vec<_> = used.difference(&set).filter(|name| !set_elsewhere.contains(name)).collect();
    assert!(missing.is_empty(), "nobody sets {missing:?}");
}

/// A rule for a class that nothing draws is dead weight in every first view. A class may be put together or chosen from
/// a table, so that any text between quotes counts as a use: the test finds dead rules, and no missing ones.
#[test]
fn every_class_that_has_a_rule_is_drawn() {
    let sheets = sheets();
    let drawn = sources("src/view", "rs") + &sources("src/view", "js") + &sources("src/element", "rs");
    // Comments draw nothing: only text between quotes counts.
    let lines = drawn.lines().filter(|line| !line.trim_start().starts_with("//"));
    let quoted: Vec<_> = lines.flat_map(|line| line.split('"').skip(1).step_by(2)).collect();
    let words: BTreeSet<_> =
        quoted.iter().flat_map(|text| text.split([' ', '.', ',', '[', ']', ':', '>', '(', ')'])).collect();
    let dead: Vec<_> = named(&sheets, ".").into_iter().filter(|class| !words.contains(class.as_str())).collect();
    assert!(dead.is_empty(), "nobody draws {dead:?}");
}

/// Layers decide which rules win. A forced rule cannot be overridden.
#[test]
fn nothing_is_forced() {
    assert_eq!(sheets().matches("!important").count(), 0);
}

/// A page may have a small root font size for its own arithmetic: sizes follow one value.
#[test]
fn no_size_follows_the_root_of_the_page() {
    let own = names("style", "css").into_iter().filter(|name| name != "page.css");
    for name in own {
        let lines = read(format!("style/{name}"));
        let of_root = |line: &&str| {
            line.split(|letter: char| !letter.is_ascii_alphanumeric() && letter != '.')
                .any(|word| word.ends_with("rem") && word.starts_with(|first: char| first.is_ascii_digit()))
        };
        let found: Vec<_> = lines.lines().filter(of_root).filter(|line| !line.contains("--qa-font-size")).collect();
        assert!(found.is_empty(), "{name}: {found:?}");
    }
}
