//! The open promises of `reload()`, `rerun()` and the steps.

use super::events::rejection;
use crate::api::{Error, ErrorKind};
use crate::run::Notice;
use js_sys::{Function, Promise};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// The open promises of one element. Dropping them rejects them: nobody waits for ever.
#[derive(Default)]
pub struct Promises {
    reloads: RefCell<Vec<Settle>>,
    reruns: RefCell<Vec<Settle>>,
    steps: RefCell<Vec<Settle>>,
}

/// Promises whose outcome is decided. They are settled after the DOM has followed; promises given meanwhile are not
/// among them.
#[derive(Default)]
pub struct Due {
    resolved: Vec<Settle>,
    resolved_with_body: Vec<Settle>,
    rejected: Vec<Settle>,
    error: Option<Error>,
}

struct Settle {
    resolve: Function,
    reject: Function,
}

impl Promises {
    /// A promise that settles with the next answer.
    pub fn reload(&self) -> Promise {
        open(&self.reloads)
    }

    /// A promise that settles when the AI is done.
    pub fn rerun(&self) -> Promise {
        open(&self.reruns)
    }

    /// A promise that settles when a dialog for a step is closed.
    pub fn step(&self) -> Promise {
        open(&self.steps)
    }

    /// Takes the promises for a step, whose dialog was closed. They are settled after the DOM has followed.
    pub fn take_steps(&self, is_taken: bool) -> Due {
        let steps = self.steps.take();
        if is_taken {
            return Due { resolved_with_body: steps, ..Due::default() };
        }
        Due { rejected: steps, error: Some(rejected("the dialog was closed")), ..Due::default() }
    }

    /// Takes the promises that the notice decides.
    pub fn take_due(&self, notice: &Notice) -> Due {
        let mut due = Due::default();
        match notice {
            // A request that a re-run has overtaken ends with it.
            Notice::FetchEnded | Notice::RerunAccepted => due.resolved = self.reloads.take(),
            Notice::Completed { .. } => due.resolved_with_body = self.reruns.take(),
            Notice::RerunRefused(error) | Notice::RerunUnclear(error) => {
                due.rejected = self.reruns.take();
                due.error = Some(error.clone());
            }
            Notice::Failed(error, retry_at) => {
                due.rejected = self.reloads.take();
                // A run that is still watched will still end.
                if retry_at.is_none() && error.kind != ErrorKind::Offline {
                    due.rejected.append(&mut self.reruns.borrow_mut());
                }
                due.error = Some(error.clone());
            }
            _ => {}
        }
        due
    }

    /// Rejects the promises of runs that are no longer followed: nobody will know when they are done.
    pub fn abandon_reruns(&self) {
        reject(self.reruns.take(), &rejected("the run is no longer watched"));
    }
}

impl Due {
    /// Whether nothing is decided.
    pub fn is_empty(&self) -> bool {
        self.resolved.is_empty() && self.resolved_with_body.is_empty() && self.rejected.is_empty()
    }

    /// Settles them; `body` returns the assessment of the notice.
    pub fn settle(self, body: impl FnOnce() -> JsValue) {
        resolve(self.resolved, &JsValue::UNDEFINED);
        if !self.resolved_with_body.is_empty() {
            resolve(self.resolved_with_body, &body());
        }
        if let Some(error) = self.error {
            reject(self.rejected, &error);
        }
    }
}

impl Drop for Promises {
    fn drop(&mut self) {
        let gone = rejected("the assessment is no longer shown");
        reject(self.reloads.take(), &gone);
        reject(self.reruns.take(), &gone);
        reject(self.steps.take(), &gone);
    }
}

fn rejected(message: &str) -> Error {
    Error { message: Some(message.into()), ..Error::new(ErrorKind::Rejected) }
}

fn open(list: &RefCell<Vec<Settle>>) -> Promise {
    Promise::new(&mut |resolve, reject| list.borrow_mut().push(Settle { resolve, reject }))
}

fn resolve(list: Vec<Settle>, value: &JsValue) {
    for settle in list {
        _ = settle.resolve.call1(&JsValue::UNDEFINED, value);
    }
}

fn reject(list: Vec<Settle>, error: &Error) {
    for settle in list {
        _ = settle.reject.call1(&JsValue::UNDEFINED, &rejection(error));
    }
}
