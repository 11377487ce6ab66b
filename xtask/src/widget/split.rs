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
    let wasm = anywhere(files::read(linked)?)?;
    let cut = Cut { main: folder.join("widget.wasm"), part: folder.join("split_part.wasm") };
    let mut options = Options::new(&wasm);
    options.output_dir = folder;
    options.main_out_path = &cut.main;
    let made = transform(options).map_err(|error| anyhow!("{error:#}")).context("The wasm could not be cut in two")?;
    if made.split_modules != [cut.part.clone()] {
        bail!(
            "The wasm was cut into {:?} and not into two: check that the part's table still exists",
            made.split_modules
        );
    }
    Ok(cut)
}

/// The mark that the splitter's helper leaves in the wasm, followed by a hash of the folder in which it was compiled.
const MARKER: &[u8] = b"_WASM_SPLIT_MARKER_";
/// The number of digits of the hash.
const DIGITS: usize = 16;

/// The wasm without the hash, so that it does not depend on Cargo's folder. Only one crate makes the mark, so no two
/// marks become equal.
fn anywhere(mut wasm: Vec<u8>) -> Result<Vec<u8>> {
    let places: Vec<_> =
        wasm.windows(MARKER.len()).enumerate().filter(|(_, bytes)| *bytes == MARKER).map(|(at, _)| at).collect();
    let mut known: Option<Vec<u8>> = None;
    for at in places {
        let digits = at + MARKER.len()..at + MARKER.len() + DIGITS;
        let found = wasm.get_mut(digits).context("The mark of the splitter has no hash")?;
        if known.get_or_insert_with(|| found.to_vec()) != found {
            bail!("Two crates have marked the wasm for the splitter");
        }
        found.fill(b'0');
    }
    Ok(wasm)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_mark_of_the_splitter_says_nothing_about_a_folder() {
        let wasm = |hash: &str| {
            format!("..\u{1}_WASM_SPLIT_MARKER_{hash}version.._WASM_SPLIT_MARKER_{hash}version").into_bytes()
        };
        let one = anywhere(wasm("732e786d2a082da8")).unwrap();
        assert_eq!(one, anywhere(wasm("a0b7b652363f0442")).unwrap());
        assert_eq!(one, wasm("0000000000000000"));
        let two = [wasm("732e786d2a082da8"), wasm("a0b7b652363f0442")].concat();
        assert!(anywhere(two).is_err());
        assert!(anywhere(b"_WASM_SPLIT_MARKER_12".to_vec()).is_err());
    }
}
