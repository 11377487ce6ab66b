//! Comparisons of two assessments.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::laws::comparison::comparison(bytes));
