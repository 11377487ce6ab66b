//! The published widget: its WebAssembly in two modules, and the glue between them and the page.

pub mod compile;
mod glue;
mod numbers;
mod part;
mod paths;
mod shrink;
mod small_std;
mod split;

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use sha2::{Digest, Sha384};

use crate::{
    files::{copy, copy_all, read, remove, write},
    hash::hash_of,
    process,
    profile::Profile,
    text::announce,
    tools::Tools,
    workspace::Workspace,
};
pub use paths::cargo_home;
use shrink::Names;
use wasm_bindgen_cli_support::Bindgen;

/// The glue between the wasm and the page.
const GLUE: &str = "widget.js";
/// The crate's own scripts, which the glue imports.
const SNIPPETS: &str = "snippets";
/// The first module.
const WASM: &str = "widget_bg.wasm";
/// The second module, which a first view does not need. Its published name contains a hash, see `part`.
const PART: &str = part::NAME;
/// The first module of a release with the names of its functions, from which `cargo xtask size` computes the
/// composition.
const NAMED: &str = "widget_named.wasm";
/// The meaning of the numbers in a stack. For people, of a release only: no page fetches it.
const NUMBERS: &str = "wasm-functions.txt";

/// Builds all of it, unless it is already up to date with these sources.
///
/// Without `wasm-opt`, a release is a little larger, and a message says so.
pub fn build(tools: &Tools, profile: Profile) -> Result<()> {
    let workspace = tools.workspace;
    process::run(&mut compile::with_cargo(workspace, profile))?;

    let (compiled, folder) = (compile::output(workspace, profile), folder(workspace, profile));
    let tool = if profile == Profile::Release { shrink::find(workspace) } else { None };
    let files: Vec<_> = [GLUE, WASM, PART]
        .iter()
        .chain(tool.iter().flat_map(|_| &[NAMED, NUMBERS]))
        .map(|name| folder.join(name))
        .collect();
    let line = || -> Result<String> {
        // This program counts as a source, too: it does the steps below.
        let inputs = hash_of(&tool, &[compiled.clone(), std::env::current_exe()?])?;
        Ok(format!("{inputs:016x} {:016x}", hash_of((), &files)?))
    };
    let stamp = folder.join("built.stamp");
    if fs::read_to_string(&stamp).is_ok_and(|stored| line().is_ok_and(|line| line == stored)) {
        return Ok(());
    }
    announce("Cutting the wasm in two");
    let cut = split::split(&compiled, &folder.join("split"))?;
    bind(&cut.main, &folder)?;
    tie(&folder, &read(&cut.part)?)?;
    match &tool {
        Some(tool) => tighten(workspace, &folder, tool)?,
        None if profile == Profile::Release => announce(shrink::MISSING),
        None => {}
    }
    write(&stamp, line()?.as_bytes())
}

/// Copies all published files into `to`, beside the shell, and writes the name of the second module into the shell.
pub fn publish(workspace: &Workspace, profile: Profile, to: &Path) -> Result<()> {
    let folder = folder(workspace, profile);
    for name in [GLUE, WASM] {
        copy(&folder.join(name), &to.join(name))?;
    }
    copy_all(&folder.join(SNIPPETS), &to.join(SNIPPETS))?;
    let name = part::publish(&folder, to)?;
    if folder.join(NUMBERS).is_file() {
        let numbers = String::from_utf8(read(&folder.join(NUMBERS))?)?;
        write(&to.join(NUMBERS), numbers.replace(PART, &name).as_bytes())?;
    }
    Ok(())
}

/// The path of a release's first module with the names of its functions.
pub fn named(workspace: &Workspace) -> PathBuf {
    folder(workspace, Profile::Release).join(NAMED)
}

/// Fails if a release would be larger than necessary.
pub fn ensure_small(workspace: &Workspace) -> Result<()> {
    shrink::find(workspace).map(drop).context("npm has not installed a wasm-opt that runs here; put one on the PATH")
}

/// The folder with the built files.
pub fn folder(workspace: &Workspace, profile: Profile) -> PathBuf {
    workspace.target.join("widget").join(profile.name())
}

/// Writes the glue between `wasm` and the page, and the matching wasm.
fn bind(wasm: &Path, folder: &Path) -> Result<()> {
    // Their folder is named by a hash of the build, so older ones would remain.
    remove(&folder.join(SNIPPETS))?;
    let mut bindgen = Bindgen::new();
    bindgen.input_path(wasm).out_name("widget").typescript(false).demangle(false);
    // The part needs the linker's exports under their original names.
    bindgen.keep_lld_exports(true).omit_default_module_path(false).web(true)?;
    bindgen.generate(folder).with_context(|| format!("wasm-bindgen could not read {}", wasm.display()))
}

/// Removes what only wasm-bindgen needed, and names the build in both modules.
fn tie(folder: &Path, part: &[u8]) -> Result<()> {
    let bound = read(&folder.join(WASM))?;
    let tied = wasm_diet::shorten_names(&bound, part, &glue::watched(folder, GLUE)?, &build_of(&[&bound, part]))?;
    write(&folder.join(GLUE), tied.glue)?;
    write(&folder.join(WASM), &tied.wasm)?;
    write(&folder.join(PART), &tied.part)
}

/// Optimises with `wasm-opt`, and reorders the functions.
fn tighten(workspace: &Workspace, folder: &Path, tool: &Path) -> Result<()> {
    let (smaller, list) = (folder.join("smaller.wasm"), folder.join("names.txt"));
    let mut lines = numbers::HEAD.to_owned();
    for name in [WASM, PART] {
        let file = folder.join(name);
        if name == WASM {
            shrink::optimize(workspace, tool, Names::Kept, &file, &folder.join(NAMED))?;
        }
        shrink::optimize(workspace, tool, Names::Listed(&list), &file, &smaller)?;
        let ordered = wasm_diet::order_by_likeness(&read(&smaller)?)?;
        wasmparser::Validator::new().validate_all(&ordered.wasm).context("The reordered wasm is not valid")?;
        write(&file, &ordered.wasm)?;
        lines += &numbers::lines(name, &String::from_utf8(read(&list)?)?, &ordered.numbers)?;
    }
    write(&folder.join(NUMBERS), lines.as_bytes())
}

/// The name of the build, which both modules share.
fn build_of(modules: &[&[u8]]) -> String {
    let mut hash = Sha384::new();
    modules.iter().for_each(|module| hash.update(module));
    // It starts with a letter: the glue writes it after a dot.
    hash.finalize().iter().take(5).fold("b".to_owned(), |name, byte| format!("{name}{byte:02x}"))
}
