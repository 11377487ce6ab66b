//! The check before a write: the write follows, unless something prevents it.

use super::machine::{FlightStage, Intent, StepProgress, Turn};
use super::rules::{ReviewLock, lock};
use super::{Command, DraftStatus, Notice, RequestId};
use crate::api::{Error, ErrorKind};
use crate::assessment::{Assessment, Changes, Field, Saved, Step, Timestamp};
use std::sync::Arc;

impl Turn<'_> {
    pub(super) fn checked(&mut self, request: RequestId, assessment: &Arc<Assessment>, now: Timestamp) {
        let Some(flight) = self.landed(request, false) else { return };
        self.order(Command::Show(assessment.clone()));
        match (flight.stage, flight.intent) {
            (FlightStage::Checking, Intent::Drafts(fields)) => self.decide(fields, assessment),
            (FlightStage::Checking, Intent::Step(step, seen)) => self.decide_step(step, seen, assessment, now),
            (FlightStage::CheckingAfter(changes, error), Intent::Drafts(fields)) => {
                self.settle_lost(&fields, &changes, &error, assessment);
            }
            (FlightStage::CheckingAfter(changes, error), Intent::Step(step, _)) => {
                self.settle_lost_step(step, changes, error, assessment);
            }
            // A write is not a check.
            (FlightStage::Writing(_), _) => {}
        }
    }

    pub(super) fn check_failed(&mut self, request: RequestId, error: Error) {
        let Some(flight) = self.landed(request, false) else { return };
        match (flight.stage, flight.intent) {
            (FlightStage::CheckingAfter(_, lost), intent) => self.leave_unclear(intent, &lost),
            (_, intent) => self.refuse(intent, error),
        }
    }

    /// Writes the drafts, unless the assessment or one of the fields differs from what the person has seen.
    fn decide(&mut self, fields: Vec<Field>, assessment: &Arc<Assessment>) {
        if let Some(lock) = lock(assessment) {
            let kind = if lock == ReviewLock::Forbidden { ErrorKind::Forbidden } else { ErrorKind::Conflict };
            return self.refuse(Intent::Drafts(fields), Error::new(kind));
        }
        let (mut met, mut unmet, mut has_conflict) = (Vec::new(), Vec::new(), false);
        for field in fields {
            let Some(draft) = self.machine.drafts.get(&field) else { continue };
            match Saved::of(assessment, field) {
                // A write whose answer was lost has saved it, or somebody else has decided the same.
                Some(now) if draft.is_met(&now) => met.push(field),
                Some(now) if !draft.is_untouched(&now) => {
                    has_conflict = true;
                    self.set_status(field, DraftStatus::Conflict(now));
                }
                // The API may know it only from the scorecard: then nothing could have changed yet.
                _ => unmet.push(field),
            }
        }
        self.finish_met(&met);
        if has_conflict {
            // One write for one intent: the others were to be saved together with one that has to be decided again.
            for field in unmet {
                self.set_status(field, DraftStatus::Open);
            }
            return self.tell(Notice::Failed(Error::new(ErrorKind::Conflict)));
        }
        let changes = self.machine.changes(&unmet);
        if !changes.is_empty() {
            let request = self.send(Intent::Drafts(unmet), FlightStage::Writing(changes.clone()));
            self.order(Command::Write(request, changes));
        }
    }

    /// Takes the step, unless something has changed since the person decided.
    fn decide_step(&mut self, step: Step, seen: Arc<Assessment>, assessment: &Arc<Assessment>, now: Timestamp) {
        if assessment.state == step.state() {
            self.machine.step = StepProgress::Done(step);
        } else if !step.is_open(assessment) {
            let kind = if assessment.can_edit { ErrorKind::Conflict } else { ErrorKind::Forbidden };
            self.refuse(Intent::Step(step, seen), Error::new(kind));
        } else if seen.categories != assessment.categories || seen.totals != assessment.totals {
            self.machine.step = StepProgress::Moved;
        } else {
            let changes = Changes::of_step(step, now);
            let request = self.send(Intent::Step(step, seen), FlightStage::Writing(changes.clone()));
            self.order(Command::Write(request, changes));
        }
    }
}
