//! The laws for fuzzing, shared with the native tests.

#[path = "../../tests/laws/mod.rs"]
pub mod laws;
