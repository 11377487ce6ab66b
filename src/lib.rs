//! `<quality-assessment>`: one AI quality assessment on a page, re-run and followed to its end.
//!
//! Data flows one way, *bytes → wire → assessment → session → view*, and a person's intent flows back,
//! *view → session → api*. What holds everywhere:
//!
//! - [`assessment`] and [`run`] know no DOM, no network, no Leptos, no clock and no randomness: time and dice are
//!   arguments. They are tested natively.
//! - State is a sum type whose variants carry exactly what is true in them; the last good assessment lives inside the
//!   variants for "failed" and "watching". There is one pure transition, and only [`run`] decides.
//! - Only [`api`] knows URLs, headers, JSON and tokens. A decoder gives `(value, problems)`.
//! - Only `element` knows attributes and events. Each element has its own root owner, cleaned up before its mount
//!   handle is dropped.
//! - Everything acquired (timer, listener, abort controller, channel, lock) is a value that releases on drop.
//! - After every await, a task checks whether it is still current. A stale answer is dropped in one place.
//! - A poll touches the DOM in proportion to what changed, not to what is shown.
//!
//! The modules in reading order:

pub mod assessment;
pub mod evidence;
pub mod number;
pub mod review;
pub mod run;
pub mod sorted;
#[cfg(target_arch = "wasm32")]
pub mod web;
// The API next: where values come from.
pub mod api;
pub mod session;

#[cfg(target_arch = "wasm32")]
pub mod locale;
#[cfg(target_arch = "wasm32")]
pub mod view;

#[cfg(target_arch = "wasm32")]
pub mod element;
