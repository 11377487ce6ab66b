//! The comparison of the OpenAPI document with what is sent.

mod check;
mod document;
mod relied_on;

pub use check::{Check, Contract};
pub use document::Operation;
pub use relied_on::{Finding, Reliance, relied_on};
