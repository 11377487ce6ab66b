//! The OpenAPI document and what goes over the wire, held against each other.

mod check;
mod document;
mod relied_on;

pub use check::{Check, Contract};
pub use document::Operation;
pub use relied_on::{Finding, Reliance, relied_on};
