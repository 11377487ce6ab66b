//! What a write does, and what is done where nobody knows.

use super::machine::{Done, FlightStage, SavedDraft, StepProgress, Turn, Wish};
use super::{Command, DraftStatus, Notice, RequestId};
use crate::api::Error;
use crate::assessment::{Assessment, Changes, Field, Saved, Step};
use std::sync::Arc;

impl Turn<'_> {
    pub(super) fn written(&mut self, request: RequestId, assessment: &Arc<Assessment>) {
        let Some(flight) = self.landed(request, true) else { return };
        let FlightStage::Writing(changes) = flight.stage else { return };
        self.order(Command::Show(assessment.clone()));
        self.tell(Notice::Saved(changes));
        match flight.wish {
            Wish::Drafts(fields) => {
                self.machine.ended.clear();
                for field in fields {
                    let is_verified = Saved::of(assessment, field).is_some_and(|saved| saved.is_verified);
                    self.end(field, !is_verified);
                }
            }
            Wish::Step(step, _) => self.machine.step = StepProgress::Done(step),
        }
    }

    /// A write that may have arrived is looked after. It is never sent again by itself.
    pub(super) fn write_failed(&mut self, request: RequestId, error: Error) {
        let Some(flight) = self.landed(request, true) else { return };
        match flight.stage {
            FlightStage::Writing(changes) if error.leaves_outcome_unknown() => {
                let request = self.send(flight.wish, FlightStage::LookingAfter(changes, error));
                self.order(Command::Look(request));
            }
            _ => self.refuse(flight.wish, error),
        }
    }

    /// What became of a write whose answer was lost, as far as it can be seen now.
    pub(super) fn settle_lost(
        &mut self,
        fields: &[Field],
        changes: &Changes,
        error: &Error,
        assessment: &Arc<Assessment>,
    ) {
        let mut is_lost = false;
        let mut met = Vec::new();
        for field in fields {
            let Some(draft) = self.machine.drafts.get(field) else { continue };
            match Saved::of(assessment, *field) {
                Some(now) if draft.is_met(&now) => met.push(*field),
                Some(now) if !draft.is_untouched(&now) => {
                    is_lost = true;
                    self.stand(*field, DraftStatus::Conflict(now));
                }
                _ => {
                    is_lost = true;
                    self.stand(*field, DraftStatus::Unclear(error.clone()));
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
            self.machine.step = StepProgress::Done(step);
            self.tell(Notice::Saved(changes));
        } else {
            self.machine.step = StepProgress::Unclear(error.clone());
            self.tell(Notice::Failed(error));
        }
    }

    /// Nobody can be asked what became of it.
    pub(super) fn leave_unclear(&mut self, wish: Wish, error: &Error) {
        match wish {
            Wish::Drafts(fields) => {
                for field in fields {
                    self.stand(field, DraftStatus::Unclear(error.clone()));
                }
            }
            Wish::Step(..) => self.machine.step = StepProgress::Unclear(error.clone()),
        }
        self.tell(Notice::Failed(error.clone()));
    }

    /// Nothing was saved, and what was typed is still there.
    pub(super) fn refuse(&mut self, wish: Wish, error: Error) {
        match wish {
            Wish::Drafts(fields) => {
                for field in fields {
                    self.stand(field, DraftStatus::Refused(error.clone()));
                }
            }
            Wish::Step(..) => self.machine.step = StepProgress::Refused(error.clone()),
        }
        self.tell(Notice::Failed(error));
    }

    /// These are what the API has already.
    pub(super) fn finish_met(&mut self, fields: &[Field]) {
        if !fields.is_empty() {
            self.machine.ended.clear();
        }
        for field in fields {
            self.end(*field, false);
        }
    }

    /// The draft is saved.
    fn end(&mut self, field: Field, is_unrecorded: bool) {
        let Some(draft) = self.machine.drafts.remove(&field) else { return };
        // Who types what is there confirms it.
        let is_as_before = draft.is_met(&Saved { is_verified: true, ..draft.base.clone() });
        let done = match draft.edit {
            _ if is_unrecorded => Done::Unrecorded,
            None => Done::Confirmed,
            Some(_) if is_as_before && !draft.is_restoring => Done::Confirmed,
            Some(_) if draft.is_restoring => Done::Restored,
            Some(_) => Done::Changed,
        };
        self.machine.ended.push(SavedDraft { field, done, before: draft.base });
        if is_unrecorded {
            self.tell(Notice::Unrecorded(field));
        }
    }
}
