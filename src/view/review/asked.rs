//! The state of the dialog for a step, which its parts share.

use super::saving::Saving;
use crate::assessment::Assessment;
use crate::review::Machine;
use leptos::prelude::*;
use std::sync::Arc;

/// The dialog's state.
#[derive(Clone)]
pub struct Asked {
    /// The machine of the review, and the handle that every section receives.
    pub saving: Saving,

    /// The assessment that the person saw when the dialog was opened, or when a change was reported.
    pub seen: ArcRwSignal<Option<Arc<Assessment>>>,

    /// Whether the next assessment is wanted afterwards.
    pub goes_on: ArcRwSignal<bool>,
}

/// Whether scores are being saved.
pub fn is_saving(machine: &Machine) -> bool {
    machine.drafts().iter().any(|(_, draft)| draft.is_saving())
}
