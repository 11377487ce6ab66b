//! The budget of the package: its maximum sizes, committed with its sources.

use std::collections::BTreeMap;

use anyhow::{Context, Result};

use super::files::{File, sum};
use crate::{files::read_text, workspace::Workspace};

/// The file of the budget: bytes with brotli, by the names of the sums.
pub const FILE: &str = "npm/check/budget.json";

/// A sentence for each sum that is over the budget.
pub fn exceeded(workspace: &Workspace, files: &[File]) -> Result<Vec<String>> {
    let text = read_text(&workspace.root.join(FILE))?;
    let limits: BTreeMap<String, u64> =
        serde_json::from_str(&text).with_context(|| format!("{FILE} is not a table of numbers"))?;
    let [_, _, critical] = sum(files, File::is_critical);
    let [_, _, everything] = sum(files, |_| true);
    let mut over = Vec::new();
    for (name, weight) in [("critical path", critical), ("everything", everything)] {
        let limit = *limits.get(name).with_context(|| format!("{FILE} has no number for \"{name}\""))?;
        if weight > limit {
            over.push(format!("The {name} weighs {weight} bytes with brotli; {limit} are allowed"));
        }
    }
    Ok(over)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn sums_over_the_budget_are_named() {
        let workspace = Workspace::find();
        let file = |brotli| File { name: "widget.js".into(), raw: brotli, gzip: brotli, brotli };
        assert_eq!(exceeded(&workspace, &[file(1)]).unwrap(), [""; 0]);
        let over = exceeded(&workspace, &[file(u64::MAX / 2)]).unwrap();
        assert!(
            over[0].starts_with("The critical path weighs") && over[1].starts_with("The everything weighs"),
            "{over:?}"
        );
    }
}
