//! The run that ended: what it came to, and what it changed.

mod banner;
mod changes;
mod comparison;

pub use banner::banner;
pub use changes::changes;
pub use comparison::Comparison;
