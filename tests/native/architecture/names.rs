//! What a name or path in a module stands for.

use super::modules::Modules;

/// Where a path leads.
pub enum Place {
    /// To a module.
    Module(usize),
    /// To an item with this name, in the module that defines it.
    Item(usize, String),
}

/// A `use` may lead to a `use`, but not for ever.
const FURTHEST: usize = 16;

impl Modules {
    /// Where a path leads, seen from a module; none if it leads out of the crate. What follows an item, as a variant
    /// follows its enum, leads nowhere else.
    pub fn follow(&self, at: usize, path: &[String]) -> Option<Place> {
        self.follow_far(at, path, 0)
    }

    /// What a module calls by this name only since it takes all that another one has, by a `*`.
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
                // What is not seen in a module was made there by a macro.
                _ => self.named(inner, name, goes_on, depth).unwrap_or_else(|| Place::Item(inner, name.clone())),
            };
        }
        Some(place)
    }

    /// What a module calls by this name. A module and a function may share one: if the path goes on, the module is meant.
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

    /// What a module calls by this name since it takes all that others have.
    fn globs(&self, at: usize, name: &str, depth: usize) -> impl Iterator<Item = Place> {
        let module = self.get(at);
        // The path before a `*` does not itself begin with what comes by a `*`.
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
