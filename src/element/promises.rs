//! The promises that `reload()` and `rerun()` gave and that are still open.

use super::events::rejection;
use crate::api::{Error, ErrorKind};
use crate::run::Notice;
use js_sys::{Function, Promise};
use std::cell::RefCell;
use wasm_bindgen::JsValue;

/// Open promises of one element. Dropped open ones are rejected: nobody waits for ever.
#[derive(Default)]
pub struct Promises {
    reloads: RefCell<Vec<Settle>>,
    reruns: RefCell<Vec<Settle>>,
}

struct Settle {
    resolve: Function,
    reject: Function,
}

impl Promises {
    /// A promise that settles with the next look.
    pub fn reload(&self) -> Promise {
        open(&self.reloads)
    }

    /// A promise that settles when the AI is done.
    pub fn rerun(&self) -> Promise {
        open(&self.reruns)
    }

    /// Settles what the notice decides; `body` is the assessment as it is then.
    pub fn settle(&self, notice: &Notice, body: impl Fn() -> JsValue) {
        match notice {
            // A look that a re-run has overtaken ends with it.
            Notice::LookEnded | Notice::RerunAccepted => resolve(&self.reloads, &JsValue::UNDEFINED),
            Notice::Failed(error, retry_at) => {
                reject(&self.reloads, error);
                // A run whose watch goes on will still end.
                if retry_at.is_none() && error.kind != ErrorKind::Offline {
                    reject(&self.reruns, error);
                }
            }
            Notice::Completed { .. } if !self.reruns.borrow().is_empty() => resolve(&self.reruns, &body()),
            Notice::RerunRefused(error) | Notice::RerunUnclear(error) => reject(&self.reruns, error),
            _ => {}
        }
    }

    /// The run is not followed any more, so nobody will know when it is done.
    pub fn abandon_reruns(&self) {
        let error = Error { message: Some("the run is no longer watched".into()), ..Error::new(ErrorKind::Rejected) };
        reject(&self.reruns, &error);
    }
}

impl Drop for Promises {
    fn drop(&mut self) {
        let gone = Error { message: Some("the element is gone".into()), ..Error::new(ErrorKind::Rejected) };
        reject(&self.reloads, &gone);
        reject(&self.reruns, &gone);
    }
}

fn open(list: &RefCell<Vec<Settle>>) -> Promise {
    Promise::new(&mut |resolve, reject| list.borrow_mut().push(Settle { resolve, reject }))
}

fn resolve(list: &RefCell<Vec<Settle>>, value: &JsValue) {
    for settle in list.take() {
        _ = settle.resolve.call1(&JsValue::UNDEFINED, value);
    }
}

fn reject(list: &RefCell<Vec<Settle>>, error: &Error) {
    for settle in list.take() {
        _ = settle.reject.call1(&JsValue::UNDEFINED, &rejection(error));
    }
}
