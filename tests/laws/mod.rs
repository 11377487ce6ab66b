//! Laws for any input. Each law takes bytes, and panics if it is broken.
//!
//! The native tests try them with random input in every run; `fuzz/` does so for as long as you like. Both take them
//! from here.

pub mod comparison;
pub mod decoders;
pub mod evidence;
pub mod machine;
pub mod reached;
pub mod review;
pub mod samples;
pub mod words;
