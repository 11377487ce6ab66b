//! Takes pictures for people to look at: of every case of the demo's gallery, and of the portal for the README.

use std::{fs, io, path::Path};

use anyhow::{Context, Result};

use crate::{
    page, process,
    profile::Profile,
    text::announce,
    tools::{Browser, Engine, Tools},
    workspace::Workspace,
};

/// Builds what has changed, takes the pictures and prints where they are.
pub fn run(workspace: &Workspace) -> Result<()> {
    let folder = workspace.target.join("gallery");
    // Pictures of removed cases would only mislead.
    match fs::remove_dir_all(&folder) {
        Err(error) if error.kind() != io::ErrorKind::NotFound => {
            return Err(error).with_context(|| format!("{} cannot be emptied", folder.display()));
        }
        _ => {}
    }
    take(workspace, "gallery_pictures", &folder)?;
    let count = fs::read_dir(&folder).map_or(0, Iterator::count);
    println!("{count} pictures are in {}", folder.display());
    Ok(())
}

/// Takes the pictures for the README, light and dark: the lost points, and the changes of a re-run.
pub fn screenshots(workspace: &Workspace) -> Result<()> {
    let folder = workspace.root.join("docs");
    take(workspace, "screenshots_of_the_readme", &folder)?;
    println!("The README's pictures are in {}", folder.display());
    Ok(())
}

/// Runs the test of this name, which takes the pictures.
fn take(workspace: &Workspace, test: &str, folder: &Path) -> Result<()> {
    let browser = Browser::ensure(workspace)?;
    page::build(&Tools::for_page(workspace, Profile::Demo)?, Profile::Demo)?;
    announce("Taking pictures, which takes some minutes if it is every case");
    let mut cargo = Engine::chromium(&browser).cargo(workspace, "test");
    cargo.args(["--package", "e2e", "--test", "suite", "--", "--ignored", test]);
    cargo.env("QA_DIST", workspace.dist());
    cargo.env("E2E_SCREENSHOTS", folder);
    process::run(&mut cargo)
}
