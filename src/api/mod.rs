//! The only place that knows HTTP, JSON and tokens.
//!
//! What it says of the API is in part documented and in part inferred; the inferred parts are marked as such
//! where they stand, and are read tolerantly. [`wire`] and the errors are pure and are tested natively.

mod error;
mod retry_after;
pub mod wire;

pub use error::{Error, ErrorKind, LONGEST_POST, Speaker};
pub use retry_after::retry_after;

#[cfg(target_arch = "wasm32")]
mod ahead;
#[cfg(target_arch = "wasm32")]
mod answer;
#[cfg(target_arch = "wasm32")]
mod base;
#[cfg(target_arch = "wasm32")]
mod client;
#[cfg(target_arch = "wasm32")]
mod persons;
#[cfg(target_arch = "wasm32")]
mod request;
#[cfg(target_arch = "wasm32")]
mod token;

#[cfg(target_arch = "wasm32")]
pub use {
    ahead::{Ahead, Prefetch},
    answer::Answer,
    base::ApiBase,
    client::Client,
    persons::Stranger,
    token::{Owner, TokenSource},
};
