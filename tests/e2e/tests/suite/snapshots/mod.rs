//! What is kept of the main screens: how they are read aloud, and how they look. `cargo xtask e2e --update` takes both
//! anew.

mod outlines;
mod screens;
