//! Messages to the host: reflected attributes, and events about what can be seen.

use super::events::{self, Outgoing};
use crate::run::Phase;
use js_sys::Function;
use leptos::task::tick;
use std::cell::{Cell, RefCell};
use std::rc::{Rc, Weak};
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

/// The outbox of one element.
pub struct Outbox {
    emit: Function,
    reflect: Function,
    phase: Cell<Phase>,
    reflected: RefCell<Option<(Phase, String)>>,
    waiting: RefCell<Vec<Outgoing>>,
    me: Weak<Outbox>,
}

impl Outbox {
    /// The outbox of an element whose class dispatches with `emit` and reflects with `reflect`.
    pub fn new(emit: Function, reflect: Function) -> Rc<Self> {
        let (phase, reflected, waiting) = (Cell::new(Phase::Idle), RefCell::default(), RefCell::default());
        // Nothing is reflected yet: the class may have reflected "loading" already, which must not be contradicted for
        // a moment.
        Rc::new_cyclic(|me| Self { emit, reflect, phase, reflected, waiting, me: me.clone() })
    }

    /// Reflects phase and state, and dispatches a change of phase.
    pub fn step_to(&self, phase: Phase, state: &str) {
        self.reflect(phase, state);
        if self.phase.replace(phase) != phase {
            self.send_soon(events::of_phase(phase));
        }
    }

    /// Reflects onto the host element. `aria-busy` is set only while there is nothing to read, or a re-run is being
    /// sent: screen readers may skip busy content, and the previous result stays readable during a run.
    pub fn reflect(&self, phase: Phase, state: &str) {
        let now = Some((phase, state.to_owned()));
        if self.reflected.replace(now.clone()) == now {
            return;
        }
        let is_busy = matches!(phase, Phase::Loading | Phase::Starting);
        _ = self.reflect.call3(&JsValue::UNDEFINED, &phase.word().into(), &state.into(), &is_busy.into());
    }

    /// Dispatches after the DOM has followed: events describe what can be seen. Of those that are due at once, changes
    /// of the phase come first.
    pub fn send_soon(&self, event: Outgoing) {
        self.waiting.borrow_mut().push(event);
        if self.waiting.borrow().len() > 1 {
            return;
        }
        let me = self.me.clone();
        spawn_local(async move {
            tick().await;
            let Some(outbox) = me.upgrade() else { return };
            let sent = outbox.waiting.take();
            // The phase first, whatever the order: a listener that hears of an assessment finds the announced phase.
            for is_phase in [true, false] {
                for (kind, detail) in sent.iter().filter(|(kind, _)| (*kind == events::PHASE_CHANGE) == is_phase) {
                    outbox.send(kind, detail, false);
                }
            }
        });
    }

    /// Dispatches at once; returns false if somebody cancelled it.
    pub fn send(&self, kind: &str, detail: &JsValue, cancelable: bool) -> bool {
        let went_on = self.emit.call3(&JsValue::UNDEFINED, &kind.into(), detail, &cancelable.into());
        went_on.is_ok_and(|value| value.is_truthy())
    }

    /// Forgets events that were not dispatched yet: they were about another assessment. A change of phase is still
    /// dispatched.
    pub fn clear(&self) {
        self.waiting.borrow_mut().retain(|(kind, _)| *kind == events::PHASE_CHANGE);
    }
}
