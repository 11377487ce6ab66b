//! The imports of the second part from the first one, under the first one's export names.

use std::{collections::BTreeMap, convert::Infallible};

use anyhow::{Context, Result, ensure};
use wasm_encoder::{
    ImportSection, Module,
    reencode::{Error, Reencode, utils},
};
use wasmparser::{Import, ImportSectionReader, Parser, Payload};

/// The splitter's name for the first module.
const SHARED: &str = "__wasm_split";
/// The shell's name for it (`src/element/shell/runtime.js`).
const INSTANCE: &str = "instance";

/// The names of all imports of the part, which must come from the first module alone.
pub fn imported(part: &[u8]) -> Result<Vec<&str>> {
    let mut names = Vec::new();
    for payload in Parser::new(0).parse_all(part) {
        if let Payload::ImportSection(section) = payload.context("The part cannot be read")? {
            for import in section.into_imports() {
                let Import { module, name, .. } = import?;
                ensure!(module == SHARED, "The part imports {name} of {module}, which nobody provides");
                names.push(name);
            }
        }
    }
    Ok(names)
}

/// The part with its imports renamed.
pub fn renamed(part: &[u8], names: &BTreeMap<String, String>) -> Result<Vec<u8>> {
    let mut module = Module::new();
    let is_written = utils::parse_core_module(&mut Renamed(names), &mut module, Parser::new(0), part);
    is_written.map_err(|error| anyhow::anyhow!("The part could not be rewritten: {error}"))?;
    Ok(module.finish())
}

struct Renamed<'a>(&'a BTreeMap<String, String>);

impl Reencode for Renamed<'_> {
    type Error = Infallible;

    fn parse_import_section(
        &mut self,
        imports: &mut ImportSection,
        section: ImportSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for import in section.into_imports() {
            let Import { name, ty, .. } = import?;
            let ty = utils::entity_type(self, ty)?;
            imports.import(INSTANCE, self.0.get(name).map_or(name, String::as_str), ty);
        }
        Ok(())
    }
}
