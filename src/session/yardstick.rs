//! The yardstick: the scorecard revision that the assessment was scored with.

use super::driver::Session;
use super::in_flight::InFlight;
use super::signals::{Yardstick, put};
use crate::api::{Error, ErrorKind, wire};
use crate::assessment::{Assessment, Scorecard, ScorecardId};
use leptos::prelude::*;
use wasm_bindgen_futures::spawn_local;

impl Session {
    /// Brings the revision that `assessment` was scored with, unless it is there or on its way.
    pub(super) fn bring_yardstick(&self, assessment: &Assessment) {
        if self.yardstick_of.replace(assessment.scorecard) == assessment.scorecard {
            return;
        }
        self.scorecard_request.take();
        let Some(wanted) = assessment.scorecard else {
            return put(&self.signals.yardstick, Yardstick::Pending);
        };
        if let Some(scorecard) = self.cached(wanted) {
            return put(&self.signals.yardstick, Yardstick::Known(scorecard));
        }
        // Until the new revision is there, the labels of another one of its family are better than ids.
        let is_related = match &*self.signals.yardstick.read_untracked() {
            Yardstick::Known(scorecard) => scorecard.family == assessment.family,
            _ => false,
        };
        if !is_related {
            put(&self.signals.yardstick, Yardstick::Pending);
        }
        let (in_flight, abort) = InFlight::new();
        self.scorecard_request.replace(Some(in_flight));
        let me = self.weak();
        spawn_local(async move {
            let (Some(session), Some(abort)) = (me.upgrade(), abort) else { return };
            let url = session.client.base.scorecard(wanted);
            let answer = session.ask(&url, &abort, |bytes| as_wanted(wanted, wire::scorecard(bytes)?.0)).await;
            // Am I still the one? Another revision may have been asked for.
            let Some(answer) = answer.filter(|_| session.yardstick_of.get() == Some(wanted)) else { return };
            session.scorecard_request.take();
            let yardstick = match answer {
                Ok(scorecard) => Yardstick::Known(session.cache(wanted, scorecard)),
                Err(error) => Yardstick::Missing(error),
            };
            put(&session.signals.yardstick, yardstick);
            session.release_first();
            session.rejoin();
            session.release_held_back();
        });
    }

    /// A scorecard that could not be had is asked for again.
    pub(super) fn retry_yardstick(&self) {
        let is_missing = matches!(*self.signals.yardstick.read_untracked(), Yardstick::Missing(_));
        if let Some(assessment) = self.signals.assessment.get_untracked().filter(|_| is_missing) {
            self.yardstick_of.set(None);
            self.bring_yardstick(&assessment);
        }
    }
}

/// A scorecard with another number is a mistake of somebody between here and there; one with neither number nor
/// categories says nothing that ids do not.
fn as_wanted(wanted: ScorecardId, scorecard: Scorecard) -> Result<Scorecard, Error> {
    let is_it = scorecard.id.map_or(!scorecard.categories.is_empty(), |id| id == wanted);
    is_it.then_some(scorecard).ok_or_else(|| Error::new(ErrorKind::Malformed))
}
