//! A check that the published bytes can be rebuilt from the sources: the package is built twice, in unrelated folders,
//! and compared.

use std::{
    env, fs,
    path::{Path, PathBuf},
};

use anyhow::{Context, Result, bail};

use crate::{
    files::{empty, names_below, read},
    package, process,
    record::Record,
    text::announce,
    tools::{Node, Tools},
    widget,
    workspace::Workspace,
};

/// Builds the committed state in two places, and fails with the files that differ.
pub fn run(workspace: &Workspace) -> Result<()> {
    let tools = Tools::for_package(workspace)?;
    let folder = workspace.target.join("reproducible");
    empty(&folder)?;
    let places = [folder.join("one"), folder.join("another/place/of-a-longer-name")];
    // Both are made at once: a commit in between would be in one of them only.
    for place in &places {
        fs::create_dir_all(place).with_context(|| format!("{} could not be created", place.display()))?;
        let mut clone = workspace.command("git");
        process::run(clone.args(["clone", "--quiet"]).arg(&workspace.root).arg(place.join("checkout")))?;
    }
    for (number, place) in places.iter().enumerate() {
        announce(&format!("Building in {}", place.display()));
        let mut build = tools.command(&env::current_exe()?.to_string_lossy());
        build.args(["reproducible", "--place"]).arg(place);
        if number > 0 {
            build.env("CARGO_HOME", home(place)?);
        }
        process::run(&mut build)?;
    }
    let packages = places.map(|place| place.join("checkout/npm/dist"));
    let count = compare(&packages[0], &packages[1])?;
    let result = format!("two builds in different folders gave the same {count} files, byte by byte");
    println!("{result}");
    Record::of(workspace, "reproducible", result, Vec::new()).keep(workspace)
}

/// Builds the package of the checkout in `place`, with its own target directory beside it.
pub fn build(place: &Path) -> Result<()> {
    let place = std::path::absolute(place)?;
    let workspace = Workspace { root: place.join("checkout"), target: place.join("target") };
    let node = Node::ensure(&workspace)?;
    let tools = Tools::for_package(&workspace)?;
    package::build(&tools, &node)
}

/// Creates another folder for Cargo's downloads, with the same content.
fn home(place: &Path) -> Result<PathBuf> {
    let home = place.join("home");
    fs::create_dir_all(&home).with_context(|| format!("{} could not be created", home.display()))?;
    if let Some(real) = widget::cargo_home() {
        for entry in fs::read_dir(&real).with_context(|| format!("{} could not be read", real.display()))? {
            let entry = entry?;
            link(&entry.path(), &home.join(entry.file_name()))?;
        }
    }
    Ok(home)
}

#[cfg(unix)]
fn link(from: &Path, to: &Path) -> Result<()> {
    std::os::unix::fs::symlink(from, to).with_context(|| format!("{} could not be linked", from.display()))
}

/// On this platform, links need special rights: everything is downloaded again.
#[cfg(not(unix))]
fn link(_: &Path, _: &Path) -> Result<()> {
    Ok(())
}

/// The number of files that both have; an error if any differ.
fn compare(one: &Path, another: &Path) -> Result<usize> {
    let (ours, theirs) = (names_below(one)?, names_below(another)?);
    let mut differing: Vec<_> =
        ours.iter().filter(|name| !theirs.contains(name)).map(|name| format!("{name}: once only")).collect();
    differing.extend(theirs.iter().filter(|name| !ours.contains(name)).map(|name| format!("{name}: once only")));
    for name in ours.iter().filter(|name| theirs.contains(name)) {
        let (one, another) = (read(&one.join(name))?, read(&another.join(name))?);
        if one != another {
            let at = one.iter().zip(&another).position(|(one, another)| one != another);
            let at = at.unwrap_or(one.len().min(another.len()));
            differing.push(format!("{name}: {} and {} bytes, from byte {at} on", one.len(), another.len()));
        }
    }
    if !differing.is_empty() {
        bail!("The two builds differ:\n{}", differing.join("\n"));
    }
    Ok(ours.len())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn differences_are_named_with_their_place() {
        let folder = env::temp_dir().join(format!("xtask-reproducible-{}", std::process::id()));
        let places = ["one", "another"].map(|name| folder.join(name));
        for place in &places {
            fs::create_dir_all(place.join("style")).unwrap();
            fs::write(place.join("style/a.css"), "a").unwrap();
        }
        assert_eq!(compare(&places[0], &places[1]).unwrap(), 1);
        fs::write(places[0].join("style/a.css"), "ab").unwrap();
        fs::write(places[1].join("b"), "").unwrap();
        let error = compare(&places[0], &places[1]).unwrap_err().to_string();
        let differs = "style/a.css: 2 and 1 bytes, from byte 1 on";
        assert!(error.contains("b: once only") && error.contains(differs), "{error}");
        fs::remove_dir_all(&folder).unwrap();
    }
}
