//! The review in place: what is done with the row that has the focus, with the texts on the whole, and the steps of the
//! workflow.
//!
//! Two thousand rows are no Leptos views, and get no buttons: one strip goes to the row where it is wanted
//! ([`place`]). It shows what can be done there ([`strip`]), or the editor of a draft ([`editor`]). [`texts`] edits summary
//! and note, [`restoring`] writes back what was there before, and all of them save by [`saving`]. All of this belongs to the
//! second part of the wasm.

pub mod at_risk;
mod dialog;
mod editor;
mod keys;
mod overview;
mod place;
mod quoting;
pub mod restoring;
mod reviewing;
mod saving;
mod step;
mod strip;
mod texts;
mod words;

pub use dialog::dialog;
pub use step::{foot, step};
pub use strip::review;
pub use texts::text;
