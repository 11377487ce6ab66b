//! Puts the page together: `index.html`, the files that it asks for, the element's scripts and the widget.

use std::{
    fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use super::{
    links::{self, Link},
    shell,
};
use crate::{
    files::{read, write},
    profile::Profile,
    widget,
    workspace::Workspace,
};

/// Writes the page into an empty `dist/`.
pub fn write_page(workspace: &Workspace, profile: Profile) -> Result<()> {
    let dist = workspace.dist();
    // What was renamed or dropped must not be served on.
    if dist.is_dir() {
        fs::remove_dir_all(&dist).with_context(|| format!("{} could not be emptied", dist.display()))?;
    }
    fs::create_dir_all(&dist).with_context(|| format!("{} could not be made", dist.display()))?;
    let html = String::from_utf8(read(&workspace.root.join("index.html"))?).context("index.html is not UTF-8")?;
    for link in links::of_page(&html)? {
        match link {
            Link::File(path) => copy(&workspace.root.join(path), &dist)?,
            // The widget comes last, since the scripts learn the name of its second module; modules are in the scripts
            // that import them.
            Link::Widget | Link::Modules(_) => {}
        }
    }
    shell::write(workspace, &dist)?;
    widget::publish(workspace, profile, &dist)?;
    write(&dist.join("index.html"), links::without_links(&html).as_bytes())
}

fn copy(file: &Path, folder: &Path) -> Result<()> {
    let name = file.file_name().map(PathBuf::from).with_context(|| format!("{} is no file", file.display()))?;
    write(&folder.join(name), &read(file)?)
}
