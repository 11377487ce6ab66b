//! A release: everything checked and tested, put into one folder with its hashes. Nothing is published.

mod archive;
mod sbom;
mod versions;

use std::{
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, Result, bail};

use crate::{
    package, page, process,
    profile::Profile,
    size, suite,
    text::announce,
    tools::{Deny, Node, Tools},
    workspace::Workspace,
};

/// What `cargo xtask release` was told.
#[derive(Debug, Default, PartialEq)]
pub struct ReleaseOptions {
    /// To see what a release would be: without the tests, and from a tree that need not be ready.
    pub draft: bool,
}

/// Checks, tests, builds and packs, in the order of how soon it fails.
pub fn run(workspace: &Workspace, options: &ReleaseOptions) -> Result<()> {
    let node = Node::ensure(workspace)?;
    let ready = ensure_clean(workspace).and_then(|()| versions::agreed(workspace));
    let version = match ready {
        Err(reason) if options.draft => {
            announce(&format!("Not ready for a release, but for a draft: {reason:#}"));
            format!("{}-draft", versions::OWN)
        }
        // A draft is never taken for a release.
        ready => ready.map(|version| if options.draft { version + "-draft" } else { version })?,
    };
    // The tests come first: they build the page in another way, over what is released.
    if !options.draft {
        Deny::ensure(workspace)?.check_all()?;
        node.audit("npm/check")?;
        if suite::test(workspace, &suite::TestOptions::default()) != ExitCode::SUCCESS {
            bail!("Something did not pass; it is named above.");
        }
        // It took a while, and what is packed now has to be what was tested.
        ensure_clean(workspace)?;
    }
    let tools = Tools::for_everything(workspace)?;
    // The package brings the tool that makes both smaller.
    package::build(&tools, &node)?;
    page::build(&tools, Profile::Release)?;
    let verdict = package::check(workspace, &node);
    if verdict.tally.failed > 0 {
        bail!("The package does not keep its promises: {}", verdict.remark);
    }
    size::run(workspace)?;

    let folder = empty_folder(workspace, &version)?;
    pack(workspace, &folder, &version)?;
    archive::write_sums(&folder)?;
    println!("The release {version} is in {}; nothing has been published.", folder.display());
    Ok(())
}

/// What is released has to be what the commit says.
fn ensure_clean(workspace: &Workspace) -> Result<()> {
    let changed = process::printed(workspace.command("git").args(["status", "--porcelain"]));
    match changed.as_deref() {
        Some("") => Ok(()),
        Some(files) => bail!("These files are not committed:\n{files}"),
        None => bail!("git does not say whether everything is committed"),
    }
}

fn empty_folder(workspace: &Workspace, version: &str) -> Result<PathBuf> {
    let folder = workspace.target.join("releases").join(version);
    if folder.is_dir() {
        fs::remove_dir_all(&folder).with_context(|| format!("{} could not be emptied", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("{} could not be made", folder.display()))?;
    Ok(folder)
}

/// The package as npm takes it, the page of its own, the list of parts, what is new.
fn pack(workspace: &Workspace, folder: &Path, version: &str) -> Result<()> {
    announce("Packing");
    let mut npm = workspace.command("npm");
    npm.current_dir(workspace.package()).args(["pack", "--silent", "--pack-destination"]).arg(folder);
    process::run(&mut npm)?;
    // npm names it by the version in it, which says nothing of a draft.
    let packed = folder.join(format!("quality-assessment-{}.tgz", versions::OWN));
    fs::rename(&packed, folder.join(format!("quality-assessment-{version}.tgz")))
        .with_context(|| format!("npm has not written {}", packed.display()))?;
    archive::pack(&workspace.dist(), &folder.join(format!("quality-assessment-page-{version}.tar.gz")))?;
    let write = |name: &str, text: &str| {
        let file = folder.join(name);
        fs::write(&file, text).with_context(|| format!("{} could not be written", file.display()))
    };
    write("sbom.cdx.json", &sbom::write(workspace, version)?)?;
    write("NOTES.md", &versions::notes(workspace)?)
}
