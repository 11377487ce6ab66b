//! A server that imitates the Enneo quality API so well that the widget cannot tell the difference, and shows the
//! widget in a plain portal.
//!
//! **The AI is a stand-in.** Nothing here reads a conversation: a worker rolls dice that depend on a seed, the
//! assessment and the number of the run, and takes its sentences from a catalogue. The purpose of this server is
//! states, partial results, failures and refusals.
//!
//! It shares no code with the widget. Both were written from the public description of the API, so that two readings
//! check each other. Where that description is silent, each choice is explained in the code, and listed in `README.md`.
//!
//! In reading order: `options` and `server` are the way in, and `observer` sees all exchanges; `app` opens the `state`
//! that all requests share, and assembles the routes; `assessment`, `scorecard` and `conversation` are stored in
//! `store`, which `seeds` fills from the `catalogue`; `api` serves them to callers whom `auth` accepts, and `review`
//! changes them; `ai` is the stand-in; `guard` refuses pages of other sites; `faults` breaks things on request, and
//! `colleague` edits on request; `pages` is for people, and `gallery` shows them all cases; `apps` shows the widget as
//! an app of the platform; `upstream` replaces everything with a real installation.

mod observer;
mod options;
mod server;

mod app;
mod state;

mod assessment;
mod clock;
mod conversation;
mod people;
mod scorecard;

mod catalogue;
mod seeds;
mod store;

mod ai;
mod api;
mod auth;
mod json_body;
mod refusal;
mod review;

mod colleague;
mod faults;
mod guard;

mod apps;
mod gallery;
mod pages;
mod upstream;

pub use api::open_api;
pub use observer::{Exchange, Observer};
pub use options::{Options, Upstream};
pub use server::{Running, start};

/// The result of starting the server; the error is a sentence for people.
pub type Result<T> = anyhow::Result<T>;
