//! A file of JavaScript beside its test, so that it is formatted, linted and checked like any other.

use serde_json::Value;

/// A file of functions, which a test calls by name.
#[derive(Debug, Clone, Copy)]
pub struct Script(pub &'static str);

impl Script {
    /// The script that calls this function and returns its result.
    #[must_use]
    pub fn call(&self, function: &str) -> String {
        self.with(function, &Value::Array(Vec::new()))
    }

    /// The script that calls this function with a list of arguments and returns its result.
    #[must_use]
    pub fn with(&self, function: &str, arguments: &Value) -> String {
        format!("{}\nreturn {function}(...{arguments})", self.0)
    }
}
