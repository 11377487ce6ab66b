//! Splitting of the linked wasm in two: what a first view needs, and what comes after it.
//!
//! Everything that the first module can reach stays in it; code that only the table of the second part refers to is
//! moved into the other (`src/view/table.rs`). Both share memory, globals and the table of functions, through which
//! they call each other. The splitter needs the linker's relocations: `--emit-relocs`, and names that are not stripped.

use std::path::{Path, PathBuf};

use anyhow::{Context, Result, anyhow, bail};
use wasm_split_cli_support::{Options, transform};

use crate::files;

/// The feature of the widget without which there is nothing to split.
pub const FEATURE: &str = "split";

/// The compiler flag for relocations.
pub const FLAG: &str = "-Clink-arg=--emit-relocs";

/// Both modules. wasm-bindgen reads the first one.
pub struct Cut {
    /// The module that is loaded first.
    pub main: PathBuf,
    /// The module that is bound to it later.
    pub part: PathBuf,
}

/// Splits `linked`, and leaves both modules in `folder`.
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
