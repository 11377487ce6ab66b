//! Kept files, compared with the present state. `cargo xtask e2e --update` rewrites all of them.

use crate::Result;
use std::path::{Path, PathBuf};

/// The instruction for rewriting a kept file.
pub(crate) const WAY_OUT: &str = "if it is meant to be so, `cargo xtask e2e --update` keeps the new one";

/// Whether files are written instead of compared.
#[must_use]
pub fn is_update() -> bool {
    std::env::var_os("E2E_UPDATE").is_some_and(|value| !value.is_empty())
}

/// The path of a kept file.
#[must_use]
pub fn kept_file(name: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("snapshots").join(name)
}

/// Compares a text with the kept one, or keeps it. Differences are reported line by line.
///
/// # Errors
/// If there is none, or if it differs.
pub fn compare_text(name: &str, now: &str) -> Result {
    let file = kept_file(name);
    if is_update() {
        if let Some(folder) = file.parent() {
            std::fs::create_dir_all(folder)?;
        }
        return Ok(std::fs::write(file, now)?);
    }
    let kept = std::fs::read_to_string(&file).map_err(|error| format!("no {name} is kept ({error}): {WAY_OUT}"))?;
    if kept == now { Ok(()) } else { Err(format!("{name} differs; {WAY_OUT}:\n{}", difference(&kept, now)).into()) }
}

/// The lines that are only in one of two texts, with their numbers, without the common beginning and end.
fn difference(kept: &str, now: &str) -> String {
    let (kept, now): (Vec<_>, Vec<_>) = (kept.lines().collect(), now.lines().collect());
    let start = kept.iter().zip(&now).take_while(|(a, b)| a == b).count();
    let end = kept[start..].iter().rev().zip(now[start..].iter().rev()).take_while(|(a, b)| a == b).count();
    let marked = |sign: &str, lines: &[&str]| -> String {
        let lines = lines[start..lines.len() - end].iter().enumerate();
        lines.map(|(at, line)| format!("{sign} {}: {line}\n", start + at + 1)).collect()
    };
    marked("-", &kept) + &marked("+", &now)
}
