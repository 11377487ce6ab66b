//! Makes a module that wasm-bindgen has bound smaller, in ways that neither wasm-opt nor brotli knows.
//!
//! | Step | Why it helps | Saved with brotli, kB |
//! |---|---|---:|
//! | [`shorten_names`] | wasm-bindgen's names end in hashes, which nothing compresses | 7.2 |
//! | [`order_by_likeness`] | brotli writes briefly what resembles what came just before | 3.0 |
//!
//! `docs/performance.md` says how these figures were taken. Neither step changes what the module does. The glue is a
//! text that wasm-bindgen writes, and the first step relies on its form: where the form is another one, the step fails
//! and names what it missed. wasm-bindgen is pinned, so that happens only when its version is raised.
#![deny(missing_docs)]

mod names;
mod order;
mod part_names;

pub use names::{Tied, shorten_names};
pub use order::{Ordered, order_by_likeness};
