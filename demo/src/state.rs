//! What all requests share.

use crate::ai::desk::Desk;
use crate::auth::token::Keys;
use crate::faults::script::Faults;
use crate::store::Store;

/// What all requests share. `app` opens it.
pub(crate) struct Demo {
    pub(crate) store: Store,
    pub(crate) keys: Keys,
    pub(crate) desk: Desk,
    /// What the AI's dice depend on, beside the assessment and the run.
    pub(crate) seed: u64,
    pub(crate) faults: Faults,
}
