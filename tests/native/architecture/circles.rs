//! Circular imports between files.

use super::imports::Import;
use std::collections::{BTreeMap, BTreeSet};

/// All circles: sets of files, each of which leads to every other.
pub fn circles(imports: &[Import]) -> Vec<BTreeSet<&str>> {
    let mut arrows: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for import in imports {
        arrows.entry(&import.from).or_default().insert(&import.to);
    }
    let reached: BTreeMap<_, _> = arrows.keys().map(|file| (*file, reached_from(file, &arrows))).collect();
    let leads_to = |from: &str, to: &str| reached.get(from).is_some_and(|reached| reached.contains(to));
    let mut found = BTreeSet::new();
    for (file, others) in &reached {
        let circle: BTreeSet<_> = others.iter().copied().filter(|other| leads_to(other, file)).collect();
        if circle.len() > 1 {
            found.insert(circle);
        }
    }
    found.into_iter().collect()
}

/// A readable description of a circle: each import with its line.
pub fn described(circle: &BTreeSet<&str>, imports: &[Import]) -> String {
    let ties = imports.iter().filter(|one| circle.contains(&*one.from) && circle.contains(&*one.to));
    let lines = ties.map(|one| format!("\n  {}:{} imports {} of {}", one.from, one.line, one.name, one.to));
    format!("a circle of {} files:{}", circle.len(), lines.collect::<String>())
}

fn reached_from<'a>(file: &'a str, arrows: &BTreeMap<&'a str, BTreeSet<&'a str>>) -> BTreeSet<&'a str> {
    let mut reached = BTreeSet::new();
    let mut next = vec![file];
    while let Some(file) = next.pop() {
        next.extend(arrows.get(file).into_iter().flatten().filter(|to| reached.insert(**to)));
    }
    reached
}
