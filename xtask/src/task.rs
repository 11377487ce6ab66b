//! One task with everything it was told, read flag by flag.

use std::ffi::OsString;

use lexopt::{
    Arg::{Long, Short, Value},
    Parser, ValueExt,
};

use crate::{
    demo::DemoOptions,
    fuzz::{self, FuzzOptions},
    misunderstanding::Misunderstanding,
    profile::Profile,
    release::ReleaseOptions,
    suite::{E2eOptions, TestOptions},
    tools::EngineName,
};

/// One task. `passed_on` is what stood after `--`, for the program that the task runs.
#[derive(Debug, PartialEq)]
pub enum Task {
    /// List the tasks.
    List,
    /// Show the widget.
    Demo(DemoOptions),
    /// Prove it.
    Test(TestOptions),
    /// Formatting, lints and documentation.
    Check,
    /// Lints in Cargo's JSON, for editors.
    Lint,
    /// Native tests.
    Native { passed_on: Vec<OsString> },
    /// Headless browser tests.
    Web { passed_on: Vec<OsString> },
    /// End-to-end tests.
    E2e(E2eOptions),
    /// Every fault at every moment.
    Faults,
    /// An hour of use.
    Soak { seed: Option<u64>, polls: Option<u64> },
    /// Random bytes for whatever reads bytes.
    Fuzz(FuzzOptions),
    /// The three before this one.
    Nightly,
    /// What the widget relies on, and whether an installation has it: the flag that names its document, and where.
    Contract { source: Option<(&'static str, OsString)> },
    /// Pictures of every case of the demo's gallery.
    Gallery,
    /// The pictures that the README shows.
    Screenshots,
    /// The page alone.
    Build(Profile),
    /// The example hosts in a browser.
    Hosts,
    /// The npm package, and what is promised of it.
    Package,
    /// How fast it is.
    Bench,
    /// How large the package is, and whether that is within its budget.
    Size,
    /// What is to be published, without publishing it.
    Release(ReleaseOptions),
    /// The page, rebuilt on every change.
    Serve { passed_on: Vec<OsString> },
    /// Install only.
    Tools,
}

impl Task {
    /// The task of this name; its flags are taken from the command line's rest.
    pub fn named(name: &str, flags: &mut Parser, passed_on: Vec<OsString>) -> Result<Self, Misunderstanding> {
        let takes_more = matches!(name, "demo" | "native" | "web" | "e2e" | "serve");
        if !takes_more && !passed_on.is_empty() {
            return Err(Misunderstanding(format!("The task \"{name}\" passes nothing on after \"--\".")));
        }
        let mut task = match name {
            "help" => Self::List,
            "demo" => Self::Demo(DemoOptions { passed_on, ..DemoOptions::default() }),
            "test" => Self::Test(TestOptions::default()),
            "check" => Self::Check,
            "native" => Self::Native { passed_on },
            "web" => Self::Web { passed_on },
            "e2e" => Self::E2e(E2eOptions { engines: vec![EngineName::Chromium], update: false, passed_on }),
            "faults" => Self::Faults,
            "soak" => Self::Soak { seed: None, polls: None },
            "fuzz" => Self::Fuzz(FuzzOptions { target: None, seconds: fuzz::SECONDS }),
            "nightly" => Self::Nightly,
            "contract" => Self::Contract { source: None },
            "gallery" => Self::Gallery,
            "build" => Self::Build(Profile::Demo),
            "hosts" => Self::Hosts,
            "package" => Self::Package,
            "size" => Self::Size,
            "bench" => Self::Bench,
            "release" => Self::Release(ReleaseOptions::default()),
            "serve" => Self::Serve { passed_on },
            "tools" => Self::Tools,
            _ => return Err(Misunderstanding(format!("There is no task \"{name}\"."))),
        };
        while let Some(flag) = flags.next()? {
            match (&mut task, flag) {
                (_, Short('h') | Long("help")) => return Ok(Self::List),
                (Self::Demo(options), Long("open")) => options.open = true,
                (Self::Demo(options), Long("port")) => options.port = flags.value()?.parse()?,
                (Self::Demo(options), Long("fresh")) => options.fresh = true,
                (Self::Demo(options), Long("speed")) => options.speed = Some(speed(&flags.value()?)?),
                (Self::Demo(options), Long("faults")) => options.faults = true,
                (Self::Demo(options), Long("upstream")) => options.upstream = Some(flags.value()?),
                (Self::Test(options), Long("fail-fast")) => options.fail_fast = true,
                (Self::Test(options), Long("no-native")) => options.native = false,
                (Self::Test(options), Long("no-web")) => options.web = false,
                (Self::Test(options), Long("no-e2e")) => options.e2e = false,
                (task @ Self::Check, Long("json")) => *task = Self::Lint,
                (task @ Self::Gallery, Long("screenshots")) => *task = Self::Screenshots,
                (Self::Release(options), Long("draft")) => options.draft = true,
                (Self::Build(profile), Long("release")) => *profile = Profile::Release,
                (Self::E2e(options), Long("browser")) => {
                    options.engines = engines_named(&flags.value()?.to_string_lossy())?
                }
                (Self::E2e(options), Long("update")) => options.update = true,
                (Self::Soak { seed, .. }, Long("seed")) => *seed = Some(flags.value()?.parse()?),
                (Self::Soak { polls, .. }, Long("polls")) => *polls = Some(flags.value()?.parse()?),
                (Self::Fuzz(options), Long("seconds")) => options.seconds = flags.value()?.parse()?,
                (Self::Fuzz(options), Value(target)) if options.target.is_none() => {
                    options.target = Some(target.to_string_lossy().into_owned());
                }
                (Self::Contract { source }, Long("url")) => *source = Some(("--url", flags.value()?)),
                (Self::Contract { source }, Long("file")) => *source = Some(("--file", flags.value()?)),
                (_, other) => return Err(other.unexpected().into()),
            }
        }
        Ok(task)
    }
}

fn speed(value: &OsString) -> Result<f64, Misunderstanding> {
    let told = value.to_string_lossy();
    match told.parse::<f64>() {
        Ok(speed) if speed.is_finite() && speed > 0.0 => Ok(speed),
        _ => Err(Misunderstanding(format!("A speed is a number above 0, which \"{told}\" is not."))),
    }
}

fn engines_named(name: &str) -> Result<Vec<EngineName>, Misunderstanding> {
    let fitting: Vec<_> = EngineName::ALL.into_iter().filter(|one| name == "all" || one.word() == name).collect();
    match fitting[..] {
        [] => Err(Misunderstanding(format!("A browser is chromium, firefox, webkit or all, not \"{name}\"."))),
        _ => Ok(fitting),
    }
}
