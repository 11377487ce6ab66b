//! The composition of the WebAssembly: the code of each crate, by the names of its functions.

use std::collections::BTreeMap;

use anyhow::{Context, Result};
use rustc_demangle::demangle;
use wasmparser::{KnownCustom, Name, NameSectionReader, Parser, Payload, TypeRef};

/// The crates by the size of their code, in bytes, largest first; then the sections that are not code.
pub fn by_crate(wasm: &[u8]) -> Result<Vec<(String, usize)>> {
    let mut imported = 0;
    let mut bodies = Vec::new();
    let mut names = BTreeMap::new();
    let mut parts: BTreeMap<String, usize> = BTreeMap::new();
    for payload in Parser::new(0).parse_all(wasm) {
        match payload.context("The WebAssembly cannot be read")? {
            Payload::ImportSection(imports) => {
                let functions = imports.into_imports().flatten().filter(|one| matches!(one.ty, TypeRef::Func(_)));
                imported = functions.count();
            }
            Payload::CodeSectionEntry(body) => bodies.push(body.range().len()),
            Payload::DataSection(section) => {
                *parts.entry("(texts and tables)".into()).or_default() += section.range().len()
            }
            Payload::CustomSection(section) => {
                if let KnownCustom::Name(reader) = section.as_known() {
                    add_names(reader, &mut names);
                }
            }
            _ => {}
        }
    }
    for (index, size) in bodies.into_iter().enumerate() {
        let name = names.get(&(index + imported)).map_or("(nameless)", String::as_str);
        *parts.entry(owner(name)).or_default() += size;
    }
    let mut parts: Vec<_> = parts.into_iter().collect();
    parts.sort_by_key(|(_, size)| std::cmp::Reverse(*size));
    Ok(parts)
}

/// The twenty largest, a line each, and the sum of the rest.
pub fn table(parts: &[(String, usize)]) -> String {
    const MOST: usize = 20;
    let total: usize = parts.iter().map(|(_, size)| size).sum();
    let share = |size: usize| 100.0 * size as f64 / total.max(1) as f64;
    let rest: usize = parts.iter().skip(MOST).map(|(_, size)| size).sum();
    let line = |name: &str, size: usize| format!("{name:<28}{size:>11}{:>9.1} %\n", share(size));
    let head = format!("{:<28}{:>11}{:>11}\n", "what the wasm is made of", "bytes", "share");
    let lines = parts.iter().take(MOST).map(|(name, size)| line(name, *size));
    [head].into_iter().chain(lines).chain([line("(all others)", rest)]).collect()
}

fn add_names(reader: NameSectionReader<'_>, names: &mut BTreeMap<usize, String>) {
    for part in reader.into_iter().flatten() {
        if let Name::Function(map) = part {
            for one in map.into_iter().flatten() {
                names.insert(one.index as usize, format!("{:#}", demangle(one.name)));
            }
        }
    }
}

/// The crate that owns a function; for our own crate, also the module. Code generated for a type, such as
/// `<leptos::View as Render>::build`, counts for the crate of the type.
fn owner(name: &str) -> String {
    let path = name.trim_start_matches(|letter: char| !letter.is_alphanumeric() && letter != '_');
    let path = ["dyn ", "mut ", "const "].iter().fold(path, |path, word| path.strip_prefix(word).unwrap_or(path));
    let mut words =
        path.split("::").map(|word| word.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or(""));
    match (words.next(), words.next()) {
        (Some("quality_assessment"), Some(module)) => format!("quality_assessment::{module}"),
        // A type parameter has no owner: the trait's crate counts.
        (Some("T" | "F" | "I" | "E"), _) => name.split(" as ").nth(1).map_or_else(|| "(generic)".into(), owner),
        (Some(first), Some(_)) => first.to_owned(),
        _ => "(glue)".into(),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn code_is_counted_by_crate_and_ours_by_module() {
        for (name, of) in [
            ("quality_assessment::session::execute::execute", "quality_assessment::session"),
            ("<quality_assessment::run::State as core::fmt::Debug>::fmt", "quality_assessment::run"),
            ("core::ptr::drop_in_place<alloc::string::String>", "core"),
            ("<T as tachys::view::any_view::IntoAny>::into_any::build", "tachys"),
            ("<&mut serde_json::de::Deserializer<R> as serde::Deserializer>::deserialize_map", "serde_json"),
            ("__wbindgen_malloc", "(glue)"),
        ] {
            assert_eq!(owner(name), of, "{name}");
        }
    }
}
