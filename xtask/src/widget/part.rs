//! The published second part of the wasm: the name of its file tells the build.

use std::path::Path;

use anyhow::{Result, ensure};
use sha2::{Digest, Sha384};

use crate::files::{below, read, read_text, write};

/// The name of the built file, which is also the shell's default.
pub const NAME: &str = "widget_part.wasm";

/// Copies the part from `built` into `folder`, writes its name into the shell there, and returns the name.
pub fn publish(built: &Path, folder: &Path) -> Result<String> {
    let part = read(&built.join(NAME))?;
    let name = name_of(&part);
    write(&folder.join(&name), &part)?;
    let mut is_named = false;
    for script in below(folder)?.iter().filter(|file| file.extension().is_some_and(|ending| ending == "js")) {
        let text = read_text(script)?;
        if text.contains(NAME) {
            write(script, text.replace(NAME, &name))?;
            is_named = true;
        }
    }
    ensure!(is_named, "The shell does not name {NAME}");
    Ok(name)
}

/// The published name, with a hash of the content, which contains the name of the build.
fn name_of(part: &[u8]) -> String {
    let hash: String = Sha384::digest(part).iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    NAME.replace(".wasm", &format!("-{hash}.wasm"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::files::remove;

    #[test]
    fn the_shell_names_the_part_that_is_published() {
        let folder = std::env::temp_dir().join(format!("xtask-part-{}", std::process::id()));
        let package = folder.join("package");
        write(&folder.join(NAME), b"a part").unwrap();
        write(&package.join("class.js"), b"nothing").unwrap();
        assert!(publish(&folder, &package).is_err(), "a shell that asks for no part");

        let scripts = ["class.js", "shell/runtime.js"];
        for script in scripts {
            write(&package.join(script), b"new URL('./widget_part.wasm', here)").unwrap();
        }
        publish(&folder, &package).unwrap();
        let name = name_of(b"a part");
        assert_eq!(read(&package.join(&name)).unwrap(), b"a part");
        for script in scripts {
            assert_eq!(read_text(&package.join(script)).unwrap(), format!("new URL('./{name}', here)"));
        }
        assert_ne!(name_of(b"another"), name);
        remove(&folder).unwrap();
    }
}
