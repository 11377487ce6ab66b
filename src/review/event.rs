//! What has happened: facts in the past tense.

use super::{Draft, Edit};
use crate::api::Error;
use crate::assessment::{Assessment, Field, Saved, Step, Timestamp};
use std::sync::Arc;

/// The number of a request. An answer with another number than the awaited one is stale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct RequestId(pub u64);

/// A fact that the machine is told of.
#[derive(Clone, Debug)]
pub enum Event {
    /// These drafts were kept when the page was left.
    Recalled(Vec<(Field, Draft)>),
    /// A person began to change a field, from these values; this is saved of it.
    Begun(Field, Edit, Saved),
    /// A person typed.
    Typed(Field, Edit),
    /// A person gave up a draft.
    Discarded(Field),
    /// The host had everything dropped that is not on its way.
    Forgotten,
    /// A person confirmed a score as it is saved.
    ConfirmAsked(Field, Saved),
    /// A person asked for what was there before, in the place of what is saved, in one write.
    RestoreAsked(Vec<(Field, Edit, Saved)>),
    /// A person asked to save these drafts, in one write.
    SaveAsked(Vec<Field>),
    /// A person read what somebody else has saved, and asked to save their own in its place.
    OverruleAsked(Field),
    /// A person asked for a step of the workflow, having this before their eyes.
    StepAsked(Step, Arc<Assessment>),
    /// The dialog for a step was closed.
    StepClosed,

    /// A look brought an assessment.
    Looked(RequestId, Arc<Assessment>, Timestamp),
    /// A look failed.
    LookFailed(RequestId, Error),
    /// A write was answered with the assessment as it is now.
    Written(RequestId, Arc<Assessment>),
    /// A write failed.
    WriteFailed(RequestId, Error),
}
