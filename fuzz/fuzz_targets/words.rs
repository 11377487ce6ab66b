//! Two texts, and what sets them apart word by word.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::laws::words::words(bytes));
