//! A check whether `dist/` is up to date with the sources.
//!
//! The built widget is an input here. Inputs and outputs are hashed, since a plain `trunk build` or `trunk serve`
//! writes into the same folder. This program is an input, too: it assembles the page.

use std::{
    fs,
    hash::Hash,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result};

use super::links::{self, Link};
use crate::{hash::hash_of, scripts, workspace::Workspace};

/// A hash of all inputs of the page.
pub struct Stamp {
    inputs: u64,
    dist: PathBuf,
    file: PathBuf,
}

impl Stamp {
    /// Hashes the inputs of the page.
    pub fn of_inputs(workspace: &Workspace, build: impl Hash, widget: &Path) -> Result<Self> {
        let root = &workspace.root;
        let index = root.join("index.html");
        let html = fs::read_to_string(&index).with_context(|| format!("{} could not be read", index.display()))?;

        let mut paths = vec![widget.to_path_buf(), index, std::env::current_exe()?, root.join(scripts::BUNDLER)];
        paths.extend(links::of_page(&html)?.iter().filter_map(Link::path).map(|path| root.join(path)));
        let inputs = hash_of(build, &paths).context("The page's sources could not be read")?;
        Ok(Self { inputs, dist: workspace.dist(), file: workspace.target.join("page.stamp") })
    }

    /// Whether the page was built from these inputs and is unchanged since.
    pub fn matches_dist(&self) -> bool {
        let stored = fs::read_to_string(&self.file).unwrap_or_default();
        self.line().is_ok_and(|line| line == stored)
    }

    /// Records that the page has just been built from these inputs.
    pub fn store(&self) -> Result<()> {
        fs::write(&self.file, self.line()?).with_context(|| format!("{} could not be written", self.file.display()))
    }

    fn line(&self) -> Result<String> {
        let outputs = hash_of((), std::slice::from_ref(&self.dist))?;
        // With the folder, since two checkouts may share one target directory.
        Ok(format!("{:016x} {outputs:016x} {}", self.inputs, self.dist.display()))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_stamp_holds_until_an_input_or_an_output_changes() {
        let root = std::env::temp_dir().join(format!("xtask-stamp-{}", std::process::id()));
        let workspace = Workspace { root: root.clone(), target: root.join("target") };
        let widget = root.join("widget");
        for folder in ["dist", "target", "widget"] {
            fs::create_dir_all(root.join(folder)).unwrap();
        }
        let write = |name: &str, text: &str| fs::write(root.join(name), text).unwrap();
        let stamp = |profile| Stamp::of_inputs(&workspace, profile, &widget).unwrap();
        write("index.html", r#"<link data-trunk rel="copy-file" href="entry.js" />"#);
        write("dist/index.html", "built");
        assert!(!stamp("demo").matches_dist(), "nothing was stored yet");

        stamp("demo").store().unwrap();
        assert!(stamp("demo").matches_dist());
        assert!(!stamp("release").matches_dist(), "another profile gives another page");

        for changed in ["entry.js", "widget/widget_bg.wasm", "index.html", "dist/widget.js"] {
            stamp("demo").store().unwrap();
            write(changed, "changed");
            assert!(!stamp("demo").matches_dist(), "{changed}");
        }
        fs::remove_dir_all(&root).unwrap();
    }
}
