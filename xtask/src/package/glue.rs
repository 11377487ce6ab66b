//! The glue that wasm-bindgen writes, made ready to be published.

use std::{fs, path::Path};

use anyhow::{Context, Result, ensure};

/// What Leptos' server functions would stream with. They are exported and so never left out by themselves, and there is
/// no server here.
const UNUSED: &[&str] = &["IntoUnderlyingByteSource", "IntoUnderlyingSink", "IntoUnderlyingSource"];

/// The glue in `folder` with the crate's own JavaScript in the place of its import, a file less to ask for; and without
/// the classes that nobody makes.
pub fn read(folder: &Path, name: &str) -> Result<String> {
    let text = |path: &str| {
        let file = folder.join(path);
        fs::read_to_string(&file).with_context(|| format!("{} could not be read", file.display()))
    };
    let mut whole = String::new();
    for line in text(name)?.lines() {
        match snippet_of(line) {
            Some(path) => {
                let snippet = text(path)?;
                let is_plain = !line.contains(" as ") && !snippet.lines().any(|line| line.starts_with("import "));
                ensure!(is_plain, "{path} is imported under another name, or imports something itself: {line}");
                whole += &format!("\n{snippet}").replace("\nexport ", "\n");
            }
            None => whole += line,
        }
        whole += "\n";
    }
    let glue = UNUSED.iter().fold(whole, |glue, class| without_class(&glue, class));
    let rest = UNUSED.iter().find(|class| glue.contains(*class));
    ensure!(rest.is_none(), "The glue has something of {rest:?} left; does wasm-bindgen write it in another way now?");
    Ok(glue)
}

/// The file that a line of the glue imports, if it is one of the crate's own.
fn snippet_of(line: &str) -> Option<&str> {
    let path = line.strip_prefix("import ")?.split('\'').nth(1)?;
    path.strip_prefix("./").filter(|path| path.starts_with("snippets/"))
}

/// Leaves out the statements that are about `class`.
fn without_class(glue: &str, class: &str) -> String {
    let statements = [
        (format!("export class {class} {{"), "\n}\n"),
        (format!("if (Symbol.dispose) {class}."), ";\n"),
        (format!("const {class}Finalization "), ";\n"),
    ];
    let mut rest = glue.to_owned();
    for (start, end) in statements {
        let Some(from) = rest.find(&start) else { continue };
        let Some(length) = rest[from..].find(end) else { continue };
        rest.replace_range(from..from + length + end.len(), "");
    }
    rest
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_crates_own_scripts_become_a_part_of_the_glue() {
        let folder = std::env::temp_dir().join(format!("xtask-snippets-{}", std::process::id()));
        fs::create_dir_all(folder.join("snippets/own")).unwrap();
        fs::write(folder.join("snippets/own/rows.js"), "// Rows.\nexport function make() {}\n").unwrap();
        fs::write(
            folder.join("glue.js"),
            "import { make } from './snippets/own/rows.js';\nimport { x } from 'y';\nmake();\n",
        )
        .unwrap();
        let glue = read(&folder, "glue.js").unwrap();
        assert_eq!(glue, "\n// Rows.\nfunction make() {}\n\nimport { x } from 'y';\nmake();\n");
        fs::remove_dir_all(&folder).unwrap();
    }

    #[test]
    fn a_class_goes_with_all_that_is_about_it() {
        let glue = "a();\nexport class Sink {\n    free() {\n        b();\n    }\n}\n\
            if (Symbol.dispose) Sink.prototype[Symbol.dispose] = Sink.prototype.free;\n\n\
            const SinkFinalization = (typeof FinalizationRegistry === 'undefined')\n    ? { register: () => {} }\n    \
            : new FinalizationRegistry(ptr => wasm.free(ptr, 1));\nc();\n";
        assert_eq!(without_class(glue, "Sink"), "a();\n\nc();\n");
    }
}
