//! Resolution of names and paths in a module.

use super::modules::Modules;

/// The target of a path.
pub enum Place {
    /// A module.
    Module(usize),
    /// An item with this name, in the module that defines it.
    Item(usize, String),
}

/// The maximum length of a chain of `use` declarations.
const FURTHEST: usize = 16;

impl Modules {
    /// The target of a path, seen from a module; none if it is outside the crate. Anything after an item, such as a
    /// variant after its enum, belongs to the item.
    pub fn follow(&self, at: usize, path: &[String]) -> Option<Place> {
        self.follow_far(at, path, 0)
    }

    /// The target of a name that a module has only through a `*`.
    pub fn by_glob(&self, at: usize, name: &str) -> Option<Place> {
        let source = &self.get(at).source;
        let is_its_own = source.items.contains(name) || source.uses.iter().any(|one| one.name.as_deref() == Some(name));
        if is_its_own { None } else { self.globs(at, name, 0).next() }
    }

    fn follow_far(&self, at: usize, path: &[String], depth: usize) -> Option<Place> {
        let (first, rest) = path.split_first()?;
        let mut place = match &**first {
            "crate" => Place::Module(self.root_of(at)),
            "self" => Place::Module(at),
            "super" => Place::Module(self.get(at).parent?),
            name => self.named(at, name, !rest.is_empty(), depth)?,
        };
        for (passed, name) in rest.iter().enumerate() {
            let Place::Module(inner) = place else { break };
            let goes_on = passed + 1 < rest.len();
            place = match (&**name, self.get(inner).parent) {
                ("super", Some(parent)) => Place::Module(parent),
                // An item that is not found in a module was created there by a macro.
                _ => self.named(inner, name, goes_on, depth).unwrap_or_else(|| Place::Item(inner, name.clone())),
            };
        }
        Some(place)
    }

    /// The target of a name in a module. A module and a function may share a name: if the path goes on, the module is
    /// meant.
    fn named(&self, at: usize, name: &str, goes_on: bool, depth: usize) -> Option<Place> {
        let module = self.get(at);
        let child = module.children.get(name).map(|child| Place::Module(*child));
        let item = Some(name).filter(|name| module.source.items.contains(*name));
        let own = child.into_iter().chain(item.map(|name| Place::Item(at, name.to_owned())));
        let uses = module.source.uses.iter().filter(|one| depth < FURTHEST && one.name.as_deref() == Some(name));
        let taken = uses.filter_map(|one| self.follow_far(at, &one.path, depth + 1));
        let places: Vec<_> = own.chain(taken).chain(self.globs(at, name, depth)).collect();
        let module = places.iter().position(|place| goes_on && matches!(place, Place::Module(_)));
        places.into_iter().nth(module.unwrap_or(0))
    }

    /// The targets of a name that a module has through `*`.
    fn globs(&self, at: usize, name: &str, depth: usize) -> impl Iterator<Item = Place> {
        let module = self.get(at);
        // The path before a `*` does not itself begin with a name from a `*`.
        let is_ours = |first: &str| {
            matches!(first, "crate" | "self" | "super")
                || module.children.contains_key(first)
                || module.source.uses.iter().any(|one| one.name.as_deref() == Some(first))
        };
        let globs =
            module.source.uses.iter().filter(move |one| depth < FURTHEST && one.is_glob && is_ours(&one.path[0]));
        globs.filter_map(move |one| match self.follow_far(at, &one.path, depth + 1)? {
            Place::Module(from) if from != at => self.named(from, name, false, depth + 1),
            _ => None,
        })
    }

    fn root_of(&self, at: usize) -> usize {
        self.get(at).parent.map_or(at, |parent| self.root_of(parent))
    }
}
