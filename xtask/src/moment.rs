//! The time of a release: that of the commit, not of the machine, so that a repeated release gives the same files.

use std::{env, fmt};

use anyhow::{Context, Result};

use crate::{process, workspace::Workspace};

/// A second.
pub struct Moment(jiff::Timestamp);

impl Moment {
    /// The value of `SOURCE_DATE_EPOCH`, as for other tools; otherwise the time of the commit.
    pub fn of(workspace: &Workspace) -> Result<Self> {
        let seconds = env::var("SOURCE_DATE_EPOCH").ok();
        let of_commit = || process::printed(workspace.command("git").args(["log", "-1", "--format=%ct"]));
        let seconds = seconds.or_else(of_commit);
        let seconds = seconds.context("Neither SOURCE_DATE_EPOCH nor git gives the time of this state")?;
        Self::at(seconds.trim().parse().with_context(|| format!("{seconds:?} is not a number of seconds"))?)
    }

    /// The seconds since 1970.
    pub fn at(second: i64) -> Result<Self> {
        Ok(Self(jiff::Timestamp::from_second(second).context("a time that no calendar has")?))
    }

    /// The present time, by this machine's clock.
    pub fn now() -> Self {
        Self(jiff::Timestamp::now())
    }

    /// Its day: `2026-11-30`.
    pub fn day(&self) -> String {
        self.to_string().chars().take(10).collect()
    }

    /// Whether it is after this time, which has the form `2027-11-30T00:00:00Z`.
    pub fn is_past(&self, end: &str) -> Result<bool> {
        Ok(end.parse::<jiff::Timestamp>().with_context(|| format!("{end:?} is not a time"))? < self.0)
    }
}

impl fmt::Display for Moment {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(formatter)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_moment_is_written_as_bills_of_materials_have_it() {
        assert_eq!(Moment::at(1_796_000_000).unwrap().to_string(), "2026-11-30T00:53:20Z");
        assert!(Moment::at(1_796_000_000).unwrap().is_past("2026-11-30T00:00:00Z").unwrap());
        assert!(!Moment::at(1_796_000_000).unwrap().is_past("2027-11-30T00:00:00Z").unwrap());
        assert!(Moment::now().is_past("soon").is_err());
    }
}
