//! Two assessments, and what sets them apart.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::laws::comparison::comparison(bytes));
