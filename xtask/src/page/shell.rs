//! The published JavaScript of the element: the entry and the class, each bundled with its imports, without comments.
//!
//! Browsers could load the separate modules, as they do with `trunk serve`; but each would be a request before anything
//! is shown.

use std::{fs, path::Path};

use anyhow::{Context, Result, bail};

use crate::workspace::Workspace;

/// Writes the bundled shell into `folder`, instead of its modules.
pub fn write(workspace: &Workspace, folder: &Path) -> Result<()> {
    let source = workspace.root.join("src/element");
    for name in ["class.js", "quality-assessment.js"] {
        let file = folder.join(name);
        fs::write(&file, bundle(&source, name)?).with_context(|| format!("{} could not be written", file.display()))?;
    }
    let parts = folder.join("shell");
    if parts.is_dir() {
        fs::remove_dir_all(&parts).with_context(|| format!("{} could not be removed", parts.display()))?;
    }
    Ok(())
}

/// A module with all its direct and indirect imports in front of it. No module may be imported twice.
fn bundle(source: &Path, main: &str) -> Result<String> {
    let text = read(&source.join(main))?;
    let mut whole = String::new();
    for line in text.lines().filter(|line| line.starts_with("import ")) {
        let Some(part) = line.split('\'').nth(1) else { bail!("{main} imports something other than a file: {line}") };
        // Exports of an imported module are for the importing one only.
        let lines = bundle(source, part)?;
        whole.extend(lines.lines().flat_map(|line| [line.strip_prefix("export ").unwrap_or(line), "\n"]));
    }
    let own: String = text.lines().filter(|line| !line.starts_with("import ")).flat_map(|line| [line, "\n"]).collect();
    Ok(whole + &shrink(&own))
}

/// Removes comments on separate lines, indentation and empty lines, also in template literals: those contain style
/// sheets, which do not depend on them.
fn shrink(text: &str) -> String {
    let mut is_comment = false;
    let lines = text.lines().map(str::trim).filter(|line| {
        let opens = line.starts_with("/*");
        let was_comment = is_comment || opens || line.starts_with("//");
        is_comment = (is_comment || opens) && !line.ends_with("*/");
        !was_comment && !line.is_empty()
    });
    lines.flat_map(|line| [line, "\n"]).collect()
}

fn read(file: &Path) -> Result<String> {
    fs::read_to_string(file).with_context(|| format!("{} could not be read", file.display()))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn comments_and_indentation_go_and_nothing_else() {
        let text = "// About.\n/**\n * More.\n */\nconst a = `x`;\n\n  // Why.\n  run(/* kept */ a); // kept\n/** One. \
            */\nend();\n";
        assert_eq!(shrink(text), "const a = `x`;\nrun(/* kept */ a); // kept\nend();\n");
    }

    #[test]
    fn parts_stand_in_front_and_export_nothing() {
        let source = std::env::temp_dir().join(format!("xtask-shell-{}", std::process::id()));
        fs::create_dir_all(source.join("shell")).unwrap();
        fs::write(source.join("shell/part.js"), "// A part.\nexport const part = 1;\n").unwrap();
        fs::write(source.join("main.js"), "import { part } from './shell/part.js';\n\nexport const main = part;\n")
            .unwrap();
        assert_eq!(bundle(&source, "main.js").unwrap(), "const part = 1;\nexport const main = part;\n");
        fs::write(source.join("entry.js"), "import { main } from './main.js';\n\nmain();\n").unwrap();
        assert_eq!(bundle(&source, "entry.js").unwrap(), "const part = 1;\nconst main = part;\nmain();\n");
        fs::remove_dir_all(&source).unwrap();
    }

    /// The promise is 6.5 kB for what is published, which `cargo xtask package` minifies and measures. This is what
    /// that comes to without a minifier.
    #[test]
    fn the_shell_is_small() {
        let source = Workspace::find().root.join("src/element");
        let class = bundle(&source, "quality-assessment.js").unwrap();
        let size = super::super::precompress::brotli(class.as_bytes(), 11).unwrap().len();
        assert!(size < 8000, "{size} bytes");
    }
}
