//! To be written.
#![cfg(target_arch = "wasm32")]
