//! What earlier runs have found out.

use std::{collections::BTreeSet, path::Path};

use anyhow::Result;

use crate::files;

/// The mutants that earlier runs have settled, by name and place.
#[derive(Debug, Default, PartialEq)]
pub struct Earlier {
    /// Those that a test has noticed.
    pub noticed: BTreeSet<String>,

    /// Those that do not compile.
    pub unviable: BTreeSet<String>,
}

impl Earlier {
    /// Those in a folder of cargo-mutants, or in one that [`Self::keep`] has written; none if there is no such folder.
    pub fn of(folder: &Path) -> Result<Self> {
        let names = |file: &str| -> Result<BTreeSet<String>> {
            let file = folder.join(file);
            let text = if file.is_file() { files::read_text(&file)? } else { String::new() };
            Ok(text.lines().map(str::to_owned).collect())
        };
        Ok(Self { noticed: names("caught.txt")?, unviable: names("unviable.txt")? })
    }

    /// Both together.
    pub fn and(mut self, other: Self) -> Self {
        self.noticed.extend(other.noticed);
        self.unviable.extend(other.unviable);
        self
    }

    /// Those that still exist: another place in its file makes it another mutant, which cargo-mutants tests again.
    pub fn only(mut self, existing: &BTreeSet<String>) -> Self {
        self.noticed.retain(|name| existing.contains(name));
        self.unviable.retain(|name| existing.contains(name));
        self
    }

    /// Writes them into a folder.
    pub fn keep(&self, folder: &Path) -> Result<()> {
        for (file, names) in [("caught.txt", &self.noticed), ("unviable.txt", &self.unviable)] {
            files::write(&folder.join(file), names.iter().map(|name| format!("{name}\n")).collect::<String>())?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::workspace::Workspace;

    #[test]
    fn what_earlier_runs_have_seen_noticed_is_kept_while_it_exists() {
        let folder = Workspace::find().target.join("mutants-test");
        files::empty(&folder).unwrap();
        let names = |names: &[&str]| names.iter().map(|name| (*name).to_owned()).collect::<BTreeSet<_>>();
        assert_eq!(Earlier::of(&folder).unwrap(), Earlier::default());
        let first = Earlier { noticed: names(&["a:1:1: x", "b:1:1: x"]), unviable: names(&["c:1:1: x"]) };
        let second = Earlier { noticed: names(&["b:1:1: x", "d:1:1: x"]), unviable: names(&[]) };
        first.and(second).keep(&folder).unwrap();
        let left = Earlier::of(&folder).unwrap().only(&names(&["a:1:1: x", "b:2:1: x", "c:1:1: x", "d:1:1: x"]));
        assert_eq!(left, Earlier { noticed: names(&["a:1:1: x", "d:1:1: x"]), unviable: names(&["c:1:1: x"]) });
        files::remove(&folder).unwrap();
    }
}
