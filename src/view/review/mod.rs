//! The review in place: what is done with the row that has the focus, and the steps of the workflow.
//!
//! Two thousand rows are no Leptos views, and get no buttons: one strip goes to the row where it is wanted
//! ([`place`]). It shows what can be done there ([`strip`]), or the editor of a draft ([`editor`]). All of this belongs to
//! the second part of the wasm.

mod dialog;
mod editor;
mod keys;
mod place;
mod reviewing;
mod step;
mod strip;
mod words;

pub use dialog::dialog;
pub use step::step;
pub use strip::review;
