//! The element's methods, and its reactions to the session.

use super::bodies::object_of;
use super::events;
use super::host::Host;
use crate::api::{Error, ErrorKind};
use crate::assessment::ScorecardId;
use crate::run::{self, Notice, Permission};
use crate::session::{News, Observer, put};
use crate::view::Deed;
use js_sys::Promise;
use leptos::prelude::*;
use leptos::task::tick;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::spawn_local;

impl Host {
    /// Requests the assessment now.
    pub fn reload(&self) -> Promise {
        let Some(session) = self.session() else { return Promise::resolve(&JsValue::UNDEFINED) };
        let promise = self.promises.borrow().reload();
        session.reload();
        promise
    }

    /// Re-runs the AI for the host, without `qa-before-rerun`, which asks whether a person may.
    pub fn rerun(&self, scorecard: Option<ScorecardId>) -> Promise {
        let Some(session) = self.session() else {
            let error = Error::new(ErrorKind::Rejected);
            return Promise::reject(&events::rejection(&error));
        };
        if !session.may_rerun() {
            // Only this call is refused: a run that others wait for goes on.
            return Promise::reject(&events::rejection(&Error::new(ErrorKind::Rejected)));
        }
        let promise = self.promises.borrow().rerun();
        session.rerun(scorecard);
        promise
    }

    /// Opens the dialog if its button is available.
    pub fn open_rerun_dialog(&self) {
        let Some(session) = self.session() else { return };
        let allowed = session.signals.assessment.with_untracked(|assessment| {
            assessment.as_ref().is_some_and(|a| matches!(run::permission(a), Permission::Allowed { .. }))
        });
        if allowed {
            self.is_dialog_open.set(true);
        }
    }

    /// Shows a criterion, `2.31` or `31`, and moves the focus to it, as soon as it exists.
    pub fn reveal(&self, criterion: String) {
        self.reveal.update(|(count, wanted)| {
            *count += 1;
            *wanted = Some(criterion.into());
        });
    }

    /// The last good answer as an object, or null.
    pub fn assessment(&self) -> JsValue {
        self.last_object.of(self.session().and_then(|session| session.bodies().shown))
    }

    /// Stops following the run.
    pub fn stop_watching(&self) {
        if let Some(session) = self.session() {
            session.stop_watching();
        }
    }
}

impl Observer for Host {
    fn notice(&self, notice: &Notice) {
        let Some(session) = self.session() else { return };
        if let Some(event) = events::of_notice(notice, &session) {
            self.outbox.send_soon(event);
        }
        if matches!(notice, Notice::Loaded) {
            self.outbox.send_soon(events::for_log(Deed::View, "assessment"));
        }
        let due = self.promises.borrow().take_due(notice);
        if due.is_empty() {
            return;
        }
        let body = session.bodies().shown;
        spawn_local(async move {
            tick().await;
            due.settle(|| object_of(body.as_ref()));
        });
    }

    fn reviewed(&self, news: &News) {
        self.hear(news);
    }

    fn identity_changed(&self) {
        let me = self.me.clone();
        // Not from within the session that is left.
        spawn_local(async move {
            if let Some(host) = me.upgrade() {
                host.start_over();
            }
        });
    }

    fn stepped(&self) {
        let Some(session) = self.session() else { return };
        let phase = session.signals.phase.get_untracked();
        let state = session.signals.assessment.get_untracked();
        if state.is_none() {
            // The re-run may no longer be allowed.
            put(&self.is_dialog_open, false);
            put(&self.step, None);
            self.last_object.forget();
        }
        let is_left_alone = session.signals.following.with_untracked(|f| f.as_ref().is_some_and(|f| !f.is_followed()));
        if is_left_alone {
            self.promises.borrow().abandon_reruns();
        }
        self.outbox.step_to(phase, state.as_ref().map_or("", |a| a.state.word()));
    }
}
