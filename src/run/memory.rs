//! What is remembered of a run beyond a reload: the result from before, which nobody could compare with otherwise.

use super::Began;
use crate::assessment::Assessment;
use std::sync::Arc;

/// What is remembered of a run that goes on.
#[derive(Clone, Debug, PartialEq)]
pub struct Memory {
    /// The assessment as it was before, with what people have verified since.
    pub before: Arc<Assessment>,
    /// Since when it goes on, as far as it is known.
    pub began: Began,
    /// Is it known that there is a run? Not while the answer to the POST is awaited.
    pub is_accepted: bool,
}
