//! The WebAssembly of the package and its glue: compiled for size, tied to JavaScript, shrunk.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

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
    paths::hide(workspace, &mut cargo);
    process::run(&mut cargo)?;

    let compiled = workspace.target.join("wasm32-unknown-unknown/release/widget.wasm");
    let folder = folder(workspace);
    let files = [GLUE, WASM, NAMED].map(|name| folder.join(name));
    let line = || -> Result<String> {
        let inputs = stamp::hash_of(&tools.wasm_bindgen, std::slice::from_ref(&compiled))?;
        Ok(format!("{inputs:016x} {:016x}", stamp::hash_of((), &files)?))
    };
    let file = workspace.target.join("package.stamp");
    if fs::read_to_string(&file).is_ok_and(|stored| line().is_ok_and(|line| line == stored)) {
        return Ok(());
    }
    let mut bindgen = tools.command("wasm-bindgen");
    bindgen.args(["--target", "web", "--no-typescript", "--out-name", "widget", "--out-dir"]).arg(&folder);
    process::run(bindgen.arg(&compiled))?;
    inline_snippets(&folder)?;
    let [_, wasm, named] = &files;
    let tool = shrink::find(workspace).context("npm has installed no wasm-opt that runs here; put one on the PATH")?;
    let tied = folder.join("widget_tied.wasm");
    fs::rename(wasm, &tied).with_context(|| format!("{} could not be moved", wasm.display()))?;
    shrink::optimize(workspace, &tool, Names::Kept, &tied, named)?;
    shrink::optimize(workspace, &tool, Names::Dropped, &tied, wasm)?;
    fs::write(&file, line()?).with_context(|| format!("{} could not be written", file.display()))
}

/// Puts the crate's own JavaScript into the glue, in the place of its import: a file less to ask for.
fn inline_snippets(folder: &Path) -> Result<()> {
    let file = folder.join(GLUE);
    let glue = fs::read_to_string(&file).with_context(|| format!("{} could not be read", file.display()))?;
    let mut whole = String::new();
    for line in glue.lines() {
        match snippet_of(line) {
            Some(path) => {
                let snippet = folder.join(path);
                let text =
                    fs::read_to_string(&snippet).with_context(|| format!("{} could not be read", snippet.display()))?;
                whole += &format!("\n{text}").replace("\nexport ", "\n");
            }
            None => whole += line,
        }
        whole += "\n";
    }
    fs::write(&file, whole).with_context(|| format!("{} could not be written", file.display()))
}

/// The file that a line of the glue imports, if it is one of the crate's own.
fn snippet_of(line: &str) -> Option<&str> {
    let path = line.strip_prefix("import ")?.split('\'').nth(1)?;
    path.strip_prefix("./").filter(|path| path.starts_with("snippets/"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_crates_own_scripts_become_a_part_of_the_glue() {
        let folder = std::env::temp_dir().join(format!("xtask-snippets-{}", std::process::id()));
        fs::create_dir_all(folder.join("snippets/own")).unwrap();
        fs::write(folder.join("snippets/own/rows.js"), "// Rows.\nexport function make() {}\n").unwrap();
        fs::write(
            folder.join(GLUE),
            "import { make } from './snippets/own/rows.js';\nimport { x } from 'y';\nmake();\n",
        )
        .unwrap();
        inline_snippets(&folder).unwrap();
        let glue = fs::read_to_string(folder.join(GLUE)).unwrap();
        assert_eq!(glue, "\n// Rows.\nfunction make() {}\n\nimport { x } from 'y';\nmake();\n");
        fs::remove_dir_all(&folder).unwrap();
    }
}
