//! State that the strip, its parts and the keys share: its place, and a person's actions there.
//!
//! A button that disappears takes the focus with it: code that removes one moves the focus to the row first.

use super::super::criteria::Panel;
use super::saving::Saving;
use crate::assessment::Field;
use crate::review::Draft;
use crate::session::Desk;
use leptos::prelude::*;
use send_wrapper::SendWrapper;
use std::cell::{Cell, RefCell};
use std::ops::Deref;
use std::rc::Rc;
use wasm_bindgen::JsCast;
use web_sys::{Element, HtmlElement};

/// State that the strip, its parts and the keys share.
#[derive(Clone)]
pub struct Review {
    /// The list, and the handle that every section receives.
    pub panel: Panel,
    saving: Saving,
    /// The place of the strip.
    pub at: ArcRwSignal<Option<Field>>,
    /// Whether it is there only because of the pointer.
    pub is_hovered: ArcRwSignal<bool>,
    /// Whether the person is being asked to discard a draft.
    pub asks: ArcRwSignal<bool>,
    /// The digits of a score typed so far.
    pub typed: ArcRwSignal<String>,
    /// Whether the editor was just opened, and has to get the focus.
    pub is_opened: SendWrapper<Rc<Cell<bool>>>,
    /// The strip.
    pub strip: SendWrapper<Rc<RefCell<Option<Element>>>>,
}

impl Deref for Review {
    type Target = Saving;

    fn deref(&self) -> &Saving {
        &self.saving
    }
}

impl Review {
    /// A strip at no row yet.
    pub fn new(panel: &Panel, desk: Rc<Desk>) -> Self {
        Self {
            panel: panel.clone(),
            saving: Saving { ui: panel.ui.clone(), desk: SendWrapper::new(desk) },
            at: ArcRwSignal::new(None),
            is_hovered: ArcRwSignal::new(false),
            asks: ArcRwSignal::new(false),
            typed: ArcRwSignal::default(),
            is_opened: SendWrapper::new(Rc::default()),
            strip: SendWrapper::new(Rc::default()),
        }
    }

    /// Confirms the score of the row.
    pub fn confirm(&self, field: Field) {
        self.focus_row();
        self.saving.confirm(field);
    }

    /// Opens the editor, and focuses it if `is_to_type`.
    pub fn begin(&self, field: Field, is_to_type: bool) {
        self.asks.set(false);
        self.focus_row();
        self.is_opened.set(is_to_type);
        self.saving.begin(field);
    }

    /// Saves the row's draft.
    pub fn save(&self, field: Field) {
        if self.saving.save(field) {
            self.focus_row();
        }
    }

    /// Closes the editor; if something was changed, the person is asked first.
    pub fn close(&self, field: Field) {
        let is_changed =
            self.desk.machine.with_untracked(|machine| machine.draft(field).is_some_and(Draft::is_changed));
        if is_changed && !self.asks.get_untracked() {
            self.focus_row();
            self.asks.set(true);
        } else {
            self.discard(field);
        }
    }

    /// Discards the draft.
    pub fn discard(&self, field: Field) {
        self.focus_row();
        self.asks.set(false);
        self.saving.discard(field);
    }

    /// The row where the strip is.
    pub fn strip_row(&self) -> Option<Element> {
        let row = self.strip.borrow().as_ref().and_then(|strip| strip.parent_element());
        row.filter(|row| row.class_list().contains("criterion"))
    }

    /// Moves the focus to the row when the focused thing is gone.
    pub fn focus_row(&self) {
        if let Some(row) = self.strip_row() {
            let _ = row.unchecked_into::<HtmlElement>().focus();
        }
    }
}
