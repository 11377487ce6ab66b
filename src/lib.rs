//! `<quality-assessment>`: one AI quality assessment on a page.
pub mod assessment;
pub mod api;
pub mod run;
