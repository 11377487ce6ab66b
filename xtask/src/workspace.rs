//! The folders of the workspace, and starting programs in it.

use std::{
    env,
    path::{Path, PathBuf},
    process::Command,
};

/// The checkout that this binary was built from.
pub struct Workspace {
    /// The folder with the root `Cargo.toml`.
    pub root: PathBuf,
    /// Cargo's target directory, absolute.
    pub target: PathBuf,
}

impl Workspace {
    /// Finds the checkout and its target directory.
    pub fn find() -> Self {
        let manifest_dir = Path::new(env!("CARGO_MANIFEST_DIR"));
        let root = manifest_dir.parent().unwrap_or(manifest_dir).to_path_buf();
        let target = target_of_this_binary().unwrap_or_else(|| root.join("target"));
        Self { root, target }
    }

    /// The folder of the built page.
    pub fn dist(&self) -> PathBuf {
        self.root.join("dist")
    }

    /// The folder of the npm package.
    pub fn package(&self) -> PathBuf {
        self.root.join("npm/dist")
    }

    /// The folder for tools, apart from everything else on the machine.
    pub fn tools(&self) -> PathBuf {
        self.root.join(".tools")
    }

    /// A program in the workspace's `target/debug`.
    pub fn built(&self, name: &str) -> PathBuf {
        self.target.join("debug").join(format!("{name}{}", env::consts::EXE_SUFFIX))
    }

    /// A command that runs at the root and shares the one target directory.
    pub fn command(&self, program: impl AsRef<Path>) -> Command {
        let mut command = Command::new(program.as_ref());
        command.current_dir(&self.root).env("CARGO_TARGET_DIR", &self.target);
        // Cargo passes variables about this package to the program it runs; another cargo below must not take them for
        // its own, or build scripts that read them would run again.
        for (name, _) in env::vars_os() {
            let name = name.to_string_lossy();
            if name.starts_with("CARGO_PKG_") || name.starts_with("CARGO_MANIFEST_") {
                command.env_remove(name.as_ref());
            }
        }
        command
    }

    /// The `cargo` that started this program.
    pub fn cargo(&self, subcommand: &str) -> Command {
        let mut command = self.command("cargo");
        command.arg(subcommand);
        command
    }
}

/// Environment and configuration may have moved the target directory; this binary is in its `debug` folder.
fn target_of_this_binary() -> Option<PathBuf> {
    let binary = env::current_exe().ok()?;
    binary.parent()?.parent().map(Path::to_path_buf)
}
