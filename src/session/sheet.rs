//! The sheet: the assessment joined with what is known of its scorecard.

use super::signals::{Signals, UsedScorecard, put};
use crate::assessment::Joined;
use crate::run::Following;
use leptos::prelude::*;
use std::cell::RefCell;
use std::sync::Arc;

/// The sheet that is shown; the next one shares unchanged parts with it.
#[derive(Default)]
pub struct SheetStore(RefCell<Joined>);

impl SheetStore {
    /// Forgets the sheet: nothing is shown any more.
    pub fn clear(&self) {
        self.0.take();
    }

    /// Joins the data in the signals, and publishes the sheet.
    pub fn join(&self, signals: &Signals) {
        let Some(assessment) = signals.assessment.get_untracked() else { return };
        let used_scorecard = signals.used_scorecard.read_untracked();
        let scorecard = match &*used_scorecard {
            UsedScorecard::Known(scorecard) => Some(scorecard),
            _ => None,
        };
        let mut joined = self.0.borrow_mut();
        joined.join(&assessment, scorecard);
        let sheet = joined.sheet().clone();
        let previous = signals.following.with_untracked(|f| f.as_ref().and_then(Following::previous).cloned());
        let sheet = match previous {
            Some(previous) => sheet.with_previous(&previous),
            None => sheet,
        };
        let sheet = Arc::new(signals.sheet.with_untracked(|shown| sheet.sharing(shown)));
        drop((joined, used_scorecard));
        put(&signals.sheet, sheet);
    }
}
