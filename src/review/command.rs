//! What the driver is to do, as values.

use super::RequestId;
use crate::api::Error;
use crate::assessment::{Assessment, Changes, Field};
use std::sync::Arc;

/// One thing to do. Commands are obeyed in their order.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Send a GET, with a renewed token if the first one is refused.
    Look(RequestId),
    /// Send a PATCH, exactly once.
    Write(RequestId, Changes),
    /// Put this assessment on the screen.
    Show(Arc<Assessment>),
    /// Tell whoever listens.
    Tell(Notice),
}

/// What listeners are told.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The API has these changes now.
    Saved(Changes),
    /// A wish to save came to nothing. What was typed is still there.
    Failed(Error),
    /// The answer to a confirmation does not say that a person has verified it.
    Unrecorded(Field),
}
