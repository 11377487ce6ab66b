//! The memory of a run beyond a reload: the previous result, which nothing else could be compared with.

use super::Began;
use crate::assessment::Assessment;
use std::sync::Arc;

/// The memory of a run in progress.
#[derive(Clone, Debug, PartialEq)]
pub struct Memory {
    /// The assessment as it was before, with what people have verified since.
    pub before: Arc<Assessment>,
    /// The beginning of the run, as far as it is known.
    pub began: Began,
    /// Whether it is known that there is a run; false while the answer to the POST is awaited.
    pub is_accepted: bool,
}
