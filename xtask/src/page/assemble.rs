//! Assembly of the page: `index.html`, the files that it links, the element's scripts and the widget.

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
    // Files that were renamed or dropped must not remain.
    empty(&dist)?;
    let html = read_text(&workspace.root.join("index.html"))?;
    for link in links::of_page(&html)? {
        match link {
            Link::File(path) => {
                let name = Path::new(path).file_name().with_context(|| format!("{path} is not a file"))?;
                copy(&workspace.root.join(path), &dist.join(name))?;
            }
            // Both are written below; the widget last, since it writes the name of its second module into the scripts.
            Link::Widget | Link::Modules(_) => {}
        }
    }
    shell::write(workspace, &dist)?;
    widget::publish(workspace, profile, &dist)?;
    write(&dist.join("index.html"), links::without_links(&html).as_bytes())
}
