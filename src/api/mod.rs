//! The only place that knows HTTP, JSON and tokens.
//!
//! Its knowledge of the API is partly documented and partly inferred; inferred parts are marked as such in the code,
//! and read tolerantly. [`wire`] and the errors are pure and tested natively.

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
