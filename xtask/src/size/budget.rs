//! The budget: what the package may weigh, committed beside what it is made with.

use std::fs;

use anyhow::{Context, Result};

use super::files::{File, sum};
use crate::workspace::Workspace;

/// Where it stands: bytes with brotli, by the names of the sums.
pub const FILE: &str = "npm/check/budget.json";

/// What is over the budget, a sentence each.
pub fn exceeded(workspace: &Workspace, files: &[File]) -> Result<Vec<String>> {
    let text = fs::read_to_string(workspace.root.join(FILE)).with_context(|| format!("{FILE} could not be read"))?;
    let [_, _, critical] = sum(files, File::is_critical);
    let [_, _, everything] = sum(files, |_| true);
    let mut over = Vec::new();
    for (name, weight) in [("critical path", critical), ("everything", everything)] {
        let limit = limit(&text, name).with_context(|| format!("{FILE} has no number for \"{name}\""))?;
        if weight > limit {
            over.push(format!("The {name} weighs {weight} bytes with brotli, and {limit} are allowed"));
        }
    }
    Ok(over)
}

/// One number of a flat JSON object; a reader of JSON would be the largest thing in this program.
fn limit(text: &str, name: &str) -> Option<u64> {
    let (_, rest) = text.split_once(&format!("\"{name}\""))?;
    let rest = rest.trim_start().strip_prefix(':')?.trim_start();
    rest.split(|letter: char| !letter.is_ascii_digit()).next()?.parse().ok()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn limits_are_read_by_name() {
        let text = "{\n  \"critical path\": 120,\n  \"everything\": 3400\n}\n";
        assert_eq!(limit(text, "critical path"), Some(120));
        assert_eq!(limit(text, "everything"), Some(3400));
        assert_eq!(limit(text, "nothing"), None);
    }
}
