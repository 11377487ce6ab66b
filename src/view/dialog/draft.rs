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
    /// Has it been sent, and not been refused yet? Then it is not sent again, however often it is clicked.
    pub is_sent: ArcRwSignal<bool>,
    /// What was on the table when it was decided, while it is being looked whether that is still true.
    pub waits_with: ArcRwSignal<Option<Arc<Assessment>>>,
    /// Has that look brought something else? Then it is for the person to decide again.
    pub has_moved: ArcRwSignal<bool>,
    /// When it was refused last.
    pub refused_at: ArcRwSignal<Timestamp>,
    /// Has it been sent since the dialog was opened? A refusal of before is nobody's business here.
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

    /// May it be sent at all? Somebody else may have begun a run meanwhile.
    pub fn is_allowed(&self) -> bool {
        matches!(self.ui.permission(), Some(Permission::Allowed { .. }))
    }

    /// It can be sent again. What a failing server did with it, or what is still there, nobody knows: it is looked.
    pub fn refused(&self, error: &Error) {
        self.refused_at.set(now());
        self.is_sent.set(false);
        if matches!(error.kind, ErrorKind::Server | ErrorKind::NotFound) {
            self.ui.props.actions.reload();
        }
    }
}
