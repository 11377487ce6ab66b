//! Makes a module that wasm-bindgen has processed smaller, by steps that neither wasm-opt nor brotli takes.
//!
//! | Step | Why it helps | Saved with brotli, kB |
//! |---|---|---:|
//! | [`shorten_names`] | wasm-bindgen's names end in hashes, which do not compress | 7.2 |
//! | [`order_by_likeness`] | brotli compresses code better that resembles the code before it | 3.0 |
//!
//! `docs/performance.md` says how these figures were taken. Neither step changes the module's behaviour. The first step
//! relies on the form of wasm-bindgen's glue: if that has changed, the step fails and names what is missing.
//! wasm-bindgen is pinned, so this can happen only when its version is raised.
#![deny(missing_docs)]

mod names;
mod order;
mod part_names;

pub use names::{Tied, shorten_names};
pub use order::{Ordered, order_by_likeness};
