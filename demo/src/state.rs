//! The state that all requests share.

use crate::ai::desk::Desk;
use crate::auth::token::Keys;
use crate::faults::script::Faults;
use crate::store::Store;

/// The state that all requests share. `app` opens it.
pub(crate) struct Demo {
    pub(crate) store: Store,
    pub(crate) keys: Keys,
    pub(crate) desk: Desk,
    /// The seed of the AI's dice, which also depend on the assessment and the run.
    pub(crate) seed: u64,
    pub(crate) faults: Faults,
}
