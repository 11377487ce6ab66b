//! The state of the dialog while it is open.

use super::super::ui::Ui;
use crate::api::{Error, ErrorKind};
use crate::assessment::{Assessment, Scorecard, ScorecardId, Timestamp};
use crate::run::Permission;
use crate::session::Revisions;
use crate::web::now;
use leptos::prelude::*;
use std::sync::Arc;

/// The state of the dialog while it is open.
#[derive(Clone)]
pub struct DialogState {
    /// The handle that every section receives.
    pub ui: Ui,
    /// The chosen revision; `None` is the latest active one.
    pub choice: ArcRwSignal<Option<ScorecardId>>,
    /// Whether it was sent and has not been refused. Then it is not sent again, however often somebody clicks.
    pub is_sent: ArcRwSignal<bool>,
    /// The assessment on which the person decided, while a check is under way that it is still current.
    pub waits_with: ArcRwSignal<Option<Arc<Assessment>>>,
    /// Whether that check found a change. Then the person decides again.
    pub has_moved: ArcRwSignal<bool>,
    /// The time of the last refusal.
    pub refused_at: ArcRwSignal<Timestamp>,
    /// Whether it was sent since the dialog was opened. An earlier refusal is not shown here.
    pub was_sent: ArcRwSignal<bool>,
    /// Whether the host hid or moved the open dialog. When it is opened again, it continues where it was: the person
    /// did not close it, and may not have read the outcome yet.
    pub was_interrupted: ArcRwSignal<bool>,
}

impl DialogState {
    /// A state with nothing chosen and nothing sent.
    pub fn new(ui: &Ui) -> Self {
        Self {
            ui: ui.clone(),
            choice: ArcRwSignal::new(None),
            is_sent: ArcRwSignal::new(false),
            waits_with: ArcRwSignal::new(None),
            has_moved: ArcRwSignal::new(false),
            refused_at: ArcRwSignal::new(Timestamp(0)),
            was_sent: ArcRwSignal::new(false),
            was_interrupted: ArcRwSignal::new(false),
        }
    }

    /// Handles the opening of the dialog: from the start, or from where it was interrupted.
    pub fn begin(&self) {
        if !self.was_interrupted.get_untracked() {
            self.choice.set(None);
            self.is_sent.set(false);
            self.was_sent.set(false);
            self.has_moved.set(false);
        }
        self.was_interrupted.set(false);
        // Otherwise a request is still in flight, or its refusal has to be read first.
        if !self.was_sent.get_untracked() {
            self.ui.props.actions.dialog_opened();
        }
    }

    /// The chosen revision, as long as it is listed; `None` is the latest active one.
    pub fn chosen(&self) -> Option<ScorecardId> {
        let chosen = self.choice.get();
        self.ui.props.signals.revisions.with(|revisions| match revisions {
            Revisions::Known(list) => chosen.filter(|id| list.iter().any(|revision| revision.id == Some(*id))),
            _ => None,
        })
    }

    /// Whether it may be sent at all: somebody else may have begun a run meanwhile.
    pub fn is_allowed(&self) -> bool {
        matches!(self.ui.permission(), Some(Permission::Allowed { .. }))
    }

    /// Whether it would certainly be refused: the latest active revision is chosen, and there is none.
    pub fn would_be_refused(&self) -> bool {
        let revisions = &self.ui.props.signals.revisions;
        let is_none_active = revisions.with(|revisions| match revisions {
            Revisions::Known(list) => Scorecard::none_is_active(list),
            _ => false,
        });
        is_none_active && self.chosen().is_none()
    }

    /// Records a refusal, after which it can be sent again. The assessment is loaded again: a failing server may have
    /// started the run nevertheless, and what was not found may be gone.
    pub fn refused(&self, error: &Error) {
        self.refused_at.set(now());
        self.is_sent.set(false);
        if matches!(error.kind, ErrorKind::Server | ErrorKind::NotFound) {
            self.ui.props.actions.reload();
        }
    }
}
