//! The code of each task.

use std::process::ExitCode;

use anyhow::Result;

use crate::{
    arguments::{self, XtaskCmd},
    demo::{self, DemoOptions},
    evidence,
    fuzz::{self, FuzzOptions},
    gallery, lint, long, mutants, page, port,
    profile::Profile,
    release::{self, ReleaseOptions},
    reproducible, scripts, serve,
    suite::{self, E2eOptions, TestOptions},
    tools::{Browser, Deny, Node, Tools},
    workspace::Workspace,
};

/// Runs one task. A suite decides on the exit code itself; anything else succeeds or fails.
pub fn run(workspace: &Workspace, task: XtaskCmd) -> Result<ExitCode> {
    match task {
        XtaskCmd::Nothing(_) | XtaskCmd::Help(_) => println!("{}", arguments::help()),
        XtaskCmd::Demo(flags) => demo::run(workspace, &demo_options(flags))?,
        XtaskCmd::Test(flags) => return Ok(suite::test(workspace, &test_options(&flags))),
        XtaskCmd::Check(flags) if flags.json => return lint::run(workspace),
        XtaskCmd::Check(_) => return Ok(suite::check(workspace)),
        XtaskCmd::Manifest(flags) => scripts::manifest(&Node::ensure(workspace)?, flags.check)?,
        XtaskCmd::Native(flags) => return Ok(suite::native(workspace, &flags.passed_on)),
        XtaskCmd::Web(flags) => return Ok(suite::web(workspace, &flags.passed_on)),
        XtaskCmd::E2e(flags) => return Ok(suite::e2e(workspace, &e2e_options(flags))),
        XtaskCmd::Faults(_) => return Ok(long::faults(workspace)),
        XtaskCmd::Soak(flags) => return Ok(long::soak(workspace, flags.seed, flags.polls)),
        XtaskCmd::Fuzz(flags) => fuzz::run(workspace, &fuzz_options(flags))?,
        XtaskCmd::Mutants(flags) => match flags.results {
            Some(folder) => mutants::judge(workspace, folder.as_ref(), flags.shard.as_deref())?,
            None => {
                mutants::run(workspace, mutants::MutantsOptions { shard: flags.shard.as_deref(), again: flags.again })?
            }
        },
        XtaskCmd::Evidence(flags) => evidence::write(workspace, &flags.from)?,
        XtaskCmd::Nightly(_) => return long::nightly(workspace),
        XtaskCmd::Bench(_) => return long::bench(workspace),
        XtaskCmd::Contract(flags) => {
            let url = flags.url.map(|url| ("--url", url));
            long::contract(workspace, url.or(flags.file.map(|file| ("--file", file))))?;
        }
        XtaskCmd::Gallery(flags) if flags.screenshots => gallery::screenshots(workspace)?,
        XtaskCmd::Gallery(_) => gallery::run(workspace)?,
        XtaskCmd::Build(flags) => {
            let profile = if flags.release { Profile::Release } else { Profile::Demo };
            page::build(&Tools::for_page(workspace, profile)?, profile)?;
        }
        XtaskCmd::Package(_) => return Ok(suite::package(workspace)),
        XtaskCmd::Size(_) => return Ok(suite::size(workspace)),
        XtaskCmd::Hosts(flags) => return Ok(suite::hosts(workspace, flags.all, flags.only.as_deref())),
        XtaskCmd::Release(flags) => release::run(workspace, &ReleaseOptions { draft: flags.draft, from: flags.from })?,
        XtaskCmd::Reproducible(flags) => match flags.place {
            Some(place) => reproducible::build(place.as_ref())?,
            None => reproducible::run(workspace)?,
        },
        XtaskCmd::Serve(flags) => serve::run(&Tools::for_serving(workspace)?, &flags.passed_on)?,
        XtaskCmd::Tools(_) => {
            Tools::for_everything(workspace)?;
            Deny::ensure(workspace)?;
            Browser::ensure(workspace)?;
            suite::ensure_other_engines(workspace);
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn demo_options(flags: arguments::Demo) -> DemoOptions {
    DemoOptions {
        open: flags.open,
        port: flags.port.unwrap_or(port::DEFAULT),
        fresh: flags.fresh,
        speed: flags.speed.map(|speed| speed.0),
        faults: flags.faults,
        upstream: flags.upstream,
        passed_on: flags.passed_on,
    }
}

fn test_options(flags: &arguments::Test) -> TestOptions {
    TestOptions { fail_fast: flags.fail_fast, native: !flags.no_native, web: !flags.no_web, e2e: !flags.no_e2e }
}

fn e2e_options(flags: arguments::E2e) -> E2eOptions {
    E2eOptions { engines: flags.browser.unwrap_or_default().0, update: flags.update, passed_on: flags.passed_on }
}

fn fuzz_options(flags: arguments::Fuzz) -> FuzzOptions {
    FuzzOptions { target: flags.target, seconds: flags.seconds.unwrap_or(fuzz::SECONDS) }
}
