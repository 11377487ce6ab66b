//! A release: everything checked and tested, put into one folder with its hashes. Nothing is published.

mod archive;
mod parts;
mod placeholders;
mod provenance;
mod sbom;
mod versions;

use std::{
    ffi::OsString,
    fs,
    path::{Path, PathBuf},
    process::ExitCode,
};

use anyhow::{Context, Result, bail};

use crate::{
    evidence,
    files::read,
    moment::Moment,
    package, page, process,
    profile::Profile,
    size, suite,
    text::announce,
    tools::{Deny, Node, Tools},
    workspace::Workspace,
};

/// The documents for reviewers, beside the archives.
const PAPERS: &[(&str, &str)] = &[
    ("vex.cdx.json", "docs/vex.cdx.json"),
    ("security.txt", "deploy/security.txt"),
    ("accessibility-conformance.md", "docs/accessibility-conformance.md"),
];

/// The options of `cargo xtask release`.
#[derive(Debug, Default, PartialEq)]
pub struct ReleaseOptions {
    /// Whether to make a draft: without the tests, and from a tree that need not be ready.
    pub draft: bool,
    /// Other target directories with records of what was tried.
    pub from: Vec<OsString>,
}

/// Checks, tests, builds and packs; what fails soonest comes first.
pub fn run(workspace: &Workspace, options: &ReleaseOptions) -> Result<()> {
    let node = Node::ensure(workspace)?;
    let ready = ensure_clean(workspace).and_then(|()| placeholders::filled(workspace));
    let ready = ready.and_then(|()| versions::agreed(workspace));
    let version = match ready {
        Err(reason) if options.draft => {
            announce(&format!("Not ready for a release, but good enough for a draft: {reason:#}"));
            format!("{}-draft", versions::OWN)
        }
        // A draft must never be taken for a release.
        ready => ready.map(|version| if options.draft { version + "-draft" } else { version })?,
    };
    // The tests come first: they build the page in another way, over the released one.
    if !options.draft {
        evidence::ensure_others_have_run(workspace, &options.from)?;
        Deny::ensure(workspace)?.check_all()?;
        node.audit("npm/check")?;
        node.audit("xtask/js")?;
        if suite::test(workspace, &suite::TestOptions::default()) != ExitCode::SUCCESS {
            bail!("Something failed; it is named above.");
        }
        // Time has passed, and the packed files have to be the tested ones.
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
    let proof = proof(workspace, options)?;

    let folder = empty_folder(workspace, &version)?;
    pack(workspace, &folder, &version, &proof)?;
    archive::write_sums(&folder)?;
    println!("The release {version} is in {}; nothing has been published.", folder.display());
    Ok(())
}

/// Fails unless the released files are those of the commit.
fn ensure_clean(workspace: &Workspace) -> Result<()> {
    let changed = process::printed(workspace.command("git").args(["status", "--porcelain"]));
    match changed.as_deref() {
        Some("") => Ok(()),
        Some(files) => bail!("These files are not committed:\n{files}"),
        None => bail!("git does not say whether everything is committed"),
    }
}

/// The page of what was tried, from the records. A draft may lack some.
fn proof(workspace: &Workspace, options: &ReleaseOptions) -> Result<String> {
    if !options.draft {
        return evidence::of_release(workspace, &options.from);
    }
    let (page, gaps) = evidence::of_draft(workspace, &options.from)?;
    if !gaps.is_empty() {
        announce(&format!("A release would refuse these gaps in what was tried:\n{}", gaps.join("\n")));
    }
    Ok(page)
}

fn empty_folder(workspace: &Workspace, version: &str) -> Result<PathBuf> {
    let folder = workspace.target.join("releases").join(version);
    if folder.is_dir() {
        fs::remove_dir_all(&folder).with_context(|| format!("{} could not be emptied", folder.display()))?;
    }
    fs::create_dir_all(&folder).with_context(|| format!("{} could not be created", folder.display()))?;
    Ok(folder)
}

/// Packs the package as npm publishes it, the stand-alone page, the bills of materials, the changes, `proof`, and the
/// provenance.
fn pack(workspace: &Workspace, folder: &Path, version: &str, proof: &str) -> Result<()> {
    announce("Packing");
    let moment = Moment::of(workspace)?;
    let mut npm = workspace.command("npm");
    npm.current_dir(workspace.package()).args(["pack", "--silent", "--pack-destination"]).arg(folder);
    process::run(&mut npm)?;
    // npm names the archive after the version in it, which says nothing about a draft.
    let packed = folder.join(format!("quality-assessment-{}.tgz", versions::OWN));
    fs::rename(&packed, folder.join(format!("quality-assessment-{version}.tgz")))
        .with_context(|| format!("npm has not written {}", packed.display()))?;
    // With the compressed siblings for servers, which the npm package omits.
    archive::pack(&workspace.package(), &folder.join(format!("quality-assessment-element-{version}.tar.gz")))?;
    archive::pack(&workspace.dist(), &folder.join(format!("quality-assessment-page-{version}.tar.gz")))?;
    let write = |name: &str, text: &str| {
        let file = folder.join(name);
        fs::write(&file, text).with_context(|| format!("{} could not be written", file.display()))
    };
    write("sbom.cdx.json", &sbom::shipped(workspace, version, &moment)?)?;
    write("sbom-tools.cdx.json", &sbom::tools(workspace, version, &moment)?)?;
    for (name, file) in PAPERS {
        write(name, &String::from_utf8(read(&workspace.root.join(file))?)?)?;
    }
    write("proof.md", proof)?;
    write("NOTES.md", &versions::notes(workspace)?)?;
    let is_draft = version.ends_with("-draft");
    write(
        "provenance.intoto.json",
        &provenance::write(workspace, folder, &placeholders::repository(workspace)?, is_draft)?,
    )
}
