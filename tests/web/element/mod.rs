//! The element as the browser sees it: the class of `class.js` with the Rust half.

pub mod ahead;
pub mod attributes;
pub mod first;
pub mod lifetime;
pub mod nameless;
mod shell;
mod stage;

use stage::Stage;
