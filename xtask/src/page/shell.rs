//! The element's JavaScript, as it stands: the entry, the class, and what the class imports.

use std::path::Path;

use anyhow::Result;

use crate::{
    files::{copy, copy_all},
    workspace::Workspace,
};

/// Puts it into `folder`. Its parts are loaded one by one from there, until they are bundled.
pub fn write(workspace: &Workspace, folder: &Path) -> Result<()> {
    let source = workspace.root.join("src/element");
    for name in ["class.js", "quality-assessment.js"] {
        copy(&source.join(name), &folder.join(name))?;
    }
    copy_all(&source.join("shell"), &folder.join("shell"))
}
