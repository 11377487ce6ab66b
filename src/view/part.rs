//! The second part of the wasm, with everything that a first view does not need, and its state.
//!
//! One function of the part returns all of its sections, as a table of plain functions. Everything that the first part
//! can reach stays in the first part by construction, so nothing of the second one can be called before it is there.
//! After that, all calls are ordinary ones. A build that is not split has the table from the start.
//!
//! An instance of the wasm has one part, which all of its elements share. After a crash, the next instance fetches its
//! own.

use super::criteria::Panel;
use super::ui::Ui;
use crate::assessment::{Assessment, Comparison};
use crate::web::when_idle;
use js_sys::{Function, Promise};
use leptos::ev::KeyboardEvent;
use leptos::prelude::*;
use std::cell::{Cell, RefCell};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::{JsFuture, spawn_local};
use web_sys::Element;

/// The sections of the second part.
pub struct Part {
    /// Their style.
    pub style: &'static str,
    /// The categories' points beside the total, in the fold of the head.
    pub account: fn(&Ui) -> AnyView,
    /// The newer revision of the scorecard.
    pub newer: fn(&Ui) -> AnyView,
    /// Compares an assessment from before a run with the one from after it.
    pub compare: fn(&Assessment, &Assessment) -> Comparison,
    /// The changes of a run.
    pub changes: fn(&Ui) -> AnyView,
    /// The exceptions among the ticket's circumstances.
    pub exceptions: fn(&Ui) -> AnyView,
    /// The ticket's circumstances, and the history.
    pub side: fn(&Ui) -> AnyView,
    /// Handles a single key. Returns whether it does something.
    pub keys: fn(&Panel, &KeyboardEvent) -> bool,
    /// Asks about the criterion whose button this is.
    pub question: fn(&Panel, &Element),
    /// The outcome of the run that ended, in the head line.
    pub ended: fn(&Ui) -> AnyView,
    /// The outcome of a re-run that was requested, and of a run that failed.
    pub after: fn(&Ui) -> AnyView,
    /// The conversation, and the state of quotations from it.
    pub evidence: fn(&Panel) -> AnyView,
    /// The button for the conversation where it has no column.
    pub evidence_way: fn(&Ui) -> AnyView,
    /// The menu's content.
    pub menu: fn(&Ui) -> AnyView,
    /// The review of the row that has the focus.
    pub review: fn(&Panel) -> AnyView,
    /// The button to edit the AI's summary, for reviewers.
    pub edit_summary: fn(&Ui) -> AnyView,
    /// The button to edit the note, for reviewers.
    pub edit_note: fn(&Ui) -> AnyView,
    /// The next step of the workflow, for reviewers.
    pub step: fn(&Ui) -> AnyView,
    /// The re-run dialog, and the list of single keys.
    pub dialogs: fn(&Ui) -> AnyView,
}

/// The state of the second part.
#[derive(Clone, Copy)]
pub enum PartState {
    /// Not requested.
    Absent,
    /// Being loaded.
    Coming,
    /// Not loaded because of an error. The next request tries again.
    Lost,
    /// Loaded.
    Here(&'static Part),
}

/// The source of the part.
#[derive(Clone)]
pub struct PartSource {
    /// Fetches it and binds it to this instance, as a promise.
    pub load: Function,
    /// Returns its sections from then on.
    pub table: fn() -> &'static Part,
    /// Applies its style.
    pub dress: fn(),
}

thread_local! {
    static STATE: ArcRwSignal<PartState> = ArcRwSignal::new(PartState::Absent);
    static SOURCE: RefCell<Option<PartSource>> = const { RefCell::new(None) };
    static STYLE: Cell<&'static str> = const { Cell::new("") };
}

/// The state; tracked.
pub fn state() -> PartState {
    STATE.with(ArcRwSignal::get)
}

/// The sections, if they are there; tracked.
pub fn sections() -> Option<&'static Part> {
    match state() {
        PartState::Here(part) => Some(part),
        _ => None,
    }
}

/// Records that the sections are there. Does nothing if they already are.
pub fn arrived(part: &'static Part) {
    if !matches!(STATE.with(ArcRwSignal::get_untracked), PartState::Here(_)) {
        STATE.with(|state| state.set(PartState::Here(part)));
    }
}

/// The style of the sections, once they are there.
pub fn style() -> &'static str {
    STYLE.get()
}

/// Sets the source of the part.
pub fn provide(source: PartSource) {
    SOURCE.set(Some(source));
}

/// Fetches the part now, unless it is there or on its way.
pub fn ask() {
    let state = STATE.with(Clone::clone);
    if matches!(state.get_untracked(), PartState::Coming | PartState::Here(_)) {
        return;
    }
    let Some(source) = SOURCE.with_borrow(Clone::clone) else { return };
    state.set(PartState::Coming);
    spawn_local(async move {
        let loading = source.load.call0(&JsValue::UNDEFINED);
        let is_there = match loading {
            Ok(loading) => JsFuture::from(Promise::resolve(&loading)).await.is_ok(),
            Err(_) => false,
        };
        if !is_there {
            return state.set(PartState::Lost);
        }
        let part = (source.table)();
        STYLE.set(part.style);
        // Before a section is drawn: otherwise it would be seen without its style.
        (source.dress)();
        state.set(PartState::Here(part));
    });
}

/// Fetches the part when the page is idle: the first view takes precedence.
pub fn ask_when_idle() {
    when_idle(|| {
        // A part that could not be loaded waits until somebody asks.
        if matches!(STATE.with(ArcRwSignal::get_untracked), PartState::Absent) {
            ask();
        }
    });
}
