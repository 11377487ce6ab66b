//! Events of the machine.

#![no_main]

libfuzzer_sys::fuzz_target!(|bytes: &[u8]| fuzz::laws::machine::machine(bytes));
