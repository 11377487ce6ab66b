//! What a write does, and what is done where nobody knows.

use super::machine::{Done, Stage, StepStanding, Turn, Wish};
use super::{Command, Key, Notice, Standing, Ticket};
use crate::api::Error;
use crate::assessment::{Assessment, Changes, Saved, Step};
use std::sync::Arc;

impl Turn<'_> {
    pub(super) fn written(&mut self, ticket: Ticket, assessment: &Arc<Assessment>) {
        let Some(flight) = self.landed(ticket, true) else { return };
        let Stage::Writing(changes) = flight.stage else { return };
        self.order(Command::Show(assessment.clone()));
        self.tell(Notice::Saved(changes));
        match flight.wish {
            Wish::Drafts(keys) => {
                for key in keys {
                    let is_verified = Saved::of(assessment, key.0, key.1).is_some_and(|saved| saved.is_verified);
                    self.end(key, !is_verified);
                }
            }
            Wish::Step(step, _) => self.machine.step = StepStanding::Done(step),
        }
    }

    /// A write that may have arrived is looked after. It is never sent again by itself.
    pub(super) fn write_failed(&mut self, ticket: Ticket, error: Error) {
        let Some(flight) = self.landed(ticket, true) else { return };
        match flight.stage {
            Stage::Writing(changes) if error.leaves_outcome_unknown() => {
                let ticket = self.send(flight.wish, Stage::LookingAfter(changes, error));
                self.order(Command::Look(ticket));
            }
            _ => self.refuse(flight.wish, error),
        }
    }

    /// What became of a write whose answer was lost, as far as it can be seen now.
    pub(super) fn settle_lost(&mut self, keys: &[Key], changes: &Changes, error: &Error, assessment: &Arc<Assessment>) {
        let mut is_lost = false;
        let mut met = Vec::new();
        for key in keys {
            let Some(draft) = self.machine.drafts.get(key) else { continue };
            match Saved::of(assessment, key.0, key.1) {
                Some(now) if draft.is_met(&now) => met.push(*key),
                Some(now) if !draft.is_untouched(&now) => {
                    is_lost = true;
                    self.stand(*key, Standing::Conflict(now));
                }
                _ => {
                    is_lost = true;
                    self.stand(*key, Standing::Unclear(error.clone()));
                }
            }
        }
        self.finish_met(&met);
        self.tell(if is_lost { Notice::Failed(error.clone()) } else { Notice::Saved(changes.clone()) });
    }

    /// The same for a step.
    pub(super) fn settle_lost_step(
        &mut self,
        step: Step,
        changes: Changes,
        error: Error,
        assessment: &Arc<Assessment>,
    ) {
        if assessment.state == step.state() {
            self.machine.step = StepStanding::Done(step);
            self.tell(Notice::Saved(changes));
        } else {
            self.machine.step = StepStanding::Unclear(error.clone());
            self.tell(Notice::Failed(error));
        }
    }

    /// Nobody can be asked what became of it.
    pub(super) fn leave_unclear(&mut self, wish: Wish, error: &Error) {
        match wish {
            Wish::Drafts(keys) => {
                for key in keys {
                    self.stand(key, Standing::Unclear(error.clone()));
                }
            }
            Wish::Step(..) => self.machine.step = StepStanding::Unclear(error.clone()),
        }
        self.tell(Notice::Failed(error.clone()));
    }

    /// Nothing was saved, and what was typed is still there.
    pub(super) fn refuse(&mut self, wish: Wish, error: Error) {
        match wish {
            Wish::Drafts(keys) => {
                for key in keys {
                    self.stand(key, Standing::Refused(error.clone()));
                }
            }
            Wish::Step(..) => self.machine.step = StepStanding::Refused(error.clone()),
        }
        self.tell(Notice::Failed(error));
    }

    /// These are what the API has already.
    pub(super) fn finish_met(&mut self, keys: &[Key]) {
        for key in keys {
            self.end(*key, false);
        }
    }

    /// The draft is saved.
    fn end(&mut self, key: Key, is_unrecorded: bool) {
        let Some(draft) = self.machine.drafts.remove(&key) else { return };
        let done = match draft.edit {
            _ if is_unrecorded => Done::Unrecorded,
            None => Done::Confirmed,
            Some(_) => Done::Changed,
        };
        self.machine.done = Some((key, done));
        if is_unrecorded {
            self.tell(Notice::Unrecorded(key));
        }
    }
}
