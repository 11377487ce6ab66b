//! The host's side of a review: methods and events.

use super::bodies::object_of;
use super::events::{self, rejection};
use super::host::Host;
use crate::api::{Error, ErrorKind};
use crate::assessment::Step;
use crate::session::News;
use js_sys::Promise;
use leptos::prelude::*;
use leptos::task::tick;
use std::rc::Rc;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

impl Host {
    /// Saves all drafts for the host, without `qa-before-save`, which asks whether a person may.
    pub fn save(&self) -> Promise {
        let session = self.session().filter(|_| self.may_review());
        let Some(session) = session else { return Promise::reject(&rejection(&Error::new(ErrorKind::Rejected))) };
        let Some(reviewer) = session.reviewer() else {
            // Nobody could have typed anything yet.
            return Promise::resolve(&object_of(session.bodies().shown.as_ref()));
        };
        Promise::new(&mut |resolve, reject| {
            // Weak: a waiting promise keeps nothing alive.
            let session = Rc::downgrade(&session);
            reviewer.save(Box::new(move |outcome| {
                spawn_local(async move {
                    // Events and promises describe what can be seen.
                    tick().await;
                    let body = session.upgrade().and_then(|session| session.bodies().shown);
                    _ = match outcome {
                        Ok(()) => resolve.call1(&JsValue::UNDEFINED, &object_of(body.as_ref())),
                        Err(error) => reject.call1(&JsValue::UNDEFINED, &rejection(&error)),
                    };
                });
            }));
        })
    }

    /// Opens the dialog for a step, if the step can be taken.
    pub fn open_step(&self, step: Step) -> Promise {
        let is_open = self.session().is_some_and(|session| {
            session.signals.assessment.with_untracked(|shown| shown.as_ref().is_some_and(|shown| step.is_open(shown)))
        });
        if !is_open || !self.may_review() {
            return Promise::reject(&rejection(&Error::new(ErrorKind::Rejected)));
        }
        let promise = self.promises.borrow().step();
        self.step.set(Some(step));
        promise
    }

    /// Handles the closing of the dialog.
    pub(super) fn step_closed(&self, is_taken: bool) {
        let due = self.promises.borrow().take_steps(is_taken);
        let body = self.session().and_then(|session| session.bodies().shown);
        spawn_local(async move {
            tick().await;
            due.settle(|| object_of(body.as_ref()));
        });
    }

    /// Dispatches news about a review.
    pub(super) fn hear(&self, news: &News) {
        let Some(session) = self.session() else { return };
        match news {
            News::Saved(changes) => self.outbox.send_soon(events::of_save(changes, &session)),
            News::Failed(error) => self.outbox.send_soon(events::of_error(error)),
            News::Unsaved(is_unsaved) => self.show_unsaved(*is_unsaved),
        }
    }

    /// Reflects whether there are unsaved drafts.
    pub(super) fn show_unsaved(&self, is_unsaved: bool) {
        _ = self.element.toggle_attribute_with_force("data-unsaved", is_unsaved);
    }

    fn may_review(&self) -> bool {
        let may_edit = |session: Rc<crate::session::Session>| {
            session.signals.assessment.with_untracked(|shown| shown.as_ref().is_some_and(|shown| shown.can_edit))
        };
        self.appearance.review.get_untracked() && self.session().is_some_and(may_edit)
    }
}
