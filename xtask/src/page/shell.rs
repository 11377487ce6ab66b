//! The source files of the element's JavaScript: the entry, the class, and its imports.

use std::path::Path;

use anyhow::Result;

use crate::{
    files::{copy, copy_all},
    workspace::Workspace,
};

/// Copies them into `folder`, where pages load them one by one until they are bundled.
pub fn write(workspace: &Workspace, folder: &Path) -> Result<()> {
    let source = workspace.root.join("src/element");
    for name in ["class.js", "quality-assessment.js"] {
        copy(&source.join(name), &folder.join(name))?;
    }
    copy_all(&source.join("shell"), &folder.join("shell"))
}
