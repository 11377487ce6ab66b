//! The meaning of the numbers in a stack. The published wasm has no names, and a browser reports a crash by the numbers
//! of functions: the list beside it has a line for each.

use anyhow::{Context, Result};
use rustc_demangle::demangle;

/// The head of the list.
pub const HEAD: &str = "\
Which function a number in a stack means, in this very build. No page fetches this file.
The lines begin as browsers write them: look for \"widget_bg.wasm:wasm-function[123]\".

";

/// A line for each function of `file`. `listed` has their names before they were reordered, a line with a number and a
/// name each; `numbers` has the new number for each old one.
pub fn lines(file: &str, listed: &str, numbers: &[u32]) -> Result<String> {
    let mut lines = Vec::new();
    for line in listed.lines() {
        let (old, name) = line.split_once(':').with_context(|| format!("{line} is not a number with a name"))?;
        // Imported functions belong to the glue, where stacks name them.
        if name.starts_with("fimport$") {
            continue;
        }
        let new = numbers.get(old.parse::<usize>()?).with_context(|| format!("There is no function {old}"))?;
        lines.push((*new, format!("{file}:wasm-function[{new}] {:#}\n", demangle(name))));
    }
    lines.sort();
    Ok(lines.into_iter().map(|(_, line)| line).collect())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_follow_their_functions_and_can_be_read() {
        let listed = "0:fimport$0\n1:_ZN6widget5panic17h0123456789abcdefE\n2:malloc\n";
        assert_eq!(
            lines("a.wasm", listed, &[0, 2, 1]).unwrap(),
            "a.wasm:wasm-function[1] malloc\na.wasm:wasm-function[2] widget::panic\n"
        );
        assert!(lines("a.wasm", "7:far", &[0]).is_err());
    }
}
