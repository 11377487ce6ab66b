//! A command line that is not understood.

use std::fmt;

/// Why a command line was not understood: one sentence.
#[derive(Debug, PartialEq)]
pub struct Misunderstanding(pub String);

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
