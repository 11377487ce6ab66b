//! Removal of the builder's paths from what is published.
//!
//! For each place that may panic, the compiler writes the path of its file into the wasm. For all crates that is the
//! builder's own folder, which nobody else should learn. It would also make the bytes differ from
//! checkout to checkout; `cargo xtask reproducible` compares two.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{process, workspace::Workspace};

/// The separator of flags in Cargo: a path may contain blanks.
const SEPARATOR: &str = "\u{1f}";

/// Makes this `cargo`, or a program that calls one, write neutral names for its folders; `flags` are passed to the
/// compiler, too.
pub fn hide(workspace: &Workspace, command: &mut Command, flags: &[&str]) {
    let own = (workspace.root.clone(), "/quality-assessment".to_owned());
    let crates = cargo_home().map(|folder| (folder, "/cargo".to_owned()));
    let folders = [Some(own), crates, standard_library(workspace)];
    let hiding = folders.into_iter().flatten().map(|(folder, name)| flag(&folder, &name));
    let flags: Vec<_> = hiding.chain(flags.iter().map(OsString::from)).collect();
    command.env("CARGO_ENCODED_RUSTFLAGS", flags.join(SEPARATOR.as_ref()));
}

fn flag(folder: &Path, name: &str) -> OsString {
    let mut flag = OsString::from("--remap-path-prefix=");
    flag.push(folder);
    flag.push("=");
    flag.push(name);
    flag
}

/// Cargo's folder for downloads.
pub fn cargo_home() -> Option<PathBuf> {
    let named = env::var_os("CARGO_HOME").filter(|path| !path.is_empty()).map(PathBuf::from);
    named.or_else(|| Some(env::home_dir()?.join(".cargo")))
}

/// The sources of the standard library, if they are installed, with their neutral name.
fn standard_library(workspace: &Workspace) -> Option<(PathBuf, String)> {
    let ask = |flag: &[&str]| process::printed(workspace.command("rustc").args(flag));
    let version = ask(&["-vV"])?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "))?;
    let sources = Path::new(ask(&["--print", "sysroot"])?.trim()).join("lib/rustlib/src/rust");
    Some((sources, format!("/rustc/{commit}")))
}
