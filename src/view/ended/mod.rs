//! The run that ended: what it came to, and what it changed.

mod banner;
mod change;
mod changes;
mod groups;
mod meanwhile;
mod more;
mod overridden;
mod revisions;
mod whole;

pub use banner::banner;
pub use changes::changes;
pub use meanwhile::meanwhile;
pub use overridden::lost;

use crate::assessment::Comparison;
use crate::session::Signals;
use leptos::prelude::*;
use std::sync::Arc;

/// The comparison for the run that ended, made once: what people edit afterwards is none of the run's doing.
pub fn comparison(signals: &Signals) -> ArcMemo<Option<Arc<Comparison>>> {
    let (ended, assessment) = (signals.ended.clone(), signals.assessment.clone());
    ArcMemo::new(move |_| {
        let before = ended.get()?.before.clone()?;
        let after = assessment.get_untracked()?;
        Some(Arc::new(Comparison::between(&before, &after)))
    })
}
