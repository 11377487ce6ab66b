//! Takes pictures of every case of the demo's gallery, for people to look at.

use std::{fs, io};

use anyhow::{Context, Result};

use crate::{
    page::{self, Profile},
    process,
    text::announce,
    tools::{Browser, Engine, Tools},
    workspace::Workspace,
};

/// Builds what has changed, takes the pictures and says where they are.
pub fn run(workspace: &Workspace) -> Result<()> {
    let browser = Browser::ensure(workspace)?;
    page::build(&Tools::for_page(workspace)?, Profile::Demo)?;

    let folder = workspace.target.join("gallery");
    // Pictures of cases that are gone would only mislead.
    match fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(error).with_context(|| format!("{} cannot be emptied", folder.display()));
        }
        _ => {}
    }
    announce("Taking pictures of every case, which takes some minutes");
    let mut cargo = Engine::chromium(&browser).cargo(workspace, "test");
    cargo.args(["--package", "e2e", "--test", "suite", "--", "--ignored", "gallery_pictures"]);
    cargo.env("QA_DIST", workspace.dist());
    cargo.env("E2E_SCREENSHOTS", &folder);
    process::run(&mut cargo)?;

    let count = fs::read_dir(&folder).map_or(0, Iterator::count);
    println!("{count} pictures are in {}", folder.display());
    Ok(())
}
