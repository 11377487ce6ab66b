//! The doubt after a POST whose answer was lost or was a conflict: whether a run has begun.

use super::machine::Turn;
use super::recall::tells_of_a_run;
use super::{Began, Doubt, Notice, Watch};
use crate::api::LONGEST_POST;
use crate::assessment::Assessment;
use std::sync::Arc;

/// The minimum number of answers that decide whether a POST whose answer was lost has begun a run.
const ANSWERS_IN_DOUBT: u32 = 5;

impl Turn<'_> {
    /// Decides by what is shown now, or asks once more.
    pub(super) fn settle_doubt(&mut self, shown: Arc<Assessment>, mut watch: Watch) {
        let Some(doubt) = watch.doubt.take() else { return };
        let has_ended = watch.before.as_ref().is_some_and(|before| tells_of_a_run(before, &shown));
        match doubt {
            _ if shown.state.awaits_ai() => {
                watch.is_run = true;
                if matches!(doubt, Doubt::Conflict(_)) {
                    // Joined, not begun: the run that is in the way may have been going for a long time.
                    watch.began = Began::Seen(self.now);
                }
                self.remember_watch(&watch);
                self.take_in(&mut watch, &shown);
                self.tell(Notice::RerunAccepted);
                self.settle(&shown, Some(watch));
            }
            Doubt::OutcomeUnknown(_) if has_ended => {
                watch.is_run = true;
                self.tell(Notice::RerunAccepted);
                self.settle(&shown, Some(watch));
            }
            Doubt::OutcomeUnknown(error) if self.may_still_begin(&watch) => {
                watch.doubt = Some(Doubt::OutcomeUnknown(error));
                self.watch(shown, watch);
            }
            doubt => {
                match doubt {
                    Doubt::Conflict(_) => self.forget(),
                    // A server that answers only when the AI is done may have begun a run nevertheless.
                    Doubt::OutcomeUnknown(_) => self.keep_in_mind(&watch),
                }
                self.give_up_doubt(doubt);
                self.settle(&shown, None);
            }
        }
    }

    /// Whether the server may still be working on the request: a gateway gives up long before the AI is done.
    fn may_still_begin(&self, watch: &Watch) -> bool {
        let Began::Started(sent) = watch.began else { return watch.answers < ANSWERS_IN_DOUBT };
        watch.answers < ANSWERS_IN_DOUBT || (0..LONGEST_POST).contains(&self.now.since(sent))
    }

    /// Ends the doubt because nobody asks any more. A refused run has no previous result; an unconfirmed one may still
    /// get one.
    pub(super) fn drop_doubt(&mut self, watch: &mut Watch) {
        let Some(doubt) = watch.doubt.take() else { return };
        if matches!(doubt, Doubt::Conflict(_)) {
            watch.before = None;
            self.forget();
        }
        self.give_up_doubt(doubt);
    }

    /// Gives up: no run was found, or nobody asks any more. Those who wanted one are told in any case.
    fn give_up_doubt(&mut self, doubt: Doubt) {
        self.tell(match doubt {
            Doubt::OutcomeUnknown(error) => Notice::RerunUnclear(error),
            Doubt::Conflict(error) => Notice::RerunRefused(error),
        });
    }
}
