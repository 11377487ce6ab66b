//! The board that records every step with its verdict and its time.

use std::{
    process::ExitCode,
    time::{Duration, Instant},
};

use anyhow::Result;

use crate::{
    record::Record,
    tally::{Tally, Verdict},
    text::{announce, span},
    workspace::Workspace,
};

/// Runs steps one after the other and records the results.
pub struct Board {
    fail_fast: bool,
    total: Tally,
    lines: Vec<String>,
    /// Name, result, and its own report.
    records: Vec<(String, String, Vec<String>)>,
}

impl Board {
    /// An empty board; with `fail_fast`, everything after the first failure is skipped.
    pub fn new(fail_fast: bool) -> Self {
        Self { fail_fast, total: Tally::default(), lines: Vec::new(), records: Vec::new() }
    }

    /// A step that succeeds or fails as a whole and counts as one test. `None` if it failed or did not run.
    pub fn get<T>(&mut self, name: &str, work: impl FnOnce() -> Result<T>) -> Option<T> {
        let mut got = None;
        self.step(name, || match work() {
            Ok(value) => {
                got = Some(value);
                Verdict::passed()
            }
            Err(error) => Verdict::failed(format!("{error:#}")),
        });
        got
    }

    /// A step that counts its tests itself.
    pub fn tests(&mut self, name: &str, work: impl FnOnce() -> Verdict) {
        self.step(name, work);
    }

    /// A step that does not run, with the reason why.
    pub fn skip(&mut self, name: &str, reason: &str) {
        self.total.skipped += 1;
        self.note("skip", name, None, reason);
    }

    /// Keeps the result of each step, for the page about what was tried. Only for runs that leave nothing out.
    pub fn keep(&self, workspace: &Workspace) {
        for (name, result, reports) in &self.records {
            if let Err(error) = Record::of(workspace, name, result.clone(), reports.clone()).keep(workspace) {
                announce(&format!("The result of {name} could not be kept: {error:#}"));
            }
        }
    }

    /// Prints the summary: every step with its time, and the total as the very last line.
    pub fn finish(self) -> ExitCode {
        println!();
        for line in &self.lines {
            println!("{line}");
        }
        println!("\n{}", self.total);
        if self.total.failed == 0 { ExitCode::SUCCESS } else { ExitCode::FAILURE }
    }

    fn step(&mut self, name: &str, work: impl FnOnce() -> Verdict) {
        if self.fail_fast && self.total.failed > 0 {
            return self.skip(name, "an earlier step failed");
        }
        announce(name);
        let started = Instant::now();
        let verdict = work();
        let word = if verdict.tally.failed == 0 { "ok" } else { "FAIL" };
        self.total += verdict.tally;
        let result = format!("{}, in {}", verdict.tally, span(started.elapsed()));
        self.records.push((name.to_owned(), result, verdict.reports));
        self.note(word, name, Some(started.elapsed()), &verdict.remark);
        self.lines.extend(verdict.skipped.iter().map(|one| format!("       skipped {one}")));
    }

    fn note(&mut self, word: &str, name: &str, took: Option<Duration>, remark: &str) {
        let took = took.map(span).unwrap_or_default();
        let line = format!("{word:<4} {name:<20} {took:>12}   {remark}").trim_end().to_owned();
        println!("{line}");
        self.lines.push(line);
    }
}

#[cfg(test)]
mod tests {
    use anyhow::bail;

    use super::*;

    #[test]
    fn steps_are_counted_and_a_failure_does_not_stop_the_rest() {
        let mut board = Board::new(false);
        assert_eq!(board.get("formatting", || Ok(1)), Some(1));
        assert_eq!(board.get::<()>("clippy", || bail!("untidy")), None);
        board.tests("native tests", || Verdict {
            tally: Tally { passed: 5, failed: 0, skipped: 2 },
            remark: "".into(),
            skipped: vec!["one: no reason".into()],
            ..Verdict::passed()
        });
        board.skip("browser tests", "left out");

        assert_eq!(board.total.to_string(), "6 passed, 1 failed, 3 skipped");
        assert!(board.lines[1].starts_with("FAIL clippy") && board.lines[1].ends_with("untidy"), "{:?}", board.lines);
    }

    #[test]
    fn fail_fast_skips_what_follows_a_failure() {
        let mut board = Board::new(true);
        board.get::<()>("formatting", || bail!("untidy"));
        board.get("clippy", || -> Result<()> { unreachable!("it must not run") });

        assert_eq!(board.total.to_string(), "0 passed, 1 failed, 1 skipped");
    }
}
