//! Actions on any field: each write asks the host first.

use super::super::ui::Ui;
use crate::assessment::{Changes, Field, Row, Saved};
use crate::review::rules::{ReviewLock, lock};
use crate::review::{Draft, Edit, Event};
use crate::session::Desk;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::rc::Rc;

/// The shown assessment, and its desk.
#[derive(Clone)]
pub struct Saving {
    /// The handle that every section receives.
    pub ui: Ui,
    /// The desk that saves.
    pub desk: SendWrapper<Rc<Desk>>,
}

impl Saving {
    /// The means to save the shown assessment; `None` where nothing can be saved.
    pub fn of(ui: &Ui) -> Option<Self> {
        let bench = ui.props.actions.bench()?;
        Some(Self { ui: ui.clone(), desk: SendWrapper::new(Desk::at(&bench)) })
    }

    /// The row of a criterion; tracked.
    pub fn row(&self, field: Field) -> Option<Row> {
        let Field::Criterion(category, criterion) = field else { return None };
        let sheet = self.ui.sheet();
        let category = sheet.categories.iter().find(|own| own.id == Some(category))?;
        category.rows.iter().find(|row| row.id() == Some(criterion)).cloned()
    }

    /// The draft of a field; tracked.
    pub fn draft(&self, field: Field) -> Option<Draft> {
        self.desk.machine.with(|machine| machine.draft(field).cloned())
    }

    /// The saved value of a field; tracked.
    pub fn saved(&self, field: Field) -> Option<Saved> {
        let saved = self.ui.assessment().and_then(|assessment| Saved::of(&assessment, field));
        // A criterion that only the scorecard knows can be scored, too.
        saved.or_else(|| self.row(field).map(|_| Saved::default()))
    }

    /// The reason why nothing can be edited; tracked.
    pub fn lock(&self) -> Option<ReviewLock> {
        if self.ui.is_running() {
            return Some(ReviewLock::Running);
        }
        self.ui.assessment().as_deref().and_then(lock)
    }

    /// Whether blind mode withholds the row's score; tracked.
    pub fn withholds(&self, row: &Row) -> bool {
        self.ui.hides_ai() && row.is_of_ai()
    }

    /// Confirms a score; returns false if the host refused.
    pub fn confirm(&self, field: Field) -> bool {
        let Some(saved) = untrack(|| self.saved(field)) else { return false };
        let mut changes = Changes::default();
        Draft::new(None, saved.clone()).add_to(&mut changes, field);
        let may = self.may(&changes);
        if may {
            self.desk.opened.update(|opened| opened.confirm(field));
            self.desk.tell(Event::ConfirmAsked(field, saved));
        }
        may
    }

    /// Opens the editor. Its initial content does not reveal what is withheld.
    pub fn begin(&self, field: Field) -> bool {
        let Some(saved) = untrack(|| self.saved(field)) else { return false };
        let is_withheld = untrack(|| self.row(field).is_some_and(|row| self.withholds(&row)));
        let edit = if is_withheld { Edit::default() } else { Edit::of(&saved) };
        self.desk.opened.update(|opened| _ = opened.open(field));
        self.desk.tell(Event::Begun(field, edit, saved));
        true
    }

    /// Changes the content of the draft.
    pub fn edit(&self, field: Field, change: impl FnOnce(&mut Edit)) {
        let draft = self.desk.machine.with_untracked(|machine| machine.draft(field).cloned());
        if let Some(mut edit) = draft.and_then(|draft| draft.edit) {
            change(&mut edit);
            self.desk.tell(Event::Typed(field, edit));
        }
    }

    /// Saves a draft; returns false if there is nothing to send, or if the host refused.
    pub fn save(&self, field: Field) -> bool {
        let is_sendable = self.desk.machine.with_untracked(|machine| {
            machine.draft(field).is_some_and(|draft| !draft.is_saving() && draft.is_sendable(field))
        });
        let may = is_sendable && self.may(&self.desk.machine.with_untracked(|machine| machine.changes(&[field])));
        if may {
            self.desk.tell(Event::SaveAsked(vec![field]));
        }
        may
    }

    /// Saves it in place of somebody else's value; returns false if the host refused.
    pub fn overrule(&self, field: Field) -> bool {
        let may = self.may(&self.desk.machine.with_untracked(|machine| machine.changes(&[field])));
        if may {
            self.desk.tell(Event::OverruleAsked(field));
        }
        may
    }

    /// Discards the draft.
    pub fn discard(&self, field: Field) {
        self.desk.tell(Event::Discarded(field));
    }

    /// Restores earlier values, in one write.
    pub fn restore(&self, wanted: Vec<(Field, Edit)>) {
        let saved = |field| untrack(|| self.saved(field));
        let all: Vec<_> = wanted.into_iter().filter_map(|(field, edit)| Some((field, edit, saved(field)?))).collect();
        let mut changes = Changes::default();
        for (field, edit, saved) in &all {
            Draft::restoring(edit.clone(), saved.clone()).add_to(&mut changes, *field);
        }
        if !changes.is_empty() && self.may(&changes) {
            self.desk.tell(Event::RestoreAsked(all));
        }
    }

    fn may(&self, changes: &Changes) -> bool {
        self.ui.props.actions.before_save(&Desk::written(changes))
    }
}
