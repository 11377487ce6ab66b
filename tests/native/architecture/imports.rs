//! The imports between the files of a crate.
//!
//! An import is a name that one file takes from another one: by `use`, or by a path in its code. It counts as an import
//! from the file that defines the name, whatever re-exports it passes through.
//!
//! `mod x;` does not count. Nor does a `pub use` of something below the module, unless the module's own code names it:
//! a `mod.rs` that only declares its folder and re-exports names has no imports, and nobody imports it. As soon as its
//! own code uses what it re-exports, or it has its own items, it is a file like any other.
//!
//! Methods and fields are invisible, since they are called without a path: an `impl` may be spread over files.

use super::modules::Modules;
use super::names::Place;
use super::source::Mention;
use super::uses::Use;
use std::collections::BTreeMap;

/// A name that one file takes from another one.
#[derive(Debug, PartialEq, Eq)]
pub struct Import {
    pub from: String,
    pub to: String,
    /// Its full name where it is defined: `api::error::Error`. A module can be imported as well.
    pub name: String,
    /// The first line in `from` that uses it.
    pub line: usize,
}

impl Modules {
    /// All imports between the files of the crate.
    pub fn imports(&self) -> Vec<Import> {
        let mut lines: BTreeMap<_, usize> = BTreeMap::new();
        for (at, module) in self.iter() {
            let source = &module.source;
            let by_use = source.uses.iter().filter_map(|one| Some((self.by_use(at, one)?, one.line)));
            let by_mention = source.mentions.iter().filter_map(|one| Some((self.by_mention(at, one)?, one.line)));
            for (place, line) in by_use.chain(by_mention) {
                let (to, name) = self.described(place);
                if *to != module.file {
                    let first = lines.entry((&module.file, to, name)).or_insert(line);
                    *first = line.min(*first);
                }
            }
        }
        let imports = lines.into_iter();
        imports.map(|((from, to, name), line)| Import { from: from.clone(), to: to.into(), name, line }).collect()
    }

    fn by_use(&self, at: usize, one: &Use) -> Option<Place> {
        let place = self.follow(at, &one.path)?;
        let has_path = |name: &String| self.mentions(at, &|path| path.len() > 1 && path[0] == *name);
        let has_name = |name: &String| self.mentions(at, &|path| path[0] == *name);
        let (Place::Module(of) | Place::Item(of, _)) = place;
        let only_hands_on = one.is_public && self.is_below(of, at);
        let counts = match place {
            Place::Item(..) => !only_hands_on || one.name.as_ref().is_some_and(has_name),
            // The path that takes something from a module shows it: `words::revision`.
            Place::Module(_) => !only_hands_on && !one.name.as_ref().is_some_and(has_path),
        };
        counts.then_some(place)
    }

    fn by_mention(&self, at: usize, one: &Mention) -> Option<Place> {
        match &one.path[..] {
            // A plain name was defined here, came through a `use`, which counts separately, or is a variable.
            [name] => self.by_glob(at, name),
            path => self.follow(at, path),
        }
    }

    /// Whether such a path occurs in the code of a module, or of a module in the same file.
    fn mentions(&self, at: usize, fits: &dyn Fn(&[String]) -> bool) -> bool {
        let module = self.get(at);
        let is_here = |child: usize| self.get(child).file == module.file && self.mentions(child, fits);
        module.source.mentions.iter().any(|one| fits(&one.path))
            || module.children.values().any(|child| is_here(*child))
    }

    fn is_below(&self, at: usize, above: usize) -> bool {
        self.get(at).parent.is_some_and(|parent| parent == above || self.is_below(parent, above))
    }

    /// The file of a place, and its full name.
    fn described(&self, place: Place) -> (&str, String) {
        let (at, item) = match place {
            Place::Module(at) => (at, None),
            Place::Item(at, name) => (at, Some(name)),
        };
        let module = self.get(at);
        let parts = [Some(module.name.clone()).filter(|name| !name.is_empty()), item];
        (&module.file, parts.into_iter().flatten().collect::<Vec<_>>().join("::"))
    }
}
