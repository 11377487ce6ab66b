//! The modules of a crate, from its `mod` declarations.

use super::source::Source;
use crate::files::texts;
use std::collections::{BTreeMap, BTreeSet};

/// The modules of one crate.
#[derive(Default)]
pub struct Modules(Vec<Module>);

/// A file, or a module within one.
pub struct Module {
    pub file: String,
    /// Its path after `crate::`: `view::words`. That of the crate itself is empty.
    pub name: String,
    pub parent: Option<usize>,
    pub children: BTreeMap<String, usize>,
    pub source: Source,
}

impl Modules {
    /// The crate in a folder of the project.
    pub fn of(folder: &str) -> Self {
        Self::among(folder, &texts(folder, "rs"))
    }

    /// The crate in a folder with these files: their texts by path.
    ///
    /// # Panics
    /// If a file is missing, or belongs to no module: its imports would be unknown.
    pub fn among(folder: &str, files: &BTreeMap<String, String>) -> Self {
        let mut modules = Self::default();
        for root in ["lib.rs", "main.rs"].map(|name| format!("{folder}/{name}")) {
            if let Some(text) = files.get(&root) {
                modules.add(Source::read(text), &root, folder, None, String::new(), files);
            }
        }
        let known: BTreeSet<_> = modules.0.iter().map(|module| &module.file).collect();
        let strays: Vec<_> = files.keys().filter(|file| !known.contains(file)).collect();
        assert!(strays.is_empty(), "no `mod` leads to {strays:?}");
        modules
    }

    /// All modules, with their numbers.
    pub fn iter(&self) -> impl Iterator<Item = (usize, &Module)> {
        self.0.iter().enumerate()
    }

    /// The module with this number.
    pub fn get(&self, at: usize) -> &Module {
        &self.0[at]
    }

    /// Adds a module, whose files are in `folder`, with everything below it; returns its number.
    fn add(
        &mut self,
        mut source: Source,
        file: &str,
        folder: &str,
        parent: Option<usize>,
        name: String,
        files: &BTreeMap<String, String>,
    ) -> usize {
        let (inline, in_files) = (std::mem::take(&mut source.inline), std::mem::take(&mut source.files));
        let below = |child: &str| if name.is_empty() { child.to_owned() } else { format!("{name}::{child}") };
        let at = self.0.len();
        let module = Module { file: file.to_owned(), name: name.clone(), parent, children: BTreeMap::new(), source };
        self.0.push(module);
        for (child, source) in inline {
            let number = self.add(source, file, &format!("{folder}/{child}"), Some(at), below(&child), files);
            self.0[at].children.insert(child, number);
        }
        for child in in_files {
            let folder = format!("{folder}/{child}");
            let places = [format!("{folder}.rs"), format!("{folder}/mod.rs")];
            let found = places.iter().find_map(|place| files.get_key_value(place));
            let (place, text) = found.unwrap_or_else(|| panic!("{file} declares {child}, and there is no {places:?}"));
            let number = self.add(Source::read(text), place, &folder, Some(at), below(&child), files);
            self.0[at].children.insert(child, number);
        }
        at
    }
}
