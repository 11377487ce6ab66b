//! The published second part of the wasm: the name of its file tells the build.

use std::path::Path;

use anyhow::{Result, ensure};
use sha2::{Digest, Sha384};

use crate::files::{read, write};

/// The name of the built file, which is also the shell's default.
pub const NAME: &str = "widget_part.wasm";

/// The scripts that contain its name.
const SHELL: &[&str] = &["class.js", "quality-assessment.js"];

/// Copies the part from `built` into `folder`, writes its name into the shell, and returns the name.
pub fn publish(built: &Path, folder: &Path) -> Result<String> {
    let part = read(&built.join(NAME))?;
    let name = name_of(&part);
    write(&folder.join(&name), &part)?;
    for script in SHELL {
        let file = folder.join(script);
        let text = String::from_utf8(read(&file)?)?;
        ensure!(text.contains(NAME), "{script} does not name {NAME}");
        write(&file, text.replace(NAME, &name).as_bytes())?;
    }
    Ok(name)
}

/// The published name: the hash of its content, which names the matching first part.
fn name_of(part: &[u8]) -> String {
    let hash: String = Sha384::digest(part).iter().take(5).map(|byte| format!("{byte:02x}")).collect();
    NAME.replace(".wasm", &format!("-{hash}.wasm"))
}

#[cfg(test)]
mod tests {
    use super::*;
    use std::fs;

    #[test]
    fn the_shell_names_the_part_that_is_published() {
        let folder = std::env::temp_dir().join(format!("xtask-part-{}", std::process::id()));
        fs::create_dir_all(folder.join("package")).unwrap();
        write(&folder.join(NAME), b"a part").unwrap();
        let publish = || publish(&folder, &folder.join("package"));
        SHELL.iter().for_each(|script| write(&folder.join("package").join(script), b"nothing").unwrap());
        assert!(publish().is_err(), "a shell that asks for no part");

        for script in SHELL {
            write(&folder.join("package").join(script), b"new URL('./widget_part.wasm', here)").unwrap();
        }
        publish().unwrap();
        let name = name_of(b"a part");
        assert_eq!(read(&folder.join("package").join(&name)).unwrap(), b"a part");
        let shell = read(&folder.join("package/class.js")).unwrap();
        assert_eq!(String::from_utf8(shell).unwrap(), format!("new URL('./{name}', here)"));
        assert_ne!(name_of(b"another"), name);
        fs::remove_dir_all(&folder).unwrap();
    }
}
