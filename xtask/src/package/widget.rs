//! The WebAssembly of the package and its glue: compiled for size, tied to JavaScript, made as small as can be.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use super::{glue, names, order, small_std};
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
/// The same with the names of its functions, by which `cargo xtask size` tells what it is made of.
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
    cargo.args(["--release", "--target=wasm32-unknown-unknown", "--bin", "widget"]);
    // The names are read before they are taken away.
    cargo.env("CARGO_PROFILE_RELEASE_STRIP", "none");
    paths::hide(workspace, &mut cargo, small_std::FLAGS);
    process::run(small_std::rebuild(&mut cargo))?;

    let compiled = workspace.target.join("wasm32-unknown-unknown/release/widget.wasm");
    let folder = folder(workspace);
    let files = [GLUE, WASM, NAMED].map(|name| folder.join(name));
    let line = || -> Result<String> {
        // What is done below counts, too: this very program does it.
        let inputs = stamp::hash_of(&tools.wasm_bindgen, &[compiled.clone(), std::env::current_exe()?])?;
        Ok(format!("{inputs:016x} {:016x}", stamp::hash_of((), &files)?))
    };
    let file = workspace.target.join("package.stamp");
    if fs::read_to_string(&file).is_ok_and(|stored| line().is_ok_and(|line| line == stored)) {
        return Ok(());
    }
    let mut bindgen = tools.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "widget", "--out-dir"]).arg(&folder);
    process::run(bindgen.arg(&compiled))?;
    tighten(workspace, &folder)?;
    fs::write(&file, line()?).with_context(|| format!("{} could not be written", file.display()))
}

/// Takes away what only wasm-bindgen needed, then what `wasm-opt` finds, and brings the rest into order.
fn tighten(workspace: &Workspace, folder: &Path) -> Result<()> {
    let [glue, wasm, named] = [GLUE, WASM, NAMED].map(|name| folder.join(name));
    let (tied, text) = names::shorten(&read(&wasm)?, &glue::read(folder, GLUE)?)?;
    write(&glue, text.as_bytes())?;
    let unoptimized = folder.join("widget_tied.wasm");
    write(&unoptimized, &tied)?;
    let tool = shrink::find(workspace).context("npm has installed no wasm-opt that runs here; put one on the PATH")?;
    shrink::optimize(workspace, &tool, Names::Kept, &unoptimized, &named)?;
    shrink::optimize(workspace, &tool, Names::Dropped, &unoptimized, &wasm)?;
    let ordered = order::by_likeness(&read(&wasm)?)?;
    wasmparser::Validator::new().validate_all(&ordered).context("The wasm was put into a bad order")?;
    write(&wasm, &ordered)
}

fn read(file: &Path) -> Result<Vec<u8>> {
    fs::read(file).with_context(|| format!("{} could not be read", file.display()))
}

fn write(file: &Path, bytes: &[u8]) -> Result<()> {
    fs::write(file, bytes).with_context(|| format!("{} could not be written", file.display()))
}
