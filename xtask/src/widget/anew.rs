//! The glue as something that can be made more than once: an instance of the wasm that has crashed is replaced by
//! another one, and wasm-bindgen's glue keeps its state in its module.
//!
//! A browser makes another module of the same file when the address has another fragment. Bundlers know nothing of
//! that: what they have taken along is one module, whatever it was called.

use anyhow::{Context, Result, bail, ensure};

/// The glue with all of it in a function, `anew`; what the module exports is what the first call gives.
pub fn wrap(glue: &str) -> Result<String> {
    let mut exports = Vec::new();
    let mut body = String::new();
    for line in glue.lines() {
        ensure!(!line.starts_with("import "), "The glue imports something: {line}");
        match line.strip_prefix("export ") {
            Some(list) if list.starts_with('{') => exports.extend(listed(list)?),
            Some(rest) => {
                exports.push(name_of(rest).map(|name| (name.to_owned(), name.to_owned()))?);
                body += rest;
                body += "\n";
            }
            None => {
                body += line;
                body += "\n";
            }
        }
    }
    let given: Vec<_> = exports.iter().map(|(inside, outside)| format!("{outside}: {inside}")).collect();
    let named: Vec<_> = exports.iter().map(|(_, outside)| outside.as_str()).filter(|name| *name != "default").collect();
    ensure!(named.len() + 1 == exports.len(), "The glue has no default export");
    Ok(format!(
        "export const anew = () => {{\n{body}return {{ __proto__: null, {} }};\n}};\nconst first = anew();\n\
         export const {{ {} }} = first;\nexport default first.default;\n",
        given.join(", "),
        named.join(", ")
    ))
}

/// The pairs of `{ one, other as default };`.
fn listed(list: &str) -> Result<Vec<(String, String)>> {
    let inner = list.trim_start_matches('{').split('}').next().context("an open list of exports")?;
    let pair = |entry: &str| {
        let (inside, outside) = entry.split_once(" as ").unwrap_or((entry, entry));
        (inside.trim().to_owned(), outside.trim().to_owned())
    };
    Ok(inner.split(',').map(pair).collect())
}

/// The name that a declaration gives.
fn name_of(declaration: &str) -> Result<&str> {
    for kind in ["class ", "function ", "const "] {
        if let Some(rest) = declaration.strip_prefix(kind) {
            return Ok(rest.split(|c: char| !c.is_alphanumeric() && c != '_').next().unwrap_or(rest));
        }
    }
    bail!("The glue exports something that cannot be made anew: {declaration}")
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_was_exported_is_exported_and_can_be_made_again() {
        let glue =
            "let state;\nexport class Handle {}\nexport function connect() {}\nexport { init, load as default };\n";
        let wrapped = wrap(glue).unwrap();
        let inside = "let state;\nclass Handle {}\nfunction connect() {}\n";
        let given = "return { __proto__: null, Handle: Handle, connect: connect, init: init, default: load };";
        assert!(wrapped.starts_with(&format!("export const anew = () => {{\n{inside}{given}\n}};\n")), "{wrapped}");
        assert!(wrapped.ends_with("export const { Handle, connect, init } = first;\nexport default first.default;\n"));
        assert!(wrap("export let state;\n").is_err(), "nobody would see it change");
        assert!(wrap("import { x } from 'y';\nexport { x as default };\n").is_err());
    }
}
