//! The npm package in `npm/dist/`, as it is published: the element's files, types and documents.

mod check;
mod integrity;

use std::path::Path;

use anyhow::Result;

use crate::{
    files::{below, copy, empty, name_in},
    page::{precompress, shell},
    profile::Profile,
    scripts::{self, Form},
    text::announce,
    tools::{Node, Tools},
    widget,
};

pub use check::check;

/// The files of `npm/` that are published unchanged.
const SOURCES: &[&str] = &[
    "README.md",
    "class.d.ts",
    "custom-elements.json",
    "html-data.json",
    "inline.d.cts",
    "messages.d.ts",
    "none.js",
    "package.json",
    "quality-assessment.d.ts",
    "react.d.ts",
    "react.js",
    "svelte.d.ts",
    "testing.d.ts",
    "testing.js",
    "vite.d.ts",
    "vite.js",
    "vue.d.ts",
];
/// The scripts that the class imports when the page is idle.
const LATE: &[&str] = &["mistakes.js"];
/// The published documents: console messages name them.
const DOCUMENTS: &[&str] = &["errors.md"];
/// The published files of the project's root.
const PAPERS: &[&str] = &["CHANGELOG.md", "LICENSE-APACHE", "LICENSE-MIT"];

/// Builds the package from scratch, as it is published, so that tests see exactly that.
pub fn build(tools: &Tools, node: &Node) -> Result<()> {
    let workspace = tools.workspace;
    node.install("npm/check")?;
    widget::ensure_small(workspace)?;
    announce("Building the widget as it is published");
    widget::build(tools, Profile::Release)?;
    announce("Putting the package together");
    let folder = workspace.package();
    // Files that were renamed or dropped must not remain.
    empty(&folder)?;
    copy_named(&workspace.root.join("npm"), SOURCES, &folder)?;
    copy_named(&workspace.root, PAPERS, &folder)?;
    copy_named(&workspace.root.join("src/element"), LATE, &folder)?;
    copy_named(&workspace.root.join("docs"), DOCUMENTS, &folder)?;
    copy_sheets(&workspace.root.join("style"), &folder.join("style"))?;
    shell::write(workspace, &folder)?;
    widget::publish(workspace, Profile::Release, &folder)?;
    node.run("npm/check", &["papers.mjs", "../dist"])?;
    scripts::bundle(node, &folder, Form::Published)?;
    integrity::write_hashes(&folder)?;
    precompress::run(&folder, Profile::Release)?;
    println!("The package is in {}", folder.display());
    Ok(())
}

/// Copies the style sheets of the element, in which its parts and custom properties are defined; not the page's.
fn copy_sheets(from: &Path, to: &Path) -> Result<()> {
    let sheets = below(from)?.into_iter().map(|file| name_in(from, &file));
    let names: Vec<_> = sheets.filter(|name| name.ends_with(".css") && name != "page.css").collect();
    copy_named(from, &names, to)
}

fn copy_named(from: &Path, names: &[impl AsRef<str>], to: &Path) -> Result<()> {
    names.iter().try_for_each(|name| copy(&from.join(name.as_ref()), &to.join(name.as_ref())))
}
