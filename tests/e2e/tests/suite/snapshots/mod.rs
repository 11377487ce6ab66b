//! Kept files of the main screens: accessibility outlines, announcements and pictures. `cargo xtask e2e --update`
//! rewrites them.

mod announced;
mod outlines;
mod screens;
