//! Tools that are crates: built once, into the project's own folder.

use std::{
    path::{Path, PathBuf},
    process::Command,
    time::Instant,
};

use anyhow::{Context, Result};

use super::{search, version};
use crate::{
    process,
    text::{announce, span},
    workspace::Workspace,
};

/// The newest Trunk that this toolchain compiles.
const TRUNK: &str = "0.21.14";

/// Drives every Firefox of its time and later.
const GECKODRIVER: &str = "0.37.1";

/// Pinned, since the mutants differ between versions.
const MUTANTS: &str = "27.1.0";

/// Pinned, since the settings in `deny.toml` differ between versions.
const DENY: &str = "0.20.2";

struct CrateTool<'a> {
    name: &'a str,
    version: &'a str,
    why: &'a str,
    flags: &'a [&'a str],
    /// The arguments that print its version.
    asked: &'a [&'a str],
}

/// The arguments for most tools.
const VERSION: &[&str] = &["--version"];

/// Makes sure that each of these binaries exists in the right version, and returns their folders.
pub fn ensure(workspace: &Workspace, binaries: &[&str], wasm_bindgen: &str) -> Result<Vec<PathBuf>> {
    let mut folders = Vec::new();
    for binary in binaries {
        let tool = tool_with(binary, wasm_bindgen);
        let folder = folder_of(workspace, binary, &tool)?;
        if !folders.contains(&folder) {
            folders.push(folder);
        }
    }
    Ok(folders)
}

/// Firefox' driver: any that exists, or one that is built.
pub fn geckodriver(workspace: &Workspace) -> Result<PathBuf> {
    const NAME: &str = "geckodriver";
    if let Some(driver) = search::first_of(&[NAME]) {
        return Ok(driver);
    }
    let tool = CrateTool {
        name: NAME,
        version: GECKODRIVER,
        why: "it drives Firefox in the end-to-end tests",
        flags: &["--locked"],
        asked: VERSION,
    };
    let folder = folder_of(workspace, NAME, &tool)?;
    search::in_folder(&folder, NAME).with_context(|| format!("{NAME} was there a moment ago"))
}

/// cargo-deny, which checks the crates against `deny.toml`.
pub fn deny(workspace: &Workspace) -> Result<PathBuf> {
    const NAME: &str = "cargo-deny";
    let tool = CrateTool {
        name: NAME,
        version: DENY,
        why: "it holds licences, sources and versions of all crates against deny.toml",
        flags: &["--locked"],
        asked: VERSION,
    };
    let folder = folder_of(workspace, NAME, &tool)?;
    search::in_folder(&folder, NAME).with_context(|| format!("{NAME} was there a moment ago"))
}

/// cargo-mutants, which makes the mistakes that tests have to notice.
pub fn mutants(workspace: &Workspace) -> Result<PathBuf> {
    const NAME: &str = "cargo-mutants";
    let tool = CrateTool {
        name: NAME,
        version: MUTANTS,
        why: "it makes the mistakes that tests have to notice",
        flags: &["--locked"],
        // It takes its own name first, as Cargo would give it.
        asked: &["mutants", "--version"],
    };
    let folder = folder_of(workspace, NAME, &tool)?;
    search::in_folder(&folder, NAME).with_context(|| format!("{NAME} was there a moment ago"))
}

/// The tool's folder, after its installation if necessary.
fn folder_of(workspace: &Workspace, binary: &str, tool: &CrateTool<'_>) -> Result<PathBuf> {
    if let Some(folder) = find(workspace, binary, tool) {
        return Ok(folder);
    }
    install(workspace, tool)?;
    find(workspace, binary, tool)
        .with_context(|| format!("{} {} was installed, but its `{binary}` does not start", tool.name, tool.version))
}

fn tool_with<'a>(binary: &str, wasm_bindgen: &'a str) -> CrateTool<'a> {
    match binary {
        "trunk" => CrateTool {
            name: "trunk",
            version: TRUNK,
            why: "it rebuilds the page on every change and reloads it",
            // Its default features only check for updates and speak TLS.
            flags: &["--locked", "--no-default-features"],
            asked: VERSION,
        },
        _ => CrateTool {
            name: "wasm-bindgen-cli",
            version: wasm_bindgen,
            why: "it runs the browser tests, and Trunk ties WebAssembly to JavaScript with it",
            // Without `--locked`: its lock file can name versions that a registry has since withdrawn.
            flags: &[],
            asked: VERSION,
        },
    }
}

fn find(workspace: &Workspace, binary: &str, tool: &CrateTool<'_>) -> Option<PathBuf> {
    let own = workspace.tools().join("bin");
    search::on_path(binary).into_iter().chain(search::in_folder(&own, binary)).find_map(|file| {
        let printed = process::printed(Command::new(&file).args(tool.asked))?;
        (version::in_text(&printed)? == tool.version).then(|| file.parent().map(Path::to_path_buf))?
    })
}

fn install(workspace: &Workspace, tool: &CrateTool<'_>) -> Result<()> {
    let CrateTool { name, version, why, flags, .. } = tool;
    announce(&format!("Installing {name} {version} into .tools, once, which takes some minutes: {why}"));
    let started = Instant::now();
    let mut cargo = workspace.cargo("install");
    cargo.arg(format!("{name}@={version}")).args(*flags).args(["--force", "--root"]).arg(workspace.tools());
    // A permanent folder: the tools share crates, and an interrupted installation continues where it was.
    cargo.env("CARGO_TARGET_DIR", workspace.target.join("tools"));
    // They are built once and run for a second: the compile time counts.
    for (setting, value) in
        [("OPT_LEVEL", "0"), ("LTO", "off"), ("CODEGEN_UNITS", "256"), ("DEBUG", "0"), ("STRIP", "debuginfo")]
    {
        cargo.env(format!("CARGO_PROFILE_RELEASE_{setting}"), value);
    }
    process::run(&mut cargo).with_context(|| {
        format!(
            "{name} {version} could not be installed; any {name} {version} on the PATH, or in .tools/bin, is used \
                instead"
        )
    })?;
    announce(&format!("Installed {name} {version} in {}", span(started.elapsed())));
    Ok(())
}
