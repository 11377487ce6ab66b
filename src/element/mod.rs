//! The custom element's Rust half: attributes and properties in, events out, one owner to clean up.
//!
//! The JavaScript half (`class.js`) is the class itself, which Rust cannot extend `HTMLElement` for. It hands over
//! what the browser tells it and is handed events to dispatch; with what stands in `shell/` it bridges the time before the
//! wasm is there, and after it has crashed.

mod actions;
mod appearance;
mod bodies;
mod events;
mod focus;
mod handle;
mod host;
mod methods;
mod mount;
mod names;
mod outbox;
mod promises;
mod restarts;
mod review;
mod settings;
mod shadow;
mod showing;

#[cfg(feature = "split")]
pub use handle::provide;
pub use handle::{Handle, connect};
