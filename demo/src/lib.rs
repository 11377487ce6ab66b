//! A server that plays the Enneo quality API well enough that the widget
//! cannot tell, and shows the widget in a plain portal.
//!
//! **The AI is a stand-in.** Nothing here reads a conversation: a worker rolls
//! dice that depend on a seed, the assessment and the number of the run, and
//! takes its sentences from a catalogue. States, partial results, failures and
//! refusals are what this server is for.
//!
//! It shares no code with the widget. Both were written from the public
//! description of the API, so that two readings check each other. Where that
//! description is silent, the choice is explained at the place it was made,
//! and listed in `README.md`.
//!
//! In reading order: `options` and `server` are the way in, `observer` sees
//! what goes through; `app` opens the `state` that all requests share, and puts
//! the routes together; `assessment`, `scorecard` and `conversation` are what is
//! stored in `store`, filled by `seeds` from what is written down in the `catalogue`;
//! `api` serves it to whom `auth` lets in, and `review` changes it; `ai` is the
//! stand-in; `guard` turns away other sites' pages; `faults` breaks things on request, and
//! `colleague` edits beside whoever sits there; `pages` is for people, and `gallery` shows them all that can happen; `apps` shows the widget as an app
//! of the platform; `upstream` replaces all of it by a real installation.

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

/// What starting the server can end in; the error is a sentence for people.
pub type Result<T> = anyhow::Result<T>;
