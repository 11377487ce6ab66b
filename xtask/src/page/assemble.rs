//! Puts the page together: `index.html`, the files that it asks for, the element's scripts and the widget.

use std::path::Path;

use anyhow::{Context, Result};

use super::{
    links::{self, Link},
    shell,
};
use crate::{
    files::{copy, empty, read_text, write},
    profile::Profile,
    widget,
    workspace::Workspace,
};

/// Writes the page into an empty `dist/`.
pub fn write_page(workspace: &Workspace, profile: Profile) -> Result<()> {
    let dist = workspace.dist();
    // What was renamed or dropped must not be served on.
    empty(&dist)?;
    let html = read_text(&workspace.root.join("index.html"))?;
    for link in links::of_page(&html)? {
        match link {
            Link::File(path) => {
                let name = Path::new(path).file_name().with_context(|| format!("{path} is no file"))?;
                copy(&workspace.root.join(path), &dist.join(name))?;
            }
            // Both come last: the widget, since the scripts learn the name of its second module.
            Link::Widget | Link::Modules(_) => {}
        }
    }
    shell::write(workspace, &dist)?;
    widget::publish(workspace, profile, &dist)?;
    write(&dist.join("index.html"), links::without_links(&html).as_bytes())
}
