//! The browser, below everything that knows an API or an assessment.

mod dictionary;
mod property;

pub use dictionary::{define, dictionary};
pub use property::property;
