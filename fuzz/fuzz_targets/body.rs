//! Bodies of mails, and quotations in what they say.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::laws::evidence::body(bytes));
