//! Finding programs.

use std::{
    env,
    path::{Path, PathBuf},
};

/// Every program of this name on `PATH`, in its order.
pub fn on_path(name: &str) -> impl Iterator<Item = Option<PathBuf>> + use<> {
    let folders: Vec<PathBuf> = env::var_os("PATH").map(|path| env::split_paths(&path).collect()).unwrap_or_default();
    folders.into_iter().map(move |folder| in_folder(&folder, name))
}

/// The program of this name in one folder.
pub fn in_folder(folder: &Path, name: &str) -> Option<PathBuf> {
    let file = folder.join(format!("{name}{}", env::consts::EXE_SUFFIX));
    file.is_file().then_some(file)
}

/// The first program on `PATH` that has one of these names.
pub fn first_of(names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|name| on_path(name).flatten().next())
}
