//! The revisions that a re-run could use.

use super::driver::Session;
use super::shared::{Scorecards, Wanted};
use super::signals::{Revisions, Yardstick, put};
use crate::assessment::{FamilyId, Scorecard};
use leptos::prelude::*;
use std::sync::Arc;

impl Session {
    /// Lists the revisions that a re-run could use.
    pub(super) fn list_revisions(&self) {
        if self.family().is_none() {
            return put(&self.signals.revisions, Revisions::Known(Arc::new([])));
        }
        if !matches!(*self.signals.revisions.read_untracked(), Revisions::Known(_)) {
            put(&self.signals.revisions, Revisions::Pending);
        }
        self.wait_for(Wanted::List);
    }

    /// The list has come, or failed.
    pub(super) fn take_revisions(&self, answer: &Scorecards) {
        let revisions = match (answer, self.family()) {
            (Ok(list), Some(family)) => {
                let mut revisions = Scorecard::revisions_of(list, family);
                // The list may lack a superseded revision; the one in use is known all the same.
                if let Yardstick::Known(own) = self.signals.yardstick.get_untracked()
                    && own.family == Some(family)
                    && !revisions.iter().any(|r| r.id == own.id)
                {
                    revisions.push(own);
                    revisions = Scorecard::revisions_of(&revisions, family);
                }
                Revisions::Known(revisions.into())
            }
            (Ok(_), None) => Revisions::Known(Arc::new([])),
            (Err(error), _) => Revisions::Missing(error.clone()),
        };
        put(&self.signals.revisions, revisions);
    }

    fn family(&self) -> Option<FamilyId> {
        self.signals.assessment.with_untracked(|a| a.as_ref().and_then(|a| a.family))
    }
}
