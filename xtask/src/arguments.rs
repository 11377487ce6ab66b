//! The command line, as one of the tasks with everything it was told.

use std::{ffi::OsString, fmt};

use lexopt::{
    Arg::{Long, Short, Value},
    Parser, ValueExt,
};

use crate::{demo::DemoOptions, page::Profile, suite::TestOptions};

/// What was asked for.
#[derive(Debug, PartialEq)]
pub struct Arguments {
    /// The task, with its own flags.
    pub task: Task,
}

/// One task. `passed_on` is what stood after `--`, for the program that the task runs.
#[derive(Debug, PartialEq)]
pub enum Task {
    /// List the tasks.
    List,
    /// Show the widget.
    Demo(DemoOptions),
    /// Prove it.
    Test(TestOptions),
    /// Formatting and lints.
    Check,
    /// Native tests.
    Native { passed_on: Vec<OsString> },
    /// Headless browser tests.
    Web { passed_on: Vec<OsString> },
    /// End-to-end tests.
    E2e { passed_on: Vec<OsString> },
    /// The page alone.
    Build(Profile),
    /// The page, rebuilt on every change.
    Serve { passed_on: Vec<OsString> },
    /// Install only.
    Tools,
}

/// Why a command line was not understood: one sentence.
#[derive(Debug, PartialEq)]
pub struct Misunderstanding(String);

impl fmt::Display for Misunderstanding {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(&self.0)
    }
}

impl From<lexopt::Error> for Misunderstanding {
    fn from(error: lexopt::Error) -> Self {
        Self(format!("This command line is not understood: {error}."))
    }
}

impl Arguments {
    /// Reads what stands after `cargo xtask`.
    pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Self, Misunderstanding> {
        let mut own: Vec<OsString> = arguments.into_iter().collect();
        // Split here, since the parser would mix what follows `--` with the task's own words.
        let rest = own.iter().position(|word| word == "--").map(|at| own.split_off(at));
        let passed_on = rest.map(|words| words.into_iter().skip(1).collect()).unwrap_or_default();

        let mut parser = Parser::from_args(own);
        let task = match parser.next()? {
            None | Some(Short('h') | Long("help")) => Task::List,
            Some(Value(name)) => Task::named(&name.to_string_lossy(), &mut parser, passed_on)?,
            Some(other) => return Err(other.unexpected().into()),
        };
        Ok(Self { task })
    }
}

impl Task {
    fn named(name: &str, flags: &mut Parser, passed_on: Vec<OsString>) -> Result<Self, Misunderstanding> {
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
            "e2e" => Self::E2e { passed_on },
            "build" => Self::Build(Profile::Demo),
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
                (Self::Build(profile), Long("release")) => *profile = Profile::Release,
                (Self::E2e { .. }, Long("browser")) => only_chromium(&flags.value()?.to_string_lossy())?,
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

fn only_chromium(name: &str) -> Result<(), Misunderstanding> {
    match name {
        "chromium" => Ok(()),
        _ => Err(Misunderstanding(format!("End-to-end tests run in chromium only, not in \"{name}\"."))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn task(line: &str) -> Result<Task, String> {
        let words = line.split_whitespace().map(OsString::from);
        Arguments::parse(words).map(|arguments| arguments.task).map_err(|error| error.to_string())
    }

    #[test]
    fn nothing_and_help_list_the_tasks() {
        for line in ["", "--help", "-h", "help", "demo --help"] {
            assert_eq!(task(line), Ok(Task::List), "{line}");
        }
    }

    #[test]
    fn the_demo_takes_its_flags_and_passes_the_rest_on() {
        let Ok(Task::Demo(options)) = task("demo --open --port 8100 --fresh --speed=2.5 -- --seed 7") else {
            panic!("not a demo");
        };
        assert_eq!((options.open, options.port, options.fresh, options.faults), (true, 8100, true, false));
        assert_eq!(options.speed, Some(2.5));
        assert_eq!(options.passed_on, ["--seed", "7"]);
    }

    #[test]
    fn tests_can_be_left_out() {
        let expected = TestOptions { fail_fast: true, e2e: false, ..TestOptions::default() };
        assert_eq!(task("test --no-e2e --fail-fast"), Ok(Task::Test(expected)));
    }

    #[test]
    fn what_is_not_understood_is_answered_in_one_sentence() {
        assert_eq!(task("dmeo"), Err("There is no task \"dmeo\".".into()));
        assert_eq!(task("check -- --all"), Err("The task \"check\" passes nothing on after \"--\".".into()));
        assert_eq!(task("demo --speed 0"), Err("A speed is a number above 0, which \"0\" is not.".into()));
        assert!(task("e2e --browser firefox").unwrap_err().contains("chromium only"));
        for line in ["demo --prot 1", "demo --port many", "check now", "--open", "build --fresh"] {
            assert!(task(line).unwrap_err().starts_with("This command line is not understood"), "{line}");
        }
    }
}
