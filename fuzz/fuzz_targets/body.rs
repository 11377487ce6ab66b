//! Bodies of mails, and quotations of their texts.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::laws::evidence::body(bytes));
