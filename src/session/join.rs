//! The sheet: the assessment joined with what is known of its scorecard.

use super::driver::Session;
use super::signals::{Yardstick, put};
use crate::run::Following;
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use std::sync::Arc;

/// How long the criteria wait for their labels, in milliseconds.
const PATIENCE: u32 = 250;

impl Session {
    /// Joins now, or as soon as the first scorecard is there, if that is soon: ids that become labels a moment later
    /// are twice the work, and read by nobody.
    pub(super) fn join_soon(&self) {
        let is_on_its_way = self.scorecard_request.borrow().is_some();
        let is_first = is_on_its_way && self.signals.sheet.with_untracked(|sheet| sheet.categories.is_empty());
        if !is_first {
            return self.rejoin();
        }
        let me = self.weak();
        self.patience.replace(Some(Timeout::new(PATIENCE, move || {
            if let Some(session) = me.upgrade() {
                session.rejoin();
            }
        })));
    }

    /// Joins the assessment with what is known of its scorecard.
    pub(super) fn rejoin(&self) {
        self.patience.take();
        let sheet = self.signals.assessment.with_untracked(|assessment| {
            let assessment = assessment.as_ref()?;
            let yardstick = self.signals.yardstick.read_untracked();
            let scorecard = match &*yardstick {
                Yardstick::Known(scorecard) => Some(scorecard),
                _ => None,
            };
            let mut joined = self.joined.borrow_mut();
            joined.join(assessment, scorecard);
            let sheet = joined.sheet().clone();
            let following = self.signals.following.read_untracked();
            let before = following.as_ref().and_then(Following::previous);
            let sheet = match before {
                Some(before) => sheet.with_previous(before),
                None => sheet,
            };
            Some(Arc::new(self.signals.sheet.with_untracked(|shown| sheet.sharing(shown))))
        });
        if let Some(sheet) = sheet {
            put(&self.signals.sheet, sheet);
        }
    }
}
