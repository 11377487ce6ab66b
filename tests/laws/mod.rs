//! What holds whatever comes in. Each law takes bytes and panics where it does not hold.
//!
//! The native tests try them with random input in every run; `fuzz/` does so for as long as somebody likes. Both take
//! them from here.

pub mod comparison;
pub mod decoders;
pub mod evidence;
pub mod machine;
pub mod review;
pub mod samples;
pub mod words;
