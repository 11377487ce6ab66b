//! The size of the package, the composition of its WebAssembly, and its budget.

mod budget;
mod composition;
mod files;

use std::fs;

use anyhow::{Context, Result, bail};

use crate::{record::Record, text::announce, widget, workspace::Workspace};

/// Weighs the package, which must have been built, prints the tables, and fails if it is over the budget.
pub fn run(workspace: &Workspace) -> Result<()> {
    announce("Weighing the package");
    let files = files::weigh(&workspace.package())?;
    let table = files::table(&files);
    println!("{table}");

    let named = widget::named(workspace);
    let wasm = fs::read(&named).with_context(|| format!("{} could not be read", named.display()))?;
    println!("{}", composition::table(&composition::by_crate(&wasm)?));

    let over = budget::exceeded(workspace, &files)?;
    if !over.is_empty() {
        bail!("{}; make it smaller, or raise the budget in {} and say why", over.join(", "), budget::FILE);
    }
    Record::of(workspace, "size", "within the budget".to_owned(), table.lines().map(str::to_owned).collect())
        .keep(workspace)
}
