//! Word-by-word differences between two texts.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::laws::words::words(bytes));
