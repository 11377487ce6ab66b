//! What is kept of the main screens: how they are read aloud, what is announced, and how they look. `cargo xtask e2e
//! --update` takes both anew.

mod announced;
mod outlines;
mod screens;
