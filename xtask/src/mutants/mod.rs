//! Mutation tests: small mistakes, made one at a time in the pure parts, each of which the native tests have to notice.

mod accepted;
mod earlier;
mod found;

use std::path::Path;

use anyhow::{Result, bail};

use self::{
    accepted::{FILE, accepted},
    earlier::Earlier,
    found::{Found, beyond, common},
};
use crate::{files, record::Record, text::announce, tools::Mutants, workspace::Workspace};

/// The name of the record.
const NAME: &str = "mutants";

/// The minimum percentage of compiling mutants that have to be noticed.
const FLOOR: f64 = 97.0;

/// The choice of mutants.
#[derive(Clone, Copy, Default)]
pub struct MutantsOptions<'a> {
    /// The only part, of a number of parts: `3/20`.
    pub shard: Option<&'a str>,

    /// Whether those are left out that earlier runs in this checkout have seen noticed: after new tests, or after an
    /// interruption.
    pub again: bool,
}

/// Tests the mutants.
pub fn run(workspace: &Workspace, options: MutantsOptions) -> Result<()> {
    if options.again && options.shard.is_some() {
        bail!("The parts are cut from what is left, so that `--again` has other parts; run it without `--shard`");
    }
    let mutants = Mutants::ensure(workspace)?;
    let folder = workspace.target.join("mutants");
    let (last, earlier) = (folder.join("mutants.out"), folder.join("earlier"));
    match options.again {
        true => Earlier::of(&earlier)?.and(Earlier::of(&last)?).keep(&earlier)?,
        false => files::remove(&earlier)?,
    }
    announce("Making mistakes one by one; all of them take hours");
    mutants.run(&folder, options.shard, options.again)?;
    let mut found = Found::of(&last)?;
    let known = Earlier::of(&earlier)?.only(&mutants.list()?);
    found.earlier = known.noticed.len();
    found.noticed += known.noticed.len();
    found.unviable += known.unviable.len();
    conclude(workspace, &found, options.shard)
}

/// Judges what cargo-mutants has left in `folder`, and keeps a record.
pub fn judge(workspace: &Workspace, folder: &Path, shard: Option<&str>) -> Result<()> {
    conclude(workspace, &Found::of(folder)?, shard)
}

fn conclude(workspace: &Workspace, found: &Found, shard: Option<&str>) -> Result<()> {
    let known = accepted(workspace)?;
    let score = found.score();
    let before =
        if found.earlier > 0 { format!(" ({} of them by earlier runs)", found.earlier) } else { String::new() };
    let result = format!(
        "{score:.1} % noticed: {}{before} of {}; {} do not compile",
        found.noticed,
        found.noticed + found.survivors(),
        found.unviable
    );
    // Each part has its own record: together they say how many were tried.
    let name = shard.map_or_else(|| NAME.to_owned(), |shard| format!("{NAME}, part {shard}"));
    println!("{name}: {result}");
    let accepted = common(&found.missed, &known).into_iter().map(|line| format!("accepted: {line}"));
    let new = beyond(&found.missed, &known);
    Record::of(workspace, &name, result, new.iter().cloned().chain(accepted).collect()).keep(workspace)?;

    if !new.is_empty() {
        bail!("No test notices these, and {FILE} does not say why none has to:\n{}", new.join("\n"));
    }
    // Only a complete run shows which listed ones are noticed by now.
    let gone = beyond(&known, &found.missed);
    if shard.is_none() && !gone.is_empty() {
        bail!("These are noticed by now, or no longer exist; remove them from {FILE}:\n{}", gone.join("\n"));
    }
    if score < FLOOR {
        bail!("Only {score:.1} % are noticed; at least {FLOOR} % have to be");
    }
    Ok(())
}
