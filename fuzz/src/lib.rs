//! The laws that fuzzing tries, taken from where the native tests take them.

#[path = "../../tests/laws/mod.rs"]
pub mod laws;
