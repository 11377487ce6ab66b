//! The run that ended: what it came to, and what it changed.

mod banner;
mod change;
mod changes;
mod groups;
mod line;
mod meanwhile;
mod more;
mod overridden;
mod revisions;
mod whole;

pub use banner::banner;
pub use changes::changes;
pub use line::line;
pub use meanwhile::meanwhile;
pub use overridden::lost;
