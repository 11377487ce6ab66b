//! The npm package in `npm/dist/`, as it is published: the element's files, its types and its papers.

mod check;
mod integrity;

use std::{fs, path::Path};

use anyhow::{Context, Result};

use crate::{
    page::{precompress, shell},
    profile::Profile,
    text::announce,
    tools::{Node, Tools},
    widget,
    workspace::Workspace,
};

pub use check::check;

/// What is published of `npm/` as it stands there.
const SOURCES: &[&str] = &[
    "README.md",
    "class.d.ts",
    "custom-elements.json",
    "html-data.json",
    "messages.d.ts",
    "none.js",
    "package.json",
    "quality-assessment.d.ts",
    "react.d.ts",
    "svelte.d.ts",
    "vue.d.ts",
];
/// What is published of the project's own folder.
const PAPERS: &[&str] = &["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"];

/// Builds the package anew, as it is published: what is tested of it is the very thing.
pub fn build(tools: &Tools, node: &Node) -> Result<()> {
    let workspace = tools.workspace;
    node.install("npm/check")?;
    widget::ensure_small(workspace)?;
    announce("Building the widget as it is published");
    widget::build(tools, Profile::Release)?;
    announce("Putting the package together");
    let folder = workspace.package();
    // What was renamed or dropped must not be published on.
    if folder.is_dir() {
        fs::remove_dir_all(&folder).with_context(|| format!("{} could not be emptied", folder.display()))?;
    }
    fs::create_dir_all(folder.join("style")).with_context(|| format!("{} could not be made", folder.display()))?;
    copy(&workspace.root.join("npm"), SOURCES, &folder)?;
    copy(&workspace.root, PAPERS, &folder)?;
    copy(&workspace.root.join("style"), &sheets(workspace)?, &folder.join("style"))?;
    shell::write(workspace, &folder)?;
    widget::publish(workspace, Profile::Release, &folder)?;
    node.run("npm/check", &["minify.mjs", "../dist"])?;
    integrity::write(&folder)?;
    precompress::run(&folder, Profile::Release)?;
    println!("The package is in {}", folder.display());
    Ok(())
}

/// The element's sheets, which are the source of its parts and custom properties; not the page's.
fn sheets(workspace: &Workspace) -> Result<Vec<String>> {
    let entries = fs::read_dir(workspace.root.join("style")).context("The style sheets could not be read")?;
    let names = entries.map(|entry| Ok(entry?.file_name().to_string_lossy().into_owned()));
    names.filter(|name| name.as_ref().map_or(true, |name| name.ends_with(".css") && name != "page.css")).collect()
}

fn copy(from: &Path, names: &[impl AsRef<str>], to: &Path) -> Result<()> {
    for name in names {
        let file = from.join(name.as_ref());
        fs::copy(&file, to.join(name.as_ref())).with_context(|| format!("{} could not be copied", file.display()))?;
    }
    Ok(())
}
