//! The law of imports, and its violations.

use super::imports::Import;

/// A part of the crate: a module, with everything below it that is not a separate part.
pub struct Part {
    /// The module, by its path after `crate::`.
    pub name: &'static str,
    /// The modules that it may import besides itself, including everything below them.
    pub may: &'static [&'static str],
}

/// The violations: a line for each import that the law does not allow.
pub fn broken(law: &[Part], imports: &[Import], folder: &str) -> Vec<String> {
    imports.iter().filter_map(|import| is_broken(law, import, folder)).collect()
}

fn is_broken(law: &[Part], import: &Import, folder: &str) -> Option<String> {
    let Import { from, line, name, .. } = import;
    let module = module_of(from, folder);
    let Some(part) = part_of(law, &module) else {
        return Some(format!("{from}:{line} imports {name}, and is of no part that the law has"));
    };
    let is_own = part_of(law, name).is_some_and(|other| other.name == part.name);
    let is_allowed = is_own || part.may.iter().any(|allowed| is_in(name, allowed));
    (!is_allowed).then(|| format!("{from}:{line} imports {name}, which nothing in {} may", part.name))
}

/// The part that a module or item belongs to: the innermost one.
fn part_of<'l>(law: &'l [Part], name: &str) -> Option<&'l Part> {
    law.iter().filter(|part| is_in(name, part.name)).max_by_key(|part| part.name.len())
}

/// The name of a file's module.
fn module_of(file: &str, folder: &str) -> String {
    let name = file.strip_prefix(folder).unwrap_or(file).trim_start_matches('/').trim_end_matches(".rs");
    name.trim_end_matches("/mod").replace('/', "::")
}

fn is_in(name: &str, module: &str) -> bool {
    name.strip_prefix(module).is_some_and(|rest| rest.is_empty() || rest.starts_with("::"))
}
