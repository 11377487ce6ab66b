//! The second part of the wasm: what a first view does not need, and whether it is there.
//!
//! One function of the part gives all of its sections, as a table of plain functions. What the first part can reach
//! stays in the first part by construction, so that nothing of the second one can be called before it is there. Once it
//! is, all that follows are ordinary calls. A build that is not split has the table from the start.
//!
//! An instance of the wasm has one part, which all of its elements share. The instance that follows a crash fetches its
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
    /// That there is a newer revision of the scorecard.
    pub newer: fn(&Ui) -> AnyView,
    /// Compares an assessment from before a run with the one from after it.
    pub compare: fn(&Assessment, &Assessment) -> Comparison,
    /// What a run changed.
    pub changes: fn(&Ui) -> AnyView,
    /// What is out of the ordinary around the ticket.
    pub exceptions: fn(&Ui) -> AnyView,
    /// What happened around the ticket, and who changed what.
    pub side: fn(&Ui) -> AnyView,
    /// What a single key does; whether it does something.
    pub keys: fn(&Panel, &KeyboardEvent) -> bool,
    /// Asks about the criterion whose button this is.
    pub question: fn(&Panel, &Element),
    /// What the run that ended came to, in the head line.
    pub ended: fn(&Ui) -> AnyView,
    /// What became of a wish to re-run, and of a run that failed.
    pub after: fn(&Ui) -> AnyView,
    /// The conversation, and what becomes of quotations in it.
    pub evidence: fn(&Panel) -> AnyView,
    /// The way to the conversation where it has no column.
    pub evidence_way: fn(&Ui) -> AnyView,
    /// What is in the menu.
    pub menu: fn(&Ui) -> AnyView,
    /// What is done with the row that has the focus, for whoever reviews.
    pub review: fn(&Panel) -> AnyView,
    /// The way to edit the AI's summary, for whoever reviews.
    pub edit_summary: fn(&Ui) -> AnyView,
    /// The same for the note.
    pub edit_note: fn(&Ui) -> AnyView,
    /// The next step of the workflow, for whoever reviews.
    pub step: fn(&Ui) -> AnyView,
    /// The re-run dialog, and the list of single keys.
    pub dialogs: fn(&Ui) -> AnyView,
}

/// Whether the second part is there.
#[derive(Clone, Copy)]
pub enum PartState {
    /// Nobody has asked for it.
    Absent,
    /// It is on its way.
    Coming,
    /// It could not be had. The next one who asks tries again.
    Lost,
    /// It is there.
    Here(&'static Part),
}

/// Where the part comes from.
#[derive(Clone)]
pub struct PartSource {
    /// Fetches it and binds it to this instance, as a promise.
    pub load: Function,
    /// Gives its sections from then on.
    pub table: fn() -> &'static Part,
    /// Lets its style hold.
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

/// Says that the sections are there. Where they are already, nothing happens.
pub fn arrived(part: &'static Part) {
    if !matches!(STATE.with(ArcRwSignal::get_untracked), PartState::Here(_)) {
        STATE.with(|state| state.set(PartState::Here(part)));
    }
}

/// The style of the sections, once they are there.
pub fn style() -> &'static str {
    STYLE.get()
}

/// Says where the part comes from.
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
        // Before a section is drawn, or it would be seen without.
        (source.dress)();
        state.set(PartState::Here(part));
    });
}

/// Fetches the part when the page is idle: a first view goes first.
pub fn ask_when_idle() {
    when_idle(|| {
        // What was lost waits for somebody to ask.
        if matches!(STATE.with(ArcRwSignal::get_untracked), PartState::Absent) {
            ask();
        }
    });
}
