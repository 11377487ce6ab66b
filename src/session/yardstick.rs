//! The yardstick: the scorecard revision that the assessment was scored with.

use super::driver::Session;
use super::shared::{Scorecards, Wanted};
use super::signals::{Yardstick, put};
use crate::assessment::{Assessment, ScorecardId};
use leptos::prelude::*;

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
        self.wait_for(Wanted::Revision(wanted));
    }

    /// What was waited for has come, or failed.
    pub(super) fn take_yardstick(&self, id: ScorecardId, answer: &Scorecards) {
        let yardstick = match answer {
            Ok(found) => found.first().map_or(Yardstick::Pending, |scorecard| {
                self.cache(id, scorecard.clone());
                Yardstick::Known(scorecard.clone())
            }),
            Err(error) => Yardstick::Missing(error.clone()),
        };
        put(&self.signals.yardstick, yardstick);
        self.release_first();
        self.rejoin();
        self.release_held_back();
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
