//! Counting of tests by the result lines of Rust's test harness, in a terminal and in a browser alike.

use std::{fmt, ops::AddAssign, process::Command};

use crate::process;

/// The numbers of tests by result.
#[derive(Clone, Copy, Debug, Default, PartialEq)]
pub struct Tally {
    /// Passed.
    pub passed: usize,
    /// Failed.
    pub failed: usize,
    /// Ignored or left out.
    pub skipped: usize,
}

/// A tally, with a remark.
#[derive(Debug)]
pub struct Verdict {
    /// The count.
    pub tally: Tally,
    /// A remark on what the count does not tell; usually empty.
    pub remark: String,
    /// The tests that report that they cannot run here, with their reasons.
    pub skipped: Vec<String>,
    /// The tests' reports on the extent of their work.
    pub reports: Vec<String>,
}

impl Verdict {
    /// A passed step, which counts as one test.
    pub fn passed() -> Self {
        Self {
            tally: Tally { passed: 1, ..Tally::default() },
            remark: String::new(),
            skipped: Vec::new(),
            reports: Vec::new(),
        }
    }

    /// A failed step, which counts as one test.
    pub fn failed(remark: String) -> Self {
        Self { tally: Tally { failed: 1, ..Tally::default() }, remark, ..Self::passed() }
    }

    /// A program that counts its own tests, with its end.
    pub fn counted(passed: usize, failed: usize, ended: anyhow::Result<()>) -> Self {
        let lines = usize::from(passed + failed > 0);
        let count = Count { tally: Tally { passed, failed, skipped: 0 }, lines, ..Count::default() };
        count.judge(ended.map_err(|error| format!("{error:#}")))
    }

    /// Runs a program that runs tests.
    pub fn of_tests(command: &mut Command) -> Self {
        let mut count = Count::default();
        let ended = process::run_reading(command, |line| count.read(line));
        count.judge(ended.map_err(|error| format!("{error:#}")))
    }
}

impl AddAssign for Tally {
    fn add_assign(&mut self, other: Self) {
        self.passed += other.passed;
        self.failed += other.failed;
        self.skipped += other.skipped;
    }
}

impl fmt::Display for Tally {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(formatter, "{} passed, {} failed, {} skipped", self.passed, self.failed, self.skipped)
    }
}

/// The sum of the result lines of one run.
#[derive(Default)]
struct Count {
    tally: Tally,
    lines: usize,
    skipped: Vec<String>,
    reports: Vec<String>,
}

impl Count {
    fn read(&mut self, line: &str) {
        // A test that runs alone has begun the line with its name.
        self.reports.extend(report_in(line).map(str::to_owned));
        if let Some((_, skipped)) = line.split_once("test skipped: ") {
            self.skipped.push(skipped.trim_end().to_owned());
        } else if let Some(tally) = tally_in(line) {
            self.tally += tally;
            self.lines += 1;
        }
    }

    /// The verdict. A suite must not silently vanish, so a missing result line and an empty run are failures; so is a
    /// binary that dies without a failing test to show for it.
    fn judge(self, ended: Result<(), String>) -> Verdict {
        let Self { mut tally, lines, skipped, reports } = self;
        // The harness has counted them as passed.
        let moved = skipped.len().min(tally.passed);
        tally.passed -= moved;
        tally.skipped += moved;
        let remark = match ended {
            Err(error) if lines == 0 => format!("{error}, and no test result was seen"),
            Err(error) if tally.failed == 0 => error,
            Ok(()) if lines == 0 => "no test result was seen".to_owned(),
            Ok(()) if tally == Tally::default() => "there was no test to run".to_owned(),
            _ => return Verdict { remark: tally.to_string(), tally, skipped, reports },
        };
        tally.failed += 1;
        Verdict { tally, remark, skipped, reports }
    }
}

/// A test's report on the extent of its work: the soak's seed and resources, the rows of the table of faults, times.
fn report_in(line: &str) -> Option<&str> {
    // A test that runs alone has begun the line with its name.
    let line = line.trim_end();
    let line = line.rsplit_once(" ... ").map_or(line, |(_, report)| report);
    // The last one is a row of a table of times.
    let is_report = ["soak: ", "after ", "all removed: ", "| "].iter().any(|start| line.starts_with(start));
    (is_report || line.contains(" faults met in ")).then_some(line)
}

/// `test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.01s`
fn tally_in(line: &str) -> Option<Tally> {
    let (_, result) = line.split_once("test result: ")?;
    let words: Vec<&str> = result.split_whitespace().collect();
    let count = |what: &str| {
        let pair = words.windows(2).find(|pair| pair[1].trim_end_matches([';', '.', ',']) == what)?;
        pair[0].parse().ok()
    };
    Some(Tally { passed: count("passed")?, failed: count("failed")?, skipped: count("ignored").unwrap_or(0) })
}

#[cfg(test)]
mod tests {
    use super::*;

    const GOOD: &str =
        "test result: ok. 12 passed; 0 failed; 1 ignored; 0 measured; 3 filtered out; finished in 0.01s\n";
    const BAD: &str = "test result: FAILED. 3 passed; 2 failed; 0 ignored; 0 filtered out; finished in 1.20s\n";

    fn judged(lines: &[&str], ended: Result<(), String>) -> Verdict {
        let mut count = Count::default();
        lines.iter().for_each(|line| count.read(line));
        count.judge(ended)
    }

    #[test]
    fn result_lines_add_up() {
        let verdict = judged(&["running 13 tests\n", GOOD, BAD], Err("exit code 101".into()));
        assert_eq!(verdict.tally, Tally { passed: 15, failed: 2, skipped: 1 });
    }

    #[test]
    fn a_test_that_skips_itself_is_named_and_not_counted_as_passed() {
        let lines = ["test skipped: access::x: Firefox lacks it\n", "test y ... test skipped: y: no nginx\n", GOOD];
        let verdict = judged(&lines, Ok(()));
        assert_eq!(verdict.tally, Tally { passed: 10, failed: 0, skipped: 3 });
        assert_eq!(verdict.skipped, ["access::x: Firefox lacks it", "y: no nginx"]);
    }

    #[test]
    fn reports_of_tests_on_their_extent_are_kept() {
        let lines = ["soak: 50 elements, seed 1\n", "test faults::x ... Load: 38 faults met in 40 s\n", "else\n", GOOD];
        assert_eq!(judged(&lines, Ok(())).reports, ["soak: 50 elements, seed 1", "Load: 38 faults met in 40 s"]);
    }

    #[test]
    fn colours_do_not_matter() {
        assert_eq!(tally_in("test result: \u{1b}[32mok\u{1b}[0m. 5 passed; 0 failed; 0 ignored").unwrap().passed, 5);
        assert_eq!(tally_in("the test result: none"), None);
    }

    #[test]
    fn a_suite_that_vanished_has_failed() {
        for lines in [&[][..], &["no tests to run!\n"], &["test result: ok. 0 passed; 0 failed; 0 ignored"]] {
            assert_eq!(judged(lines, Ok(())).tally.failed, 1, "{lines:?}");
        }
    }

    #[test]
    fn a_crash_without_a_failing_test_counts_as_one() {
        let verdict = judged(&[GOOD], Err("stopped by a signal".into()));
        assert_eq!(verdict.tally, Tally { passed: 12, failed: 1, skipped: 1 });
        assert_eq!(verdict.remark, "stopped by a signal");
    }
}
