//! The names by which the wasm and its glue call each other: wasm-bindgen's are long, and end in hashes that no
//! compression makes smaller.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail, ensure};
use wasm_encoder::{
    ExportSection, ImportSection, Module,
    reencode::{Reencode, utils},
};
use wasmparser::{Export, Import, ImportSectionReader, Parser, Payload};

/// Gives both short names, and leaves out of the wasm's exports what the glue does not use.
pub fn shorten(wasm: &[u8], glue: &str) -> Result<(Vec<u8>, String)> {
    let mut names = Names::of(wasm, glue)?;
    let glue = names.rewrite(glue)?;
    let mut module = Module::new();
    let is_written = utils::parse_core_module(&mut names, &mut module, Parser::new(0), wasm);
    is_written.map_err(|error| anyhow::anyhow!("The wasm could not be written anew: {error}"))?;
    Ok((module.finish(), glue))
}

/// Which name becomes which.
#[derive(Default)]
struct Names {
    modules: BTreeMap<String, String>,
    imports: BTreeMap<String, String>,
    exports: BTreeMap<String, String>,
}

impl Names {
    fn of(wasm: &[u8], glue: &str) -> Result<Self> {
        let used: BTreeSet<&str> =
            words(glue).filter(|(at, _)| glue[..*at].ends_with("wasm.")).map(|(_, word)| word).collect();
        let mut names = Self::default();
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.context("The wasm cannot be read")? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        let Import { module, name, .. } = import?;
                        add(&mut names.modules, module);
                        ensure!(!names.imports.contains_key(name), "The wasm imports {name} twice");
                        add(&mut names.imports, name);
                    }
                }
                Payload::ExportSection(section) => {
                    for export in section {
                        let name = export?.name;
                        if used.contains(name) {
                            add(&mut names.exports, name);
                        }
                    }
                }
                _ => {}
            }
        }
        if let Some(missing) = used.iter().find(|name| !names.exports.contains_key(**name)) {
            bail!("The glue calls {missing}, which the wasm does not export");
        }
        Ok(names)
    }

    /// The glue gives imports as `name: …` on lines of their own, and calls exports as `wasm.name`.
    fn rewrite(&self, glue: &str) -> Result<String> {
        let mut text = String::new();
        let mut given = BTreeSet::new();
        let mut done = 0;
        for (at, word) in words(glue) {
            let (before, after) = (&glue[..at], &glue[at + word.len()..]);
            let is_key = after.starts_with(": ") && before.trim_end_matches(' ').ends_with('\n');
            let short = if before.ends_with("wasm.") {
                self.exports.get(word)
            } else {
                self.imports.get(word).filter(|_| is_key && given.insert(word))
            };
            let Some(short) = short else { continue };
            text += &glue[done..at];
            text += short;
            done = at + word.len();
        }
        text += &glue[done..];
        if let Some(missing) = self.imports.keys().find(|name| !given.contains(&***name)) {
            bail!(
                "The glue does not give {missing}, which the wasm imports; does wasm-bindgen write it in another way now?"
            );
        }
        for (module, short) in &self.modules {
            let key = format!("\"{module}\": ");
            ensure!(text.matches(&key).count() == 1, "The glue does not give the module {module} once");
            text = text.replace(&key, &format!("\"{short}\": "));
        }
        Ok(text)
    }
}

impl Reencode for Names {
    type Error = std::convert::Infallible;

    fn parse_import_section(&mut self, imports: &mut ImportSection, section: ImportSectionReader<'_>) -> Written {
        for import in section.into_imports() {
            let Import { module, name, ty } = import?;
            let ty = utils::entity_type(self, ty)?;
            imports.import(short(&self.modules, module), short(&self.imports, name), ty);
        }
        Ok(())
    }

    fn parse_export(&mut self, exports: &mut ExportSection, export: Export<'_>) -> Written {
        let Some(name) = self.exports.get(export.name).cloned() else { return Ok(()) };
        utils::parse_export(self, exports, Export { name: &name, ..export })
    }
}

type Written = Result<(), wasm_encoder::reencode::Error<std::convert::Infallible>>;

fn short<'a>(names: &'a BTreeMap<String, String>, name: &'a str) -> &'a str {
    names.get(name).map_or(name, String::as_str)
}

/// The next short name: `a` to `z`, then `aa`, `ba` and on.
fn add(names: &mut BTreeMap<String, String>, name: &str) {
    let mut rest = names.len();
    names.entry(name.to_owned()).or_insert_with(|| {
        let mut short = String::new();
        loop {
            short.push(char::from(b'a' + (rest % 26) as u8));
            rest /= 26;
            if rest == 0 {
                return short;
            }
            rest -= 1;
        }
    });
}

/// The identifiers and keywords of a script, and where they are.
fn words(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let is_part = |c: char| c.is_ascii_alphanumeric() || c == '_' || c == '$';
    let starts = text.char_indices().scan(false, move |was_part, (at, c)| {
        let starts = is_part(c) && !*was_part;
        *was_part = is_part(c);
        Some(starts.then_some(at))
    });
    starts.flatten().map(move |at| (at, text[at..].split(|c| !is_part(c)).next().unwrap_or_default()))
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{EntityType, ExportKind, FunctionSection, TypeSection};

    const GLUE: &str = "function imports() {\n    const import0 = {\n        __proto__: null,\n        \
        __wbg_now_12: function(arg0) { return wasm.malloc(arg0); },\n    };\n    return {\n        __proto__: null,\n        \
        \"./widget_bg.js\": import0,\n    };\n}\n";

    /// Imports `__wbg_now_12`, exports `malloc` and `unused`.
    fn wasm() -> Vec<u8> {
        let (mut types, mut imports, mut exports) = (TypeSection::new(), ImportSection::new(), ExportSection::new());
        types.ty().function([], []);
        imports.import("./widget_bg.js", "__wbg_now_12", EntityType::Function(0));
        exports.export("malloc", ExportKind::Func, 0).export("unused", ExportKind::Func, 0);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&FunctionSection::new()).section(&exports);
        module.finish()
    }

    #[test]
    fn both_sides_call_each_other_by_the_same_short_names() {
        let (short, glue) = shorten(&wasm(), GLUE).unwrap();
        let expected =
            GLUE.replace("__wbg_now_12", "a").replace("wasm.malloc", "wasm.a").replace("./widget_bg.js", "a");
        assert_eq!(glue, expected);
        let again = Names::of(&short, &glue).unwrap();
        assert_eq!(again.imports.keys().collect::<Vec<_>>(), ["a"]);
        assert_eq!(again.exports.keys().collect::<Vec<_>>(), ["a"], "what the glue does not use is exported no more");
    }

    #[test]
    fn glue_that_does_not_fit_is_refused() {
        let missing = shorten(&wasm(), &GLUE.replace("__wbg_now_12", "__wbg_now_13")).unwrap_err();
        assert!(missing.to_string().contains("__wbg_now_12"), "{missing}");
        let unknown = shorten(&wasm(), &GLUE.replace("wasm.malloc", "wasm.free")).unwrap_err();
        assert!(unknown.to_string().contains("free"), "{unknown}");
    }

    #[test]
    fn short_names_are_all_different() {
        let mut names = BTreeMap::new();
        (0..2000).for_each(|n| add(&mut names, &n.to_string()));
        assert_eq!(names.values().collect::<BTreeSet<_>>().len(), 2000);
        assert_eq!(
            [&names["0"], &names["25"], &names["26"], &names["701"], &names["702"]],
            ["a", "z", "aa", "zz", "aaa"]
        );
    }
}
