//! What is published tells nothing of the machine that it was built on.
//!
//! The compiler writes into the wasm where each file lies from which a panic may come. That is the builder's own folder
//! for all crates, which is nobody's business. The bytes still differ from checkout to checkout.

use std::{
    env,
    ffi::OsString,
    path::{Path, PathBuf},
    process::Command,
};

use crate::{process, workspace::Workspace};

/// Between flags, as Cargo has it: a path may have blanks in it.
const SEPARATOR: &str = "\u{1f}";

/// Lets this `cargo`, or what calls one, write neutral names for its folders; `flags` are for the compiler, too.
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

/// Where Cargo keeps what it downloads.
fn cargo_home() -> Option<PathBuf> {
    let told = env::var_os("CARGO_HOME").filter(|path| !path.is_empty()).map(PathBuf::from);
    told.or_else(|| Some(env::home_dir()?.join(".cargo")))
}

/// The sources of the standard library, if they are installed, under the name that they have where they are not.
fn standard_library(workspace: &Workspace) -> Option<(PathBuf, String)> {
    let ask = |flag: &[&str]| process::printed(workspace.command("rustc").args(flag));
    let version = ask(&["-vV"])?;
    let commit = version.lines().find_map(|line| line.strip_prefix("commit-hash: "))?;
    let sources = Path::new(ask(&["--print", "sysroot"])?.trim()).join("lib/rustlib/src/rust");
    Some((sources, format!("/rustc/{commit}")))
}
