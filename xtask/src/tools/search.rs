//! Finding programs.

use std::{
    env,
    path::{Path, PathBuf},
};

/// Every program of this name on `PATH`, in its order.
pub fn on_path(name: &str) -> Vec<PathBuf> {
    let path = env::var_os("PATH").unwrap_or_default();
    env::split_paths(&path).filter_map(|folder| in_folder(&folder, name)).collect()
}

/// The program of this name in one folder.
pub fn in_folder(folder: &Path, name: &str) -> Option<PathBuf> {
    let file = folder.join(format!("{name}{}", env::consts::EXE_SUFFIX));
    file.is_file().then_some(file)
}

/// The first program on `PATH` that has one of these names.
pub fn first_of(names: &[&str]) -> Option<PathBuf> {
    names.iter().find_map(|name| on_path(name).into_iter().next())
}

/// The file that a variable names, if there is one.
pub fn named(variable: &str) -> Option<PathBuf> {
    env::var_os(variable).map(PathBuf::from).filter(|file| file.is_file())
}
