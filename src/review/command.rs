//! The effects that the session carries out, as values.

use super::RequestId;
use crate::api::Error;
use crate::assessment::{Assessment, Changes, Field};
use std::sync::Arc;

/// An effect. Commands are carried out in their order.
#[derive(Clone, Debug, PartialEq)]
pub enum Command {
    /// Send a GET, with a renewed token if the first one is refused.
    Check(RequestId),
    /// Send a PATCH, exactly once.
    Write(RequestId, Changes),
    /// Put this assessment on the screen.
    Show(Arc<Assessment>),
    /// Notify the listeners.
    Tell(Notice),
}

/// Notifications for listeners.
#[derive(Clone, Debug, PartialEq)]
pub enum Notice {
    /// The API has taken these changes.
    Saved(Changes),
    /// A save has failed. The person's input is still there.
    Failed(Error),
    /// The answer to a confirmation does not say that a person has verified it.
    Unrecorded(Field),
}
