//! The WebAssembly of the package and its glue: compiled for size, tied to JavaScript, made as small as can be.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};
use sha2::{Digest, Sha384};

use super::files::{read, write};
use super::{glue, names, order, small_std, split};
use crate::{
    page::{paths, shrink, shrink::Names, stamp},
    process,
    text::announce,
    tools::Tools,
    workspace::Workspace,
};

/// The glue between the wasm and the page.
pub const GLUE: &str = "widget.js";
/// What is published.
pub const WASM: &str = "widget_bg.wasm";
/// What a first view does not need. In the package its name has a hash of the build in it, see `part`.
pub const PART: &str = "widget_part.wasm";
/// The same as what is published first, with the names of its functions, by which `cargo xtask size` tells what it is made of.
pub const NAMED: &str = "widget_named.wasm";

/// Where they are.
pub fn folder(workspace: &Workspace) -> PathBuf {
    workspace.target.join("package")
}

/// Builds both, unless they are what these sources give already.
pub fn build(tools: &Tools) -> Result<()> {
    let workspace = tools.workspace;
    announce("Compiling the widget as it is published");
    let mut cargo = workspace.cargo("build");
    cargo.args(["--release", "--target=wasm32-unknown-unknown", "--bin", "widget", "--features", "split"]);
    // The names are read before they are taken away.
    cargo.env("CARGO_PROFILE_RELEASE_STRIP", "none");
    let flags: Vec<_> = small_std::FLAGS.iter().copied().chain([split::FLAG]).collect();
    paths::hide(workspace, &mut cargo, &flags);
    process::run(small_std::rebuild(&mut cargo))?;

    let compiled = workspace.target.join("wasm32-unknown-unknown/release/widget.wasm");
    let folder = folder(workspace);
    let files = [GLUE, WASM, PART, NAMED].map(|name| folder.join(name));
    let line = || -> Result<String> {
        // What is done below counts, too: this very program does it.
        let inputs = stamp::hash_of(&tools.wasm_bindgen, &[compiled.clone(), std::env::current_exe()?])?;
        Ok(format!("{inputs:016x} {:016x}", stamp::hash_of((), &files)?))
    };
    let file = workspace.target.join("package.stamp");
    if fs::read_to_string(&file).is_ok_and(|stored| line().is_ok_and(|line| line == stored)) {
        return Ok(());
    }
    let cut = split::split(&compiled, &folder.join("split"))?;
    let mut bindgen = tools.command("wasm-bindgen");
    // The part needs what the linker has exported, under the names that it gave.
    bindgen.args(["--target", "web", "--no-typescript", "--keep-lld-exports", "--no-demangle"]);
    process::run(bindgen.args(["--out-name", "widget", "--out-dir"]).arg(&folder).arg(&cut.main))?;
    tighten(workspace, &folder, &read(&cut.part)?)?;
    fs::write(&file, line()?).with_context(|| format!("{} could not be written", file.display()))
}

/// Takes away what only wasm-bindgen needed, then what `wasm-opt` finds, and brings the rest into order.
fn tighten(workspace: &Workspace, folder: &Path, part: &[u8]) -> Result<()> {
    let tool = shrink::find(workspace).context("npm has installed no wasm-opt that runs here; put one on the PATH")?;
    let bound = read(&folder.join(WASM))?;
    let tied = names::shorten(&bound, part, &glue::read(folder, GLUE)?, &build_of(&[&bound, part]))?;
    write(&folder.join(GLUE), tied.glue.as_bytes())?;
    for (name, wasm) in [(WASM, tied.wasm), (PART, tied.part)] {
        let (file, unoptimized) = (folder.join(name), folder.join("widget_tied.wasm"));
        write(&unoptimized, &wasm)?;
        if name == WASM {
            shrink::optimize(workspace, &tool, Names::Kept, &unoptimized, &folder.join(NAMED))?;
        }
        shrink::optimize(workspace, &tool, Names::Dropped, &unoptimized, &file)?;
        let ordered = order::by_likeness(&read(&file)?)?;
        wasmparser::Validator::new().validate_all(&ordered).context("The wasm was put into a bad order")?;
        write(&file, &ordered)?;
    }
    Ok(())
}

/// The name of the build: both modules hang on it.
fn build_of(modules: &[&[u8]]) -> String {
    let mut hash = Sha384::new();
    modules.iter().for_each(|module| hash.update(module));
    // A letter first: the glue writes it behind a dot.
    hash.finalize().iter().take(5).fold("b".to_owned(), |name, byte| format!("{name}{byte:02x}"))
}
