//! Components of the Rust toolchain.

use std::path::Path;

use anyhow::{Context, Result, bail};

use crate::{process, text::announce, workspace::Workspace};

const WASM: &str = "wasm32-unknown-unknown";

/// Makes sure that the standard library for the browser is installed.
pub fn ensure_wasm_target(workspace: &Workspace) -> Result<()> {
    if has_wasm_target(workspace) {
        return Ok(());
    }
    announce(&format!("Adding the target {WASM} to the toolchain: the widget is compiled to WebAssembly"));
    process::run(workspace.command("rustup").args(["target", "add", WASM])).with_context(|| {
        format!("The toolchain lacks the target {WASM}; install rustup (https://rustup.rs), or the target by hand")
    })?;
    if !has_wasm_target(workspace) {
        bail!(
            "rustup has added {WASM} to a toolchain other than that of the PATH's `rustc`: put rustup's `rustc` first"
        );
    }
    Ok(())
}

/// Makes sure that the formatter and the linter are installed.
pub fn ensure_components(workspace: &Workspace) -> Result<()> {
    let present = |subcommand| process::printed(workspace.cargo(subcommand).arg("--version")).is_some();
    if present("fmt") && present("clippy") {
        return Ok(());
    }
    announce("Adding rustfmt and clippy to the toolchain: formatting and lints are part of the tests");
    process::run(workspace.command("rustup").args(["component", "add", "rustfmt", "clippy"])).context(
        "The toolchain lacks rustfmt or clippy; install rustup (https://rustup.rs), or the two components by hand",
    )
}

/// Makes sure that the sources of the standard library are installed.
pub fn ensure_std_sources(workspace: &Workspace) -> Result<()> {
    if has_std_sources(workspace) {
        return Ok(());
    }
    announce("Adding rust-src to the toolchain: the published build compiles the standard library for size");
    process::run(workspace.command("rustup").args(["component", "add", "rust-src"]))
        .context("The toolchain lacks rust-src; install rustup (https://rustup.rs), or the component by hand")?;
    if !has_std_sources(workspace) {
        bail!(
            "rustup has added rust-src to a toolchain other than that of the PATH's `rustc`: put rustup's `rustc` first"
        );
    }
    Ok(())
}

fn has_std_sources(workspace: &Workspace) -> bool {
    let folder = process::printed(workspace.command("rustc").args(["--print", "sysroot"]));
    folder.is_some_and(|folder| Path::new(&folder).join("lib/rustlib/src/rust/library/Cargo.lock").is_file())
}

fn has_wasm_target(workspace: &Workspace) -> bool {
    let folder = process::printed(workspace.command("rustc").args(["--print", "target-libdir", "--target", WASM]));
    folder.is_some_and(|folder| Path::new(&folder).is_dir())
}
