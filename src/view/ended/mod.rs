//! The run that ended: its outcome, and its changes.

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
pub use line::{count_changes, line};
pub use meanwhile::meanwhile;
pub use overridden::lost;
