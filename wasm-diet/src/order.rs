//! The order of the wasm's functions. A browser does not care, but brotli does: it compresses code better that
//! resembles what came just before.

use std::convert::Infallible;

use anyhow::{Context, Result, anyhow};
use wasm_encoder::{
    CodeSection, FunctionSection, Module,
    reencode::{Error, Reencode, utils},
};
use wasmparser::{BinaryReader, CodeSectionReader, FunctionBody, FunctionSectionReader, Parser, Payload, TypeRef};

/// A reordered module.
pub struct Ordered {
    /// The module.
    pub wasm: Vec<u8>,
    /// The new number of each function, imports included, by its old one.
    pub numbers: Vec<u32>,
}

/// The same module with similar functions next to each other: sorted by their types, then by their code.
pub fn order_by_likeness(wasm: &[u8]) -> Result<Ordered> {
    let mut order = Order::of(wasm).context("The wasm cannot be read")?;
    let mut module = Module::new();
    let is_written = utils::parse_core_module(&mut order, &mut module, Parser::new(0), wasm);
    is_written.map_err(|error| anyhow!("The wasm could not be rewritten: {error}"))?;
    Ok(Ordered { wasm: module.finish(), numbers: order.indices })
}

struct Order<'a> {
    /// Type and code of each function, in the new order.
    functions: Vec<(u32, &'a [u8])>,
    /// The new index of each function, imports included, by its old one.
    indices: Vec<u32>,
}

impl<'a> Order<'a> {
    fn of(wasm: &'a [u8]) -> Result<Self> {
        let (mut imported, mut types, mut codes) = (0, Vec::new(), Vec::new());
        for payload in Parser::new(0).parse_all(wasm) {
            match payload? {
                Payload::ImportSection(section) => {
                    for import in section.into_imports() {
                        imported += u32::from(matches!(import?.ty, TypeRef::Func(_)));
                    }
                }
                Payload::FunctionSection(section) => types = section.into_iter().collect::<Result<_, _>>()?,
                Payload::CodeSectionEntry(body) => codes.push(body.as_bytes()),
                _ => {}
            }
        }
        let mut functions: Vec<_> = types.into_iter().zip(codes).zip(imported..).collect();
        functions.sort();
        let mut indices: Vec<_> = (0..imported).collect();
        indices.resize(indices.len() + functions.len(), 0);
        for ((_, old), new) in functions.iter().zip(imported..) {
            indices[*old as usize] = new;
        }
        Ok(Self { functions: functions.into_iter().map(|(function, _)| function).collect(), indices })
    }
}

impl Reencode for Order<'_> {
    type Error = Infallible;

    fn function_index(&mut self, old: u32) -> Result<u32, Error<Infallible>> {
        Ok(self.indices[old as usize])
    }

    fn parse_function_section(
        &mut self,
        section: &mut FunctionSection,
        _: FunctionSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for (kind, _) in &self.functions {
            section.function(*kind);
        }
        Ok(())
    }

    fn parse_code_section(
        &mut self,
        section: &mut CodeSection,
        _: CodeSectionReader<'_>,
    ) -> Result<(), Error<Infallible>> {
        for (_, code) in self.functions.clone() {
            utils::parse_function_body(self, section, FunctionBody::new(BinaryReader::new(code, 0)))?;
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use wasm_encoder::{ExportKind, ExportSection, Function, Instruction, TypeSection};

    /// Three functions that return 3, 1 and the result of the first one; the last one is exported.
    fn wasm() -> Vec<u8> {
        let (mut types, mut functions, mut codes) = (TypeSection::new(), FunctionSection::new(), CodeSection::new());
        types.ty().function([], [wasm_encoder::ValType::I32]);
        for instruction in [Instruction::I32Const(3), Instruction::I32Const(1), Instruction::Call(0)] {
            functions.function(0);
            codes.function(Function::new([]).instruction(&instruction).instruction(&Instruction::End));
        }
        let mut exports = ExportSection::new();
        exports.export("last", ExportKind::Func, 2);
        let mut module = Module::new();
        module.section(&types).section(&functions).section(&exports).section(&codes);
        module.finish()
    }

    #[test]
    fn calls_and_exports_follow_the_functions() {
        let Ordered { wasm: ordered, numbers } = order_by_likeness(&wasm()).unwrap();
        assert_eq!(numbers, [2, 1, 0]);
        let order = Order::of(&ordered).unwrap();
        let codes: Vec<_> = order.functions.iter().map(|(_, code)| *code).collect();
        // No locals; `call 2`, `i32.const 1` and `i32.const 3`; the end.
        assert_eq!(codes, [&[0, 0x10, 2, 0x0b], &[0, 0x41, 1, 0x0b], &[0, 0x41, 3, 0x0b]]);
        let export = Parser::new(0).parse_all(&ordered).find_map(|payload| match payload.unwrap() {
            Payload::ExportSection(section) => section.into_iter().next(),
            _ => None,
        });
        assert_eq!(export.unwrap().unwrap().index, 0);
    }

    #[test]
    fn an_ordered_module_stays_as_it_is() {
        let ordered = order_by_likeness(&wasm()).unwrap().wasm;
        assert_eq!(order_by_likeness(&ordered).unwrap().wasm, ordered);
    }
}
