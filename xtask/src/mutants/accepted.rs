//! The accepted survivors, each with its reason.

use std::fs;

use anyhow::{Context, Result, bail};

use super::found::{Counts, counted};
use crate::workspace::Workspace;

/// The list. `.cargo/mutants.toml` names the mutated files.
pub const FILE: &str = "tests/mutants.txt";

/// The listed mutants: each is a line, below its reasons. Two of the same text are two lines.
pub fn accepted(workspace: &Workspace) -> Result<Counts> {
    let text = fs::read_to_string(workspace.root.join(FILE)).with_context(|| format!("{FILE} could not be read"))?;
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
            None => bail!("{FILE} has no reason for: {line}"),
        }
    }
    Ok(counted(found.into_iter()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_known_mutant_has_its_reason_above_it() {
        let text = "# Shows a word.\nsrc/a.rs: replace a\nsrc/a.rs: replace b\n\n# Other.\nsrc/b.rs: replace c\n";
        assert_eq!(listed(text).unwrap().len(), 3);
        assert!(listed("# Some reason.\n\nsrc/a.rs: replace a\n").is_err(), "a reason ends where a line is empty");
        assert!(accepted(&Workspace::find()).is_ok());
    }
}
