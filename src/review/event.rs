//! Facts that the machine is told, in the past tense.

use super::{Draft, Edit};
use crate::api::Error;
use crate::assessment::{Assessment, Field, Saved, Step, Timestamp};
use std::sync::Arc;

/// The number of a request. An answer with another number than the awaited one is stale.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, PartialOrd, Ord)]
pub struct RequestId(pub u64);

/// A fact that the machine is told.
#[derive(Clone, Debug)]
pub enum Event {
    /// These drafts were kept when the page was left.
    Recalled(Vec<(Field, Draft)>),
    /// A person began to change a field; these are the initial content and the saved value.
    Begun(Field, Edit, Saved),
    /// A person typed.
    Typed(Field, Edit),
    /// A person discarded a draft.
    Discarded(Field),
    /// The host dropped everything that is not in flight.
    Forgotten,
    /// A person confirmed a score as it is saved.
    ConfirmAsked(Field, Saved),
    /// A person asked to restore earlier values in place of the saved ones, in one write.
    RestoreAsked(Vec<(Field, Edit, Saved)>),
    /// A person asked to save these drafts, in one write.
    SaveAsked(Vec<Field>),
    /// A person saw what somebody else has saved, and asked to save their own value instead.
    OverruleAsked(Field),
    /// A person asked for a step of the workflow, having seen this assessment.
    StepAsked(Step, Arc<Assessment>),
    /// The dialog for a step was closed.
    StepClosed,

    /// A check brought an assessment.
    Checked(RequestId, Arc<Assessment>, Timestamp),
    /// A check failed.
    CheckFailed(RequestId, Error),
    /// A write was answered with the present assessment.
    Written(RequestId, Arc<Assessment>),
    /// A write failed.
    WriteFailed(RequestId, Error),
}
