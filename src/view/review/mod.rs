//! Review in place: of the focused row, of the texts on the whole, and the steps of the workflow.
//!
//! Two thousand rows are not Leptos views, and have no buttons: one strip moves to the row where it is wanted
//! ([`place`]). It shows the actions ([`strip`]), or the editor of a draft ([`editor`]). [`texts`] edits summary and
//! note, [`restoring`] restores earlier values, and all of them save through [`saving`]. All of this belongs to the
//! second part of the wasm.

mod ai_score;
mod asked;
pub mod at_risk;
mod dialog;
mod dialog_body;
mod discarding;
mod editor;
mod filling;
mod keys;
mod overview;
mod place;
mod points;
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
