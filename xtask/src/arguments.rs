//! The command line: every task with its flags. The comments in the macro are the help that `cargo xtask` prints.

use std::{ffi::OsString, str::FromStr};

use crate::tools::EngineName;

xflags::xflags! {
    /// Every task of this repository. Arguments after `--` are passed on to the program that a task runs.
    cmd xtask {
        /// The default: lists the tasks.
        default cmd nothing {}
        /// Lists the tasks.
        cmd help {}
        /// Builds the page, starts the demo server and prints its address.
        cmd demo {
            /// Opens the browser.
            optional --open
            /// The port; by default 8005.
            optional --port number: u16
            /// Starts again from the demo's own data.
            optional --fresh
            /// The speed of the demo's AI; by default 1.
            optional --speed factor: Speed
            /// Opens the routes that make requests fail on demand.
            optional --faults
            /// Forwards to a real API, with the token in ENNEO_TOKEN.
            optional --upstream url: OsString
            /// Further flags of the demo server.
            repeated passed_on: OsString
        }
        /// Runs everything: formatting, lints, docs, native, browser and end-to-end tests, the package and its hosts.
        cmd test {
            /// Stops at the first step that fails.
            optional --fail-fast
            /// Skips the native tests.
            optional --no-native
            /// Skips the browser tests.
            optional --no-web
            /// Skips the end-to-end tests.
            optional --no-e2e
        }
        /// Checks formatting, lints and rustdoc, and likewise JavaScript and CSS.
        cmd check {
            /// Only lints, in Cargo's JSON, for editors.
            optional --json
        }
        /// Writes the descriptions in npm/custom-elements.json into the READMEs, the types and the data for editors.
        cmd manifest {
            /// Writes nothing, and reports the differences.
            optional --check
        }
        /// Runs the tests that need no browser.
        cmd native {
            /// Arguments for the test harness.
            repeated passed_on: OsString
        }
        /// Runs the tests in a headless browser.
        cmd web {
            /// Arguments for the test harness.
            repeated passed_on: OsString
        }
        /// Runs the end-to-end tests.
        cmd e2e {
            /// chromium (the default), firefox, webkit or all.
            optional --browser name: Engines
            /// Only rewrites the kept pictures and outlines.
            optional --update
            /// Arguments for the test harness.
            repeated passed_on: OsString
        }
        /// Tests every fault of the demo at every moment, end to end; takes minutes.
        cmd faults {}
        /// Tests an hour of use with random faults, end to end; takes minutes.
        cmd soak {
            /// The seed of an earlier run, to repeat it; by default random, and printed.
            optional --seed number: u64
            /// The number of polls; by default 10000.
            optional --polls number: u64
        }
        /// Feeds random bytes to the decoders, the machine, the comparison and the word difference.
        cmd fuzz {
            /// The only target: assessment, scorecard, kept, machine, comparison, words or body.
            optional target: String
            /// The time for each target, in seconds; by default 60.
            optional --seconds number: u32
        }
        /// Tests whether the native tests notice small mistakes in the pure parts; takes hours.
        cmd mutants {
            /// The only part, of a number of parts: 3/20.
            optional --shard part: String
            /// Leaves out what earlier runs have seen noticed: after new tests, or after an interruption.
            optional --again
            /// Only judges what an earlier run has left in this folder.
            optional --results folder: OsString
        }
        /// Runs faults, soak, fuzz and mutants one after the other; takes hours.
        cmd nightly {}
        /// Writes docs/proof.md from the records of the tasks above, and says which are missing.
        cmd evidence {
            /// Another target directory with records, of the same or an earlier commit; may be repeated.
            repeated --from folder: OsString
        }
        /// Measures parts on the host and 2,000 criteria in the browser; needs an otherwise idle machine.
        cmd bench {}
        /// Compares an installation's OpenAPI document with the fields that the widget relies on.
        cmd contract {
            /// The address of the document, fetched with the token in ENNEO_TOKEN if there is one.
            optional --url address: OsString
            /// The file with the document instead.
            optional --file path: OsString
        }
        /// Takes pictures of every case of the demo's gallery, into target/gallery/.
        cmd gallery {
            /// Takes those of the README instead, into docs/.
            optional --screenshots
        }
        /// Builds only the page, into dist/.
        cmd build {
            /// The published build, which takes longer.
            optional --release
        }
        /// Builds the npm package into npm/dist/, and checks its promises; needs Node.
        cmd package {}
        /// Prints the size of the package and the composition of the wasm, and checks the budget; needs Node.
        cmd size {}
        /// Builds the example hosts with the package and drives them in a browser; needs Node.
        cmd hosts {
            /// Tests every tool chain of docs/bundlers.md instead, and prints their table; takes a quarter of an hour.
            optional --all
            /// Tests only this line of that table, such as "Vite 8, development".
            optional --only name: String
        }
        /// Tests, packs and hashes a release into target/releases/; publishes nothing; needs Node.
        cmd release {
            /// Skips the tests, and accepts a tree that is not ready.
            optional --draft
            /// Another target directory with records of what was tried; may be repeated.
            repeated --from folder: OsString
        }
        /// Builds the package twice in different folders, and compares byte by byte; takes minutes; needs Node.
        cmd reproducible {
            /// Only builds the checkout in this folder, and compares nothing.
            optional --place folder: OsString
        }
        /// Serves the page, rebuilt and reloaded on every change; needs a running demo.
        cmd serve {
            /// Flags of `trunk serve`.
            repeated passed_on: OsString
        }
        /// Only installs the requirements of the tasks above.
        cmd tools {}
    }
}

/// Parses the arguments after `cargo xtask`.
pub fn parse(words: impl IntoIterator<Item = OsString>) -> xflags::Result<XtaskCmd> {
    let mut is_passed_on = false;
    let words = words.into_iter().flat_map(|word| {
        is_passed_on |= word == "--";
        match word.to_str().and_then(|word| word.split_once('=')) {
            // `--port=8100` is `--port 8100`.
            Some((flag, value)) if !is_passed_on && flag.starts_with("--") => vec![flag.into(), value.into()],
            _ => vec![word],
        }
    });
    Xtask::from_vec(words.collect()).map(|parsed| parsed.subcommand)
}

/// All tasks with their flags.
pub fn help() -> String {
    let asked = Xtask::from_vec(vec!["--help".into()]);
    asked.err().map_or_else(String::new, |help| help.to_string())
}

/// A factor above 0.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct Speed(pub f64);

impl FromStr for Speed {
    type Err = String;

    fn from_str(text: &str) -> Result<Self, String> {
        match text.parse::<f64>() {
            Ok(speed) if speed.is_finite() && speed > 0.0 => Ok(Self(speed)),
            _ => Err(format!("a speed is a number above 0, which {text:?} is not")),
        }
    }
}

/// The engines of one word.
#[derive(Debug, PartialEq)]
pub struct Engines(pub Vec<EngineName>);

impl Default for Engines {
    fn default() -> Self {
        Self(vec![EngineName::Chromium])
    }
}

impl FromStr for Engines {
    type Err = String;

    fn from_str(name: &str) -> Result<Self, String> {
        let fitting: Vec<_> = EngineName::ALL.into_iter().filter(|one| name == "all" || one.word() == name).collect();
        match fitting[..] {
            [] => Err(format!("a browser is chromium, firefox, webkit or all, not {name:?}")),
            _ => Ok(Self(fitting)),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::{files, workspace::Workspace};

    fn task(line: &str) -> Result<XtaskCmd, String> {
        parse(line.split_whitespace().map(OsString::from)).map_err(|error| error.to_string())
    }

    #[test]
    fn nothing_and_help_list_the_tasks() {
        assert!(matches!(task(""), Ok(XtaskCmd::Nothing(_))));
        assert!(matches!(task("help"), Ok(XtaskCmd::Help(_))));
        for line in ["--help", "-h", "demo --help"] {
            let listed = task(line).unwrap_err();
            assert_eq!(listed, help(), "{line}");
            assert!(listed.contains("Builds the page, starts the demo server") && listed.contains("--upstream"));
        }
    }

    #[test]
    fn the_demo_takes_its_flags_and_passes_the_rest_on() {
        let Ok(XtaskCmd::Demo(demo)) = task("demo --open --port 8100 --fresh --speed=2.5 -- --seed 7 --a=b") else {
            panic!("not a demo");
        };
        assert_eq!((demo.open, demo.port, demo.fresh, demo.faults), (true, Some(8100), true, false));
        assert_eq!(demo.speed, Some(Speed(2.5)));
        assert_eq!(demo.passed_on, ["--seed", "7", "--a=b"]);
    }

    #[test]
    fn end_to_end_tests_run_in_any_engine_or_in_all() {
        let engines = |line| match task(line) {
            Ok(XtaskCmd::E2e(e2e)) => e2e.browser.unwrap_or_default().0,
            other => panic!("{other:?}"),
        };
        assert_eq!(engines("e2e"), [EngineName::Chromium]);
        assert_eq!(engines("e2e --browser webkit"), [EngineName::Webkit]);
        assert_eq!(engines("e2e --browser all -- main_job"), EngineName::ALL);
    }

    #[test]
    fn an_invalid_command_line_is_answered_in_one_sentence() {
        assert!(task("demo --speed 0").unwrap_err().contains("a speed is a number above 0, which \"0\" is not"));
        assert!(task("e2e --browser safari").unwrap_err().contains("a browser is chromium, firefox"));
        let lines =
            ["dmeo", "check -- --all", "check --draft", "demo --prot 1", "demo --port many", "check now", "--open"];
        for line in lines.into_iter().chain(["build --fresh", "release --json"]) {
            assert_eq!(task(line).unwrap_err().lines().count(), 1, "{line}");
        }
    }

    #[test]
    fn the_tasks_that_documents_name_exist() {
        let root = Workspace::find().root;
        let mut count = 0;
        for folder in [".", "docs", "docs/decisions", "docs/design", "demo", "hosts", "npm", ".github"] {
            let entries = std::fs::read_dir(root.join(folder)).unwrap().map(|entry| entry.unwrap().path());
            for page in entries.filter(|path| path.extension().is_some_and(|ending| ending == "md")) {
                for rest in files::read_text(&page).unwrap().split("cargo xtask ").skip(1) {
                    let name: String = rest.chars().take_while(char::is_ascii_alphanumeric).collect();
                    assert!(task(&name).is_ok(), "{} names the task {name}", page.display());
                    count += 1;
                }
            }
        }
        assert!(count > 30, "only {count} tasks are named");
    }
}
