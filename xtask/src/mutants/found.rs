//! What a run of cargo-mutants has found.

use std::{collections::BTreeMap, path::Path};

use anyhow::Result;

use crate::files;

/// The results.
#[derive(Debug, Default, PartialEq)]
pub struct Found {
    /// The number that a test noticed, by failing or by never ending.
    pub noticed: usize,

    /// How many of `noticed` earlier runs have seen.
    pub earlier: usize,

    /// The number that does not compile.
    pub unviable: usize,

    /// Those that no test noticed.
    pub missed: Counts,
}

/// Mutants without their lines, each with its number: one function may have several of the same text.
pub type Counts = BTreeMap<String, usize>;

/// Counts equal lines.
pub fn counted(lines: impl Iterator<Item = String>) -> Counts {
    let mut counts = Counts::new();
    lines.for_each(|line| *counts.entry(line).or_default() += 1);
    counts
}

/// Those that `one` has more often than `other`, as often as it has more.
pub fn beyond(one: &Counts, other: &Counts) -> Vec<String> {
    let more = |(line, count): (&String, &usize)| {
        vec![line.clone(); count.saturating_sub(other.get(line).copied().unwrap_or_default())]
    };
    one.iter().flat_map(more).collect()
}

/// Those that both have, as often as both have them.
pub fn common(one: &Counts, other: &Counts) -> Vec<String> {
    let both =
        |(line, count): (&String, &usize)| vec![line.clone(); other.get(line).copied().unwrap_or_default().min(*count)];
    one.iter().flat_map(both).collect()
}

impl Found {
    /// Reads what cargo-mutants has left in `folder`.
    pub fn of(folder: &Path) -> Result<Self> {
        let lines = |name: &str| -> Result<Vec<String>> {
            let text = String::from_utf8(files::read(&folder.join(name))?)?;
            Ok(text.lines().map(str::to_owned).collect())
        };
        // A mutant that never ends is noticed, too.
        let noticed = lines("caught.txt")?.len() + lines("timeout.txt")?.len();
        let missed = counted(lines("missed.txt")?.iter().map(|line| without_place(line)));
        Ok(Self { noticed, earlier: 0, unviable: lines("unviable.txt")?.len(), missed })
    }

    /// The number that no test noticed.
    pub fn survivors(&self) -> usize {
        self.missed.values().sum()
    }

    /// The percentage of compiling mutants that a test noticed.
    pub fn score(&self) -> f64 {
        let all = self.noticed + self.survivors();
        #[expect(clippy::cast_precision_loss, reason = "some thousands")]
        let percent = |part: usize| 100.0 * part as f64 / all.max(1) as f64;
        percent(self.noticed)
    }
}

/// A mutant without line and column, which move: `src/run/a.rs:75:9: replace …` becomes `src/run/a.rs: replace …`.
fn without_place(line: &str) -> String {
    let mut parts = line.splitn(4, ':');
    match (parts.next(), parts.next(), parts.next(), parts.next()) {
        (Some(file), Some(_), Some(_), Some(what)) => format!("{file}:{what}"),
        _ => line.to_owned(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_mistake_is_identified_by_its_content_and_not_by_its_line() {
        let line = "src/run/a.rs:75:9: replace A::is_low -> bool with true";
        assert_eq!(without_place(line), "src/run/a.rs: replace A::is_low -> bool with true");
    }

    #[test]
    fn the_score_is_of_those_that_compile() {
        let missed = counted(["a".to_owned()].into_iter());
        assert_eq!(Found { noticed: 3, unviable: 10, missed, ..Found::default() }.score(), 75.0);
    }

    /// `a < b && c < d` has two mutants that read the same.
    #[test]
    fn a_second_survivor_of_the_same_text_is_not_accepted() {
        let counts = |lines: &[&str]| counted(lines.iter().map(|line| (*line).to_owned()));
        let (found, known) = (counts(&["a", "a", "b"]), counts(&["a", "b", "b"]));
        assert_eq!(beyond(&found, &known), ["a"]);
        assert_eq!(beyond(&known, &found), ["b"], "noticed by now");
        assert_eq!(common(&found, &known), ["a", "b"]);
        assert_eq!(Found { missed: found, ..Found::default() }.survivors(), 3);
    }
}
