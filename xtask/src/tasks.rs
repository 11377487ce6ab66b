//! What can be asked for, and who does it.

use std::process::ExitCode;

use anyhow::Result;

use crate::{
    demo, fuzz, gallery, lint, long, page, release, serve, suite,
    task::Task,
    tools::{Browser, Tools},
    workspace::Workspace,
};

/// Runs one task; a suite decides on the exit code itself, everything else succeeds or errs.
pub fn run(workspace: &Workspace, task: Task) -> Result<ExitCode> {
    match task {
        Task::List => println!("{}", list()),
        Task::Demo(options) => demo::run(workspace, &options)?,
        Task::Test(options) => return Ok(suite::test(workspace, &options)),
        Task::Check => return Ok(suite::check(workspace)),
        Task::Native { passed_on } => return Ok(suite::native(workspace, &passed_on)),
        Task::Web { passed_on } => return Ok(suite::web(workspace, &passed_on)),
        Task::E2e(options) => return Ok(suite::e2e(workspace, &options)),
        Task::Lint => return lint::run(workspace),
        Task::Faults => return Ok(long::faults(workspace)),
        Task::Soak { seed, polls } => return Ok(long::soak(workspace, seed, polls)),
        Task::Fuzz(options) => fuzz::run(workspace, &options)?,
        Task::Nightly => return long::nightly(workspace),
        Task::Bench => return long::bench(workspace),
        Task::Contract { source } => long::contract(workspace, source)?,
        Task::Gallery => gallery::run(workspace)?,
        Task::Screenshots => gallery::screenshots(workspace)?,
        Task::Build(profile) => page::build(&Tools::for_page(workspace, profile)?, profile)?,
        Task::Hosts => return Ok(suite::hosts(workspace)),
        Task::Package => return Ok(suite::package(workspace)),
        Task::Size => return Ok(suite::size(workspace)),
        Task::Release(options) => release::run(workspace, &options)?,
        Task::Serve { passed_on } => serve::run(&Tools::for_serving(workspace)?, &passed_on)?,
        Task::Tools => {
            Tools::for_everything(workspace)?;
            Browser::ensure(workspace)?;
            suite::ensure_other_engines(workspace);
        }
    }
    Ok(ExitCode::SUCCESS)
}

/// The tasks, a line each.
pub fn list() -> &'static str {
    "\
Usage: cargo xtask <task> [flags] [-- arguments passed on]

  demo     build the page, start the demo server and say where to look
             --open            open the browser
             --port <n>        listen there (8005)
             --fresh           start from the demo's own data again
             --speed <factor>  let the demo's AI work faster or slower (1)
             --faults          open the routes that make requests fail on demand
             --upstream <url>  forward to a real API, with the token in ENNEO_TOKEN
             -- …              further flags of the demo server
  test     everything: formatting, lints, docs, native, browser and end-to-end tests
             --fail-fast       stop at the first step that fails
             --no-native, --no-web, --no-e2e
                               leave tests out; they count as skipped
  check    formatting, lints and what rustdoc finds in the comments
             --json            lints only, in Cargo's JSON, for editors
  native   tests that need no browser            (-- arguments of the tests)
  web      tests in a headless browser           (-- arguments of the tests)
  e2e      end-to-end tests                      (-- arguments of the tests)
             --browser <name>  chromium, which is the default, firefox, webkit or all
             --update          take the kept screens and outlines anew, and nothing else
  faults   every fault of the demo at every moment, end to end; minutes
  soak     an hour of use with random faults, end to end; minutes
             --seed <n>        the same again; by chance otherwise, and printed
             --polls <n>       how long (10000)
  fuzz     random bytes for the decoders, the machine, comparison and word difference
             <target>          only assessment, scorecard, kept, machine, comparison or words
             --seconds <n>     how long each (60)
  nightly  faults, soak and fuzz, one behind the other, to be run while nobody waits for it
  bench    how long parts take on the host and 2,000 criteria in the browser; on a machine that does nothing else
  contract what the widget relies on, held against an installation's OpenAPI document
             --url <address>   fetch it, with the token in ENNEO_TOKEN if there is one
             --file <path>     or read it
  gallery  pictures of every case of the demo's gallery, into target/gallery/
             --screenshots     instead: those that the README shows, into docs/
  build    the page alone, into dist/
             --release         as it is published, slower to build
  package  the npm package, into npm/dist/, and what it promises; needs Node
  size     how large the package is, what the wasm is made of, and whether that is within the budget; needs Node
  hosts    the example hosts, built with the package and driven in a browser; needs Node
  release  all of it tested, packed and hashed into target/releases/; publishes nothing; needs Node
             --draft           without the tests, from a tree that need not be ready
  serve    rebuild and reload on every change; needs a running demo (-- flags of trunk serve)
  tools    install what the tasks above need, and nothing else"
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::arguments;

    #[test]
    fn every_task_that_is_listed_is_understood() {
        let listed = list().lines().filter_map(|line| line.strip_prefix("  ")).filter(|line| !line.starts_with(' '));
        let names: Vec<_> = listed.filter_map(|line| line.split_whitespace().next()).collect();

        assert_eq!(
            names,
            [
                "demo", "test", "check", "native", "web", "e2e", "faults", "soak", "fuzz", "nightly", "bench",
                "contract", "gallery", "build", "package", "size", "hosts", "release", "serve", "tools"
            ]
        );
        for name in names {
            assert!(arguments::parse([name.into()]).is_ok(), "{name}");
        }
    }
}
