//! The custom element's Rust half: attributes and properties in, events out, one owner to clean up.
//!
//! The JavaScript half (`class.js`) is the class itself, since Rust cannot extend `HTMLElement`. It passes on the
//! browser's callbacks and receives events to dispatch. Together with `shell/` it bridges the time before the wasm is
//! loaded, and after it has crashed.

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
