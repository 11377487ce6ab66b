//! Mutation tests: small mistakes, made one at a time in the pure parts, each of which the native tests have to notice.

mod earlier;

use std::{collections::BTreeMap, fs, path::Path};

use anyhow::{Context, Result, bail};

use self::earlier::Earlier;
use crate::{files, record::Record, text::announce, tools::Mutants, workspace::Workspace};

/// The accepted survivors, with reasons. `.cargo/mutants.toml` names the mutated files.
const KNOWN: &str = "tests/mutants.txt";

/// The name of the record.
const NAME: &str = "mutants";

/// The minimum percentage of compiling mutants that have to be noticed.
const FLOOR: f64 = 97.0;

/// The choice of mutants.
#[derive(Clone, Copy, Default)]
pub struct MutantsOptions<'a> {
    /// The only part, of a number of parts: `3/20`.
    pub shard: Option<&'a str>,

    /// Whether those are left out that earlier runs in this checkout have seen noticed: after new tests, or after an
    /// interruption.
    pub again: bool,
}

/// Tests the mutants.
pub fn run(workspace: &Workspace, options: MutantsOptions) -> Result<()> {
    if options.again && options.shard.is_some() {
        bail!("The parts are cut from what is left, so that `--again` has other parts; run it without `--shard`");
    }
    let mutants = Mutants::ensure(workspace)?;
    let folder = workspace.target.join("mutants");
    let (last, earlier) = (folder.join("mutants.out"), folder.join("earlier"));
    match options.again {
        true => Earlier::of(&earlier)?.and(Earlier::of(&last)?).keep(&earlier)?,
        false => files::remove(&earlier)?,
    }
    announce("Making mistakes one by one; all of them take hours");
    mutants.run(&folder, options.shard, options.again)?;
    let mut found = Found::of(&last)?;
    let known = Earlier::of(&earlier)?.only(&mutants.list()?);
    found.earlier = known.noticed.len();
    found.noticed += known.noticed.len();
    found.unviable += known.unviable.len();
    conclude(workspace, &found, options.shard)
}

/// Judges what cargo-mutants has left in `folder`, and keeps a record.
pub fn judge(workspace: &Workspace, folder: &Path, shard: Option<&str>) -> Result<()> {
    conclude(workspace, &Found::of(folder)?, shard)
}

fn conclude(workspace: &Workspace, found: &Found, shard: Option<&str>) -> Result<()> {
    let known = known(workspace)?;
    let score = found.score();
    let before =
        if found.earlier > 0 { format!(" ({} of them by earlier runs)", found.earlier) } else { String::new() };
    let result = format!(
        "{score:.1} % noticed: {}{before} of {}; {} do not compile",
        found.noticed,
        found.noticed + found.survivors(),
        found.unviable
    );
    // Each part has its own record: together they say how many were tried.
    let name = shard.map_or_else(|| NAME.to_owned(), |shard| format!("{NAME}, part {shard}"));
    println!("{name}: {result}");
    let accepted = common(&found.missed, &known).into_iter().map(|line| format!("accepted: {line}"));
    let new = beyond(&found.missed, &known);
    Record::of(workspace, &name, result, new.iter().cloned().chain(accepted).collect()).keep(workspace)?;

    if !new.is_empty() {
        bail!("No test notices these, and {KNOWN} does not say why none has to:\n{}", new.join("\n"));
    }
    // Only a complete run shows which listed ones are noticed by now.
    let gone = beyond(&known, &found.missed);
    if shard.is_none() && !gone.is_empty() {
        bail!("These are noticed by now, or no longer exist; remove them from {KNOWN}:\n{}", gone.join("\n"));
    }
    if score < FLOOR {
        bail!("Only {score:.1} % are noticed; at least {FLOOR} % have to be");
    }
    Ok(())
}

/// The results.
#[derive(Debug, Default, PartialEq)]
struct Found {
    noticed: usize,

    /// How many of `noticed` earlier runs have seen.
    earlier: usize,

    unviable: usize,
    missed: Counts,
}

/// Mutants without their lines, each with its number: one function may have several of the same text.
type Counts = BTreeMap<String, usize>;

fn counted(lines: impl Iterator<Item = String>) -> Counts {
    let mut counts = Counts::new();
    lines.for_each(|line| *counts.entry(line).or_default() += 1);
    counts
}

/// Those that `one` has more often than `other`, as often as it has more.
fn beyond(one: &Counts, other: &Counts) -> Vec<String> {
    let more = |(line, count): (&String, &usize)| {
        vec![line.clone(); count.saturating_sub(other.get(line).copied().unwrap_or_default())]
    };
    one.iter().flat_map(more).collect()
}

/// Those that both have, as often as both have them.
fn common(one: &Counts, other: &Counts) -> Vec<String> {
    let both =
        |(line, count): (&String, &usize)| vec![line.clone(); other.get(line).copied().unwrap_or_default().min(*count)];
    one.iter().flat_map(both).collect()
}

impl Found {
    fn of(folder: &Path) -> Result<Self> {
        let lines = |name: &str| -> Result<Vec<String>> {
            let text = String::from_utf8(files::read(&folder.join(name))?)?;
            Ok(text.lines().map(str::to_owned).collect())
        };
        // A mutant that never ends is noticed, too.
        let noticed = lines("caught.txt")?.len() + lines("timeout.txt")?.len();
        let missed = counted(lines("missed.txt")?.iter().map(|line| without_place(line)));
        Ok(Self { noticed, earlier: 0, unviable: lines("unviable.txt")?.len(), missed })
    }

    fn survivors(&self) -> usize {
        self.missed.values().sum()
    }

    fn score(&self) -> f64 {
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

/// The listed mutants: each is a line, below its reasons. Two of the same text are two lines.
fn known(workspace: &Workspace) -> Result<Counts> {
    let text = fs::read_to_string(workspace.root.join(KNOWN)).with_context(|| format!("{KNOWN} could not be read"))?;
    listed(&text)
}

fn listed(text: &str) -> Result<Counts> {
    let mut found = Vec::new();
    let mut has_reason = false;
    for line in text.lines().map(str::trim) {
        match line.strip_prefix('#') {
            Some(reason) => has_reason |= !reason.trim().is_empty(),
            None if line.is_empty() => has_reason = false,
            None if has_reason => found.push(line.to_owned()),
            None => bail!("{KNOWN} has no reason for: {line}"),
        }
    }
    Ok(counted(found.into_iter()))
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
    fn every_known_mutant_has_its_reason_above_it() {
        let text = "# Shows a word.\nsrc/a.rs: replace a\nsrc/a.rs: replace b\n\n# Other.\nsrc/b.rs: replace c\n";
        assert_eq!(listed(text).unwrap().len(), 3);
        assert!(listed("# Some reason.\n\nsrc/a.rs: replace a\n").is_err(), "a reason ends where a line is empty");
        assert!(known(&Workspace::find()).is_ok());
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
