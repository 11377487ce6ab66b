//! What the dialog keeps while it is open.

use super::super::ui::Ui;
use crate::api::{Error, ErrorKind};
use crate::assessment::{Assessment, ScorecardId, Timestamp};
use crate::run::Permission;
use crate::web::now;
use leptos::prelude::*;
use std::sync::Arc;

/// What the dialog keeps while it is open.
#[derive(Clone)]
pub struct Draft {
    /// What every section is handed.
    pub ui: Ui,
    /// The chosen revision; `None` is the latest active one.
    pub choice: ArcRwSignal<Option<ScorecardId>>,
    /// Whether it was sent and has not been refused. Then it is not sent again, however often somebody clicks.
    pub is_sent: ArcRwSignal<bool>,
    /// The assessment that the person decided on, while it is checked that it still holds.
    pub waits_with: ArcRwSignal<Option<Arc<Assessment>>>,
    /// Whether that check found something else. Then the person decides again.
    pub has_moved: ArcRwSignal<bool>,
    /// When it was refused last.
    pub refused_at: ArcRwSignal<Timestamp>,
    /// Whether it was sent since the dialog was opened. An earlier refusal is not shown here.
    pub was_sent: ArcRwSignal<bool>,
}

impl Draft {
    /// Nothing chosen, nothing sent.
    pub fn new(ui: &Ui) -> Self {
        Self {
            ui: ui.clone(),
            choice: ArcRwSignal::new(None),
            is_sent: ArcRwSignal::new(false),
            waits_with: ArcRwSignal::new(None),
            has_moved: ArcRwSignal::new(false),
            refused_at: ArcRwSignal::new(Timestamp(0)),
            was_sent: ArcRwSignal::new(false),
        }
    }

    /// Whether it may be sent at all: somebody else may have begun a run meanwhile.
    pub fn is_allowed(&self) -> bool {
        matches!(self.ui.permission(), Some(Permission::Allowed { .. }))
    }

    /// Notes that it was refused and can be sent again. A server that failed may have started the run all the same, and
    /// what was not found may be gone: the assessment is loaded again.
    pub fn refused(&self, error: &Error) {
        self.refused_at.set(now());
        self.is_sent.set(false);
        if matches!(error.kind, ErrorKind::Server | ErrorKind::NotFound) {
            self.ui.props.actions.reload();
        }
    }
}
