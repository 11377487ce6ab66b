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
        XtaskCmd::Demo(told) => demo::run(workspace, &demo_options(told))?,
        XtaskCmd::Test(told) => return Ok(suite::test(workspace, &test_options(&told))),
        XtaskCmd::Check(told) if told.json => return lint::run(workspace),
        XtaskCmd::Check(_) => return Ok(suite::check(workspace)),
        XtaskCmd::Manifest(told) => scripts::manifest(&Node::ensure(workspace)?, told.check)?,
        XtaskCmd::Native(told) => return Ok(suite::native(workspace, &told.passed_on)),
        XtaskCmd::Web(told) => return Ok(suite::web(workspace, &told.passed_on)),
        XtaskCmd::E2e(told) => return Ok(suite::e2e(workspace, &e2e_options(told))),
        XtaskCmd::Faults(_) => return Ok(long::faults(workspace)),
        XtaskCmd::Soak(told) => return Ok(long::soak(workspace, told.seed, told.polls)),
        XtaskCmd::Fuzz(told) => fuzz::run(workspace, &fuzz_options(told))?,
        XtaskCmd::Mutants(told) => match told.results {
            Some(folder) => mutants::judge(workspace, folder.as_ref(), told.shard.as_deref())?,
            None => mutants::run(workspace, told.shard.as_deref())?,
        },
        XtaskCmd::Evidence(told) => evidence::write(workspace, &told.from)?,
        XtaskCmd::Nightly(_) => return long::nightly(workspace),
        XtaskCmd::Bench(_) => return long::bench(workspace),
        XtaskCmd::Contract(told) => {
            let url = told.url.map(|url| ("--url", url));
            long::contract(workspace, url.or(told.file.map(|file| ("--file", file))))?;
        }
        XtaskCmd::Gallery(told) if told.screenshots => gallery::screenshots(workspace)?,
        XtaskCmd::Gallery(_) => gallery::run(workspace)?,
        XtaskCmd::Build(told) => {
            let profile = if told.release { Profile::Release } else { Profile::Demo };
            page::build(&Tools::for_page(workspace, profile)?, profile)?;
        }
        XtaskCmd::Package(_) => return Ok(suite::package(workspace)),
        XtaskCmd::Size(_) => return Ok(suite::size(workspace)),
        XtaskCmd::Hosts(told) => return Ok(suite::hosts(workspace, told.all, told.only.as_deref())),
        XtaskCmd::Release(told) => release::run(workspace, &ReleaseOptions { draft: told.draft, from: told.from })?,
        XtaskCmd::Reproducible(told) => match told.place {
            Some(place) => reproducible::build(place.as_ref())?,
            None => reproducible::run(workspace)?,
        },
        XtaskCmd::Serve(told) => serve::run(&Tools::for_serving(workspace)?, &told.passed_on)?,
        XtaskCmd::Tools(_) => {
            Tools::for_everything(workspace)?;
            Deny::ensure(workspace)?;
            Browser::ensure(workspace)?;
            suite::ensure_other_engines(workspace);
        }
    }
    Ok(ExitCode::SUCCESS)
}

fn demo_options(told: arguments::Demo) -> DemoOptions {
    DemoOptions {
        open: told.open,
        port: told.port.unwrap_or(port::DEFAULT),
        fresh: told.fresh,
        speed: told.speed.map(|speed| speed.0),
        faults: told.faults,
        upstream: told.upstream,
        passed_on: told.passed_on,
    }
}

fn test_options(told: &arguments::Test) -> TestOptions {
    TestOptions { fail_fast: told.fail_fast, native: !told.no_native, web: !told.no_web, e2e: !told.no_e2e }
}

fn e2e_options(told: arguments::E2e) -> E2eOptions {
    E2eOptions { engines: told.browser.unwrap_or_default().0, update: told.update, passed_on: told.passed_on }
}

fn fuzz_options(told: arguments::Fuzz) -> FuzzOptions {
    FuzzOptions { target: told.target, seconds: told.seconds.unwrap_or(fuzz::SECONDS) }
}
