//! What the strip, its parts and the keys share: where it is, and what a person can do there.
//!
//! A button that is gone takes the focus with it: what makes one go moves the focus to the row first.

use super::super::criteria::Panel;
use crate::assessment::{Changes, Row, Saved};
use crate::review::rules::{Lock, lock};
use crate::review::{Draft, Edit, Event, Key};
use crate::session::Desk;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::{Cell, RefCell};
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// What the strip, its parts and the keys share.
#[derive(Clone)]
pub struct Review {
    /// The list, and what every section is handed.
    pub panel: Panel,
    /// What saves.
    pub desk: SendWrapper<Rc<Desk>>,
    /// Where the strip is.
    pub at: ArcRwSignal<Option<Key>>,
    /// Whether it is there for the pointer only.
    pub is_hovered: ArcRwSignal<bool>,
    /// Whether it is asked if a draft is to be thrown away.
    pub asks: ArcRwSignal<bool>,
    /// Whether the editor was just opened, and is to have the focus.
    pub is_opened: SendWrapper<Rc<Cell<bool>>>,
    /// The strip.
    pub strip: SendWrapper<Rc<RefCell<Option<Element>>>>,
}

impl Review {
    /// At no row yet.
    pub fn new(panel: &Panel, desk: Rc<Desk>) -> Self {
        Self {
            panel: panel.clone(),
            desk: SendWrapper::new(desk),
            at: ArcRwSignal::new(None),
            is_hovered: ArcRwSignal::new(false),
            asks: ArcRwSignal::new(false),
            is_opened: SendWrapper::new(Rc::default()),
            strip: SendWrapper::new(Rc::default()),
        }
    }

    /// The row of a criterion; tracked.
    pub fn row(&self, key: Key) -> Option<Row> {
        let sheet = self.panel.ui.sheet();
        let category = sheet.categories.iter().find(|category| category.id == Some(key.0))?;
        category.rows.iter().find(|row| row.id() == Some(key.1)).cloned()
    }

    /// The draft of a criterion; tracked.
    pub fn draft(&self, key: Key) -> Option<Draft> {
        self.desk.machine.with(|machine| machine.draft(key).cloned())
    }

    /// What is saved of a criterion; tracked.
    pub fn saved(&self, key: Key) -> Option<Saved> {
        let saved = self.panel.ui.assessment().and_then(|assessment| Saved::of(&assessment, key.0, key.1));
        // One that only the scorecard knows can be scored, too.
        saved.or_else(|| self.row(key).map(|_| Saved::default()))
    }

    /// Why nothing can be edited; tracked.
    pub fn lock(&self) -> Option<Lock> {
        if self.panel.ui.is_running() {
            return Some(Lock::Running);
        }
        self.panel.ui.assessment().as_deref().and_then(lock)
    }

    /// Whether blind mode withholds the row's score; tracked.
    pub fn withholds(&self, row: &Row) -> bool {
        self.panel.ui.hides_ai() && row.is_of_ai()
    }

    /// Confirms a score, unless the host says no.
    pub fn confirm(&self, key: Key) {
        let Some(saved) = untrack(|| self.saved(key)) else { return };
        let criteria = vec![Draft::new(None, saved.clone()).change(key)];
        let changes = Desk::written(&Changes { criteria, step: None });
        if self.panel.ui.props.actions.before_save(&changes) {
            self.focus_row();
            self.desk.tell(Event::ConfirmAsked(key, saved));
        }
    }

    /// Opens the editor. What is withheld is not told by what it begins with.
    pub fn begin(&self, key: Key) {
        let Some((saved, row)) = untrack(|| self.saved(key).zip(self.row(key))) else { return };
        let edit = match untrack(|| self.withholds(&row)) {
            true => Edit::default(),
            false => Edit { score: saved.score, reason: saved.reason.clone() },
        };
        self.asks.set(false);
        self.focus_row();
        self.is_opened.set(true);
        self.desk.tell(Event::Begun(key, edit, saved));
    }

    /// Changes what is typed.
    pub fn edit(&self, key: Key, change: impl FnOnce(&mut Edit)) {
        let draft = self.desk.machine.with_untracked(|machine| machine.draft(key).cloned());
        if let Some(mut edit) = draft.and_then(|draft| draft.edit) {
            change(&mut edit);
            self.desk.tell(Event::Typed(key, edit));
        }
    }

    /// Saves a draft, unless the host says no.
    pub fn save(&self, key: Key) {
        let is_sendable = self.desk.machine.with_untracked(|machine| {
            machine.draft(key).is_some_and(|draft| !draft.is_saving() && draft.score().is_some())
        });
        let changes = Desk::written(&self.desk.changes(&[key]));
        if is_sendable && self.panel.ui.props.actions.before_save(&changes) {
            self.focus_row();
            self.desk.tell(Event::SaveAsked(vec![key]));
        }
    }

    /// Closes the editor; where something was changed, it is asked first.
    pub fn close(&self, key: Key) {
        let is_changed = self.desk.machine.with_untracked(|machine| machine.draft(key).is_some_and(Draft::is_changed));
        if is_changed && !self.asks.get_untracked() {
            self.focus_row();
            self.asks.set(true);
        } else {
            self.discard(key);
        }
    }

    /// Throws the draft away.
    pub fn discard(&self, key: Key) {
        self.focus_row();
        self.asks.set(false);
        self.desk.tell(Event::Discarded(key));
    }

    /// Saves it in the place of what somebody else has saved, unless the host says no.
    pub fn overrule(&self, key: Key) {
        let changes = Desk::written(&self.desk.changes(&[key]));
        if self.panel.ui.props.actions.before_save(&changes) {
            self.focus_row();
            self.desk.tell(Event::OverruleAsked(key));
        }
    }

    /// The focus goes to the row, when what had it is gone.
    pub fn focus_row(&self) {
        let row = self.strip.borrow().as_ref().and_then(|strip| strip.parent_element());
        if let Some(row) = row.filter(|row| row.class_list().contains("criterion")) {
            let _ = row.unchecked_into::<HtmlElement>().focus();
        }
    }
}
