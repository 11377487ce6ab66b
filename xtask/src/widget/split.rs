//! Cuts the linked wasm in two: what a first view needs, and what comes after it.
//!
//! Everything that the first module can reach stays in it; what only the table of the second part leads to is moved into
//! the other (`src/view/table.rs`). Both share memory, globals and the table of functions, through which they call each
//! other. The splitter needs what the linker knows of each address: `--emit-relocs`, and names that nobody has stripped.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

use crate::files;

/// Of the widget: without it there is nothing to cut.
pub const FEATURE: &str = "split";

/// For the compiler: the linker tells of every place at which an address stands.
pub const FLAG: &str = "-Clink-arg=--emit-relocs";

/// Both modules. The first one is wasm-bindgen's to read.
pub struct Cut {
    /// What is loaded first.
    pub main: PathBuf,
    /// What is bound to it later.
    pub part: PathBuf,
}

/// Cuts `linked`, and leaves both in `folder`.
pub fn split(linked: &Path, folder: &Path) -> Result<Cut> {
    let wasm = files::read(linked)?;
    let cut = Cut { main: folder.join("widget.wasm"), part: folder.join("split_part.wasm") };
    let mut options = Options::new(&wasm);
    options.output_dir = folder;
    options.main_out_path = &cut.main;
    let made = transform(options).map_err(|error| anyhow!("{error:#}")).context("The wasm could not be cut in two")?;
    if made.split_modules != [cut.part.clone()] {
        bail!("The wasm was cut into {:?} and not into two; is the table of the part still there?", made.split_modules);
    }
    Ok(cut)
}
