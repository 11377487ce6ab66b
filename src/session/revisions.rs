//! The revisions that a re-run could use.

use super::driver::Session;
use super::in_flight::InFlight;
use super::signals::{Revisions, Yardstick, put};
use crate::api::wire;
use crate::assessment::Scorecard;
use leptos::prelude::*;
use std::sync::Arc;
use wasm_bindgen_futures::spawn_local;

impl Session {
    /// Lists the revisions that a re-run could use. Asked anew each time: somebody may have made one.
    pub(super) fn list_revisions(&self) {
        let Some(family) = self.signals.assessment.with_untracked(|a| a.as_ref().and_then(|a| a.family)) else {
            return put(&self.signals.revisions, Revisions::Known(Arc::new([])));
        };
        if !matches!(*self.signals.revisions.read_untracked(), Revisions::Known(_)) {
            put(&self.signals.revisions, Revisions::Pending);
        }
        let (in_flight, abort) = InFlight::new();
        self.list_request.replace(Some(in_flight));
        let me = self.weak();
        spawn_local(async move {
            let (Some(session), Some(abort)) = (me.upgrade(), abort) else { return };
            let url = session.client.base.scorecards();
            let answer = session.ask(&url, &abort, wire::scorecards).await;
            let Some(answer) = answer else { return };
            session.list_request.take();
            let revisions = match answer {
                Ok(list) => {
                    let mut revisions = Scorecard::revisions_of(&list, family);
                    // The list may lack a superseded revision; the one in use is known all the same.
                    if let Yardstick::Known(own) = session.signals.yardstick.get_untracked()
                        && own.family == Some(family)
                        && !revisions.iter().any(|r| r.id == own.id)
                    {
                        revisions.push(own);
                        revisions = Scorecard::revisions_of(&revisions, family);
                    }
                    Revisions::Known(revisions.into())
                }
                Err(error) => Revisions::Missing(error),
            };
            put(&session.signals.revisions, revisions);
        });
    }
}
