//! The names by which the wasm and its glue call each other: wasm-bindgen's are long, and end in hashes that do not
//! compress.

use std::collections::{BTreeMap, BTreeSet};

use anyhow::{Context, Result, bail, ensure};
use wasm_encoder::{
    ExportSection, ImportSection, Module,
    reencode::{Reencode, utils},
};
use wasmparser::{Export, Import, ImportSectionReader, Parser, Payload};

use crate::part_names;

/// The export of the table through which both modules call each other.
const TABLE: &str = "__indirect_function_table";

/// The wasm with its part and its glue.
pub struct Tied {
    /// The first module.
    pub wasm: Vec<u8>,
    /// The second module, which is bound to the first one later.
    pub part: Vec<u8>,
    /// The script between the wasm and the page.
    pub glue: String,
}

/// Gives all of them short names, and drops exports of the wasm that neither the glue nor the part uses.
///
/// The table of functions that both modules share is exported under the name of the `build`, so that a browser refuses
/// a part of another build.
pub fn shorten_names(wasm: &[u8], part: &[u8], glue: &str, build: &str) -> Result<Tied> {
    let mut names = Names::of(wasm, part, glue)?;
    names.exports.insert(TABLE.to_owned(), build.to_owned());
    let glue = names.rewrite(glue)?;
    let mut module = Module::new();
    let is_written = utils::parse_core_module(&mut names, &mut module, Parser::new(0), wasm);
    is_written.map_err(|error| anyhow::anyhow!("The wasm could not be rewritten: {error}"))?;
    Ok(Tied { wasm: module.finish(), part: part_names::renamed(part, &names.exports)?, glue })
}

/// The new names by the old ones.
#[derive(Default)]
struct Names {
    modules: BTreeMap<String, String>,
    imports: BTreeMap<String, String>,
    exports: BTreeMap<String, String>,
}

impl Names {
    fn of(wasm: &[u8], part: &[u8], glue: &str) -> Result<Self> {
        let mut used: BTreeSet<&str> =
            words(glue).filter(|(at, _)| glue[..*at].ends_with("wasm.")).map(|(_, word)| word).collect();
        used.extend(part_names::imported(part)?);
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
            bail!("The glue or the part uses {missing}, which the wasm does not export");
        }
        Ok(names)
    }

    /// The glue lists imports as `name: …`, one on each line, and calls exports as `wasm.name`.
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
                "The glue does not give {missing}, which the wasm imports; does wasm-bindgen write it in another way \
                    now?"
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

/// The next short name: `a` to `z`, then `aa`, `ba` and so on.
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

/// The identifiers and keywords of a script, with their positions.
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
    use wasm_encoder::{EntityType, ExportKind, FunctionSection, MemoryType, RefType, TableType, TypeSection};

    const GLUE: &str = "function imports() {\n    const import0 = {\n        __proto__: null,\n        \
        __wbg_now_12: function(arg0) { return wasm.malloc(arg0); },\n    };\n    return {\n        __proto__: \
        null,\n        \
        \"./widget_bg.js\": import0,\n    };\n}\n";

    const BUILD: &str = "b1234";

    /// Imports the memory and the table of the first module.
    fn part() -> Vec<u8> {
        let memory = MemoryType { minimum: 1, maximum: None, memory64: false, shared: false, page_size_log2: None };
        let mut imports = ImportSection::new();
        imports.import("__wasm_split", "memory", memory).import("__wasm_split", TABLE, table());
        let mut module = Module::new();
        module.section(&imports);
        module.finish()
    }

    fn table() -> TableType {
        TableType { element_type: RefType::FUNCREF, minimum: 1, maximum: None, table64: false, shared: false }
    }

    /// Imports `__wbg_now_12`, exports `malloc`, `unused`, its memory and its table.
    fn wasm() -> Vec<u8> {
        let (mut types, mut imports, mut exports) = (TypeSection::new(), ImportSection::new(), ExportSection::new());
        types.ty().function([], []);
        imports.import("./widget_bg.js", "__wbg_now_12", EntityType::Function(0));
        exports.export("malloc", ExportKind::Func, 0).export("unused", ExportKind::Func, 0);
        exports.export("memory", ExportKind::Memory, 0).export(TABLE, ExportKind::Table, 0);
        let mut module = Module::new();
        module.section(&types).section(&imports).section(&FunctionSection::new()).section(&exports);
        module.finish()
    }

    #[test]
    fn both_sides_call_each_other_by_the_same_short_names() {
        let Tied { wasm: short, glue, .. } = shorten_names(&wasm(), &part(), GLUE, BUILD).unwrap();
        let expected =
            GLUE.replace("__wbg_now_12", "a").replace("wasm.malloc", "wasm.a").replace("./widget_bg.js", "a");
        assert_eq!(glue, expected);
        let (imports, exports) = ends(&short);
        assert_eq!(imports, ["a.a"]);
        assert_eq!(exports, ["a", "b", BUILD], "what nobody uses is no longer exported");
    }

    #[test]
    fn a_part_names_the_build_that_it_is_bound_to() {
        let tied = shorten_names(&wasm(), &part(), GLUE, BUILD).unwrap();
        assert_eq!(ends(&tied.part).0, ["instance.b", "instance.b1234"]);
    }

    /// The imports and exports of a module.
    fn ends(wasm: &[u8]) -> (Vec<String>, Vec<String>) {
        let (mut imports, mut exports) = (Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload.unwrap() {
                Payload::ImportSection(section) => imports.extend(section.into_imports().map(|import| {
                    let import = import.unwrap();
                    format!("{}.{}", import.module, import.name)
                })),
                Payload::ExportSection(section) => {
                    exports.extend(section.into_iter().map(|export| export.unwrap().name.to_owned()))
                }
                _ => {}
            }
        }
        (imports, exports)
    }

    #[test]
    fn glue_that_does_not_fit_is_refused() {
        let missing =
            shorten_names(&wasm(), &part(), &GLUE.replace("__wbg_now_12", "__wbg_now_13"), BUILD).err().unwrap();
        assert!(missing.to_string().contains("__wbg_now_12"), "{missing}");
        let unknown = shorten_names(&wasm(), &part(), &GLUE.replace("wasm.malloc", "wasm.free"), BUILD).err().unwrap();
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
