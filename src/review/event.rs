//! What has happened: facts in the past tense.

use super::{Draft, Edit, Key};
use crate::api::Error;
use crate::assessment::{Assessment, Saved, Step, Timestamp};
use std::sync::Arc;

/// The number of a request. An answer with another number than the awaited one is stale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct Ticket(pub u64);

/// A fact that the machine is told of.
#[derive(Clone, Debug)]
pub enum Event {
    /// These drafts were kept when the page was left.
    Recalled(Vec<(Key, Draft)>),
    /// A person began to change a criterion, from these values; this is saved of it.
    Begun(Key, Edit, Saved),
    /// A person typed.
    Typed(Key, Edit),
    /// A person gave up a draft.
    Discarded(Key),
    /// A person confirmed a score as it is saved.
    ConfirmAsked(Key, Saved),
    /// A person asked to save these drafts, in one write.
    SaveAsked(Vec<Key>),
    /// A person read what somebody else has saved, and asked to save their own in its place.
    OverruleAsked(Key),
    /// A person asked for a step of the workflow, having this before their eyes.
    StepAsked(Step, Arc<Assessment>),
    /// The dialog for a step was closed.
    StepClosed,

    /// A look brought an assessment.
    Looked(Ticket, Arc<Assessment>, Timestamp),
    /// A look failed.
    LookFailed(Ticket, Error),
    /// A write was answered with the assessment as it is now.
    Written(Ticket, Arc<Assessment>),
    /// A write failed.
    WriteFailed(Ticket, Error),
}
