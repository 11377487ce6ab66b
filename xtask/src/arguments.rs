//! The command line, as one of the tasks with everything it was told.

use std::ffi::OsString;

use lexopt::{
    Arg::{Long, Short, Value},
    Parser,
};

use crate::{misunderstanding::Misunderstanding, task::Task};

/// Reads what stands after `cargo xtask`.
pub fn parse(arguments: impl IntoIterator<Item = OsString>) -> Result<Task, Misunderstanding> {
    let mut own: Vec<OsString> = arguments.into_iter().collect();
    // Split here, since the parser would mix what follows `--` with the task's own words.
    let rest = own.iter().position(|word| word == "--").map(|at| own.split_off(at));
    let passed_on = rest.map(|words| words.into_iter().skip(1).collect()).unwrap_or_default();

    let mut parser = Parser::from_args(own);
    match parser.next()? {
        None | Some(Short('h') | Long("help")) => Ok(Task::List),
        Some(Value(name)) => Task::named(&name.to_string_lossy(), &mut parser, passed_on),
        Some(other) => Err(other.unexpected().into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{release::ReleaseOptions, suite::TestOptions, tools::EngineName};

    fn task(line: &str) -> Result<Task, String> {
        let words = line.split_whitespace().map(OsString::from);
        parse(words).map_err(|error| error.to_string())
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
    fn some_tasks_have_a_small_form() {
        assert_eq!(task("check --json"), Ok(Task::Lint));
        assert_eq!(task("gallery --screenshots"), Ok(Task::Screenshots));
        assert_eq!(task("release --draft"), Ok(Task::Release(ReleaseOptions { draft: true })));
        assert_eq!(task("release"), Ok(Task::Release(ReleaseOptions { draft: false })));
        assert!(task("check --draft").is_err() && task("release --json").is_err());
    }

    #[test]
    fn end_to_end_tests_run_in_any_engine_or_in_all() {
        let engines = |line| match task(line) {
            Ok(Task::E2e(options)) => options.engines,
            other => panic!("{other:?}"),
        };
        assert_eq!(engines("e2e"), [EngineName::Chromium]);
        assert_eq!(engines("e2e --browser webkit"), [EngineName::Webkit]);
        assert_eq!(engines("e2e --browser all -- main_job"), EngineName::ALL);
    }

    #[test]
    fn the_long_ones_take_their_settings() {
        assert_eq!(task("soak --seed 7"), Ok(Task::Soak { seed: Some(7), polls: None }));
        let options = crate::fuzz::FuzzOptions { target: Some("machine".into()), seconds: 600 };
        assert_eq!(task("fuzz machine --seconds 600"), Ok(Task::Fuzz(options)));
        let source = Some(("--file", "open-api.json".into()));
        assert_eq!(task("contract --file open-api.json"), Ok(Task::Contract { source }));
    }

    #[test]
    fn what_is_not_understood_is_answered_in_one_sentence() {
        assert_eq!(task("dmeo"), Err("There is no task \"dmeo\".".into()));
        assert_eq!(task("check -- --all"), Err("The task \"check\" passes nothing on after \"--\".".into()));
        assert_eq!(task("demo --speed 0"), Err("A speed is a number above 0, which \"0\" is not.".into()));
        assert!(task("e2e --browser safari").unwrap_err().starts_with("A browser is chromium, firefox"));
        for line in ["demo --prot 1", "demo --port many", "check now", "--open", "build --fresh"] {
            assert!(task(line).unwrap_err().starts_with("This command line is not understood"), "{line}");
        }
    }
}
