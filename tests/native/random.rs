//! The configuration of tests with random input.

use proptest::test_runner::Config;

/// `cases` cases. A failing one is printed in its smallest form; nothing is written beside the sources.
pub fn config(cases: u32) -> Config {
    Config { cases, failure_persistence: None, ..Config::default() }
}
