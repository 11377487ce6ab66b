//! A person's actions, forwarded to the present session.

use super::events;
use super::host::Host;
use crate::assessment::{CategoryId, CriterionId, ScorecardId, UserId};
use crate::session::{Asker, Bench, Session};
use crate::view::{Actions, Deed};
use std::rc::{Rc, Weak};
use wasm_bindgen::JsValue;
use web_sys::Document;

/// The actions of the person in front of one element.
pub struct HostActions(pub Weak<Host>);

impl HostActions {
    fn session(&self, act: impl FnOnce(&Session)) {
        if let Some(session) = self.0.upgrade().and_then(|host| host.session()) {
            act(&session);
        }
    }
}

impl Actions for HostActions {
    fn reload(&self) {
        self.session(Session::reload);
    }

    fn stop_watching(&self) {
        self.session(Session::stop_watching);
    }

    fn dialog_opened(&self) {
        self.session(Session::dialog_opened);
    }

    /// Re-runs unless the host refuses: after this the re-run cannot be taken back.
    fn rerun(&self, scorecard: Option<ScorecardId>) -> bool {
        let Some(host) = self.0.upgrade() else { return false };
        #[expect(clippy::cast_precision_loss, reason = "ids are far below 2^53")]
        let id = scorecard.map_or(JsValue::NULL, |id| (id.0 as f64).into());
        let goes_on = host.outbox.send("qa-before-rerun", &events::detail([("scorecardId", id)]), true);
        if goes_on {
            self.session(|session| session.rerun(scorecard));
        }
        goes_on
    }

    fn dismiss(&self) {
        self.session(Session::dismiss);
    }

    fn body(&self) -> Option<Vec<u8>> {
        let session = self.0.upgrade()?.session()?;
        session.bodies().shown.map(|body| body.to_vec())
    }

    fn asker(&self) -> Option<Rc<Asker>> {
        self.0.upgrade()?.session()?.asker()
    }

    fn document(&self) -> Option<Document> {
        self.0.upgrade()?.base.owner_document()
    }

    fn go(&self, is_next: bool) {
        if let Some(host) = self.0.upgrade() {
            host.outbox.send(if is_next { "qa-next" } else { "qa-previous" }, &events::detail([]), false);
        }
    }

    fn question(&self, category: Option<CategoryId>, criterion: CriterionId, label: &str) {
        let Some(host) = self.0.upgrade() else { return };
        #[expect(clippy::cast_precision_loss, reason = "ids are far below 2^53")]
        let number = |id: i64| JsValue::from(id as f64);
        let category = category.map_or(JsValue::NULL, |id| number(id.0));
        let detail = [("criterionId", number(criterion.0)), ("categoryId", category), ("label", label.into())];
        host.outbox.send("qa-question", &events::detail(detail), false);
    }

    fn bench(&self) -> Option<Bench> {
        Some(self.0.upgrade()?.session()?.bench())
    }

    fn before_save(&self, changes: &str) -> bool {
        let Some(host) = self.0.upgrade() else { return false };
        let detail = events::detail([("changes", events::changes_of(changes))]);
        host.outbox.send("qa-before-save", &detail, true)
    }

    fn step_closed(&self, is_taken: bool) {
        if let Some(host) = self.0.upgrade() {
            host.step_closed(is_taken);
        }
    }

    fn log(&self, deed: Deed, what: &'static str) {
        if let Some(host) = self.0.upgrade() {
            let (kind, detail) = events::for_log(deed, what);
            host.outbox.send(kind, &detail, false);
        }
    }

    fn resolve(&self, user: UserId) {
        if let Some(host) = self.0.upgrade() {
            host.names.want(user);
        }
    }
}
