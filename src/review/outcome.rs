//! The outcomes of writes, including unknown ones.

use super::machine::{Done, FlightStage, Intent, SavedDraft, StepProgress, Turn};
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
        match flight.intent {
            Intent::Drafts(fields) => {
                self.machine.ended.clear();
                for field in fields {
                    let is_verified = Saved::of(assessment, field).is_some_and(|saved| saved.is_verified);
                    self.end(field, !is_verified);
                }
            }
            Intent::Step(step, _) => self.machine.step = StepProgress::Done(step),
        }
    }

    /// Handles a failed write. If it may have arrived, its outcome is checked; it is never sent again automatically.
    pub(super) fn write_failed(&mut self, request: RequestId, error: Error) {
        let Some(flight) = self.landed(request, true) else { return };
        match flight.stage {
            FlightStage::Writing(changes) if error.leaves_outcome_unknown() => {
                let request = self.send(flight.intent, FlightStage::CheckingAfter(changes, error));
                self.order(Command::Check(request));
            }
            _ => self.refuse(flight.intent, error),
        }
    }

    /// Settles a write whose answer was lost, by what can be seen now.
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
                    self.set_status(*field, DraftStatus::Conflict(now));
                }
                _ => {
                    is_lost = true;
                    self.set_status(*field, DraftStatus::Unclear(error.clone()));
                }
            }
        }
        self.finish_met(&met);
        self.tell(if is_lost { Notice::Failed(error.clone()) } else { Notice::Saved(changes.clone()) });
    }

    /// Settles a step whose answer was lost.
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

    /// Leaves a write unclear: nobody can tell its outcome.
    pub(super) fn leave_unclear(&mut self, intent: Intent, error: &Error) {
        match intent {
            Intent::Drafts(fields) => {
                for field in fields {
                    self.set_status(field, DraftStatus::Unclear(error.clone()));
                }
            }
            Intent::Step(..) => self.machine.step = StepProgress::Unclear(error.clone()),
        }
        self.tell(Notice::Failed(error.clone()));
    }

    /// Records a refusal: nothing was saved, and the person's input is still there.
    pub(super) fn refuse(&mut self, intent: Intent, error: Error) {
        match intent {
            Intent::Drafts(fields) => {
                for field in fields {
                    self.set_status(field, DraftStatus::Refused(error.clone()));
                }
            }
            Intent::Step(..) => self.machine.step = StepProgress::Refused(error.clone()),
        }
        self.tell(Notice::Failed(error));
    }

    /// Ends drafts whose values the API already has.
    pub(super) fn finish_met(&mut self, fields: &[Field]) {
        if !fields.is_empty() {
            self.machine.ended.clear();
        }
        for field in fields {
            self.end(*field, false);
        }
    }

    /// Ends a saved draft.
    fn end(&mut self, field: Field, is_unrecorded: bool) {
        let Some(draft) = self.machine.drafts.remove(&field) else { return };
        // Typing the value that is already there confirms it.
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
