//! Texts kept beyond a reload.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::laws::decoders::kept(bytes));
