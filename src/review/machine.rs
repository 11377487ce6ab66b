//! The machine and its one transition.

use super::{Command, Draft, Event, Notice, RequestId};
use crate::api::Error;
use crate::assessment::{Assessment, Changes, Field, Saved, Step};
use crate::sorted::Sorted;
use std::collections::VecDeque;
use std::sync::Arc;

/// The state machine of a person's changes to one assessment.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Machine {
    pub(super) drafts: Sorted<Field, Draft>,
    pub(super) step: StepProgress,
    pub(super) flight: Option<Flight>,
    pub(super) waiting: VecDeque<Intent>,
    pub(super) last_request: RequestId,
    pub(super) ended: Vec<SavedDraft>,
}

/// A draft that is saved.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedDraft {
    /// Its field.
    pub field: Field,
    /// Its outcome.
    pub done: Done,
    /// The value that was saved before.
    pub before: Saved,
}

/// The outcome of a saved draft.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// The score was confirmed.
    Confirmed,
    /// Score or text were changed.
    Changed,
    /// An earlier value was restored.
    Restored,
    /// The API has taken it, but does not say that a person has verified it.
    Unrecorded,
}

/// The progress of a step of the workflow.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum StepProgress {
    /// No step.
    #[default]
    None,
    /// In flight, or waiting for its turn.
    Sending(Step),
    /// Refused; nothing has changed.
    Refused(Error),
    /// Its answer was lost, and a check found no trace of it.
    Unclear(Error),
    /// Something has changed since the person decided; they have to check again.
    Moved,
    /// Taken.
    Done(Step),
}

/// The content of one write.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Intent {
    /// These drafts.
    Drafts(Vec<Field>),
    /// This step, by a person who saw this assessment.
    Step(Step, Arc<Assessment>),
}

/// The request in flight.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Flight {
    pub request: RequestId,
    pub intent: Intent,
    pub stage: FlightStage,
}

/// The stage of a write.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum FlightStage {
    /// The check before the write.
    Checking,
    /// The write.
    Writing(Changes),
    /// The check after a write whose answer was lost by this failure.
    CheckingAfter(Changes, Error),
}

impl Machine {
    /// The one transition.
    #[must_use]
    pub fn step(mut self, event: Event) -> (Self, Vec<Command>) {
        let mut turn = Turn { machine: &mut self, commands: Vec::new() };
        turn.take(event);
        turn.pursue();
        let commands = turn.commands;
        (self, commands)
    }

    /// All drafts by field.
    pub fn drafts(&self) -> &Sorted<Field, Draft> {
        &self.drafts
    }

    /// The draft of a field.
    pub fn draft(&self, field: Field) -> Option<&Draft> {
        self.drafts.get(&field)
    }

    /// The changes that would be sent for these drafts.
    pub fn changes(&self, fields: &[Field]) -> Changes {
        let mut changes = Changes::default();
        for field in fields {
            if let Some(draft) = self.drafts.get(field) {
                draft.add_to(&mut changes, *field);
            }
        }
        changes
    }

    /// The progress of a step.
    pub fn step_progress(&self) -> &StepProgress {
        &self.step
    }

    /// The drafts that the last answer has saved, each until its field is touched again.
    pub fn ended(&self) -> &[SavedDraft] {
        &self.ended
    }

    /// The draft of a field, if the last answer has saved it.
    pub fn ended_of(&self, field: Field) -> Option<&SavedDraft> {
        self.ended.iter().find(|ended| ended.field == field)
    }

    /// Whether something would be lost with the page.
    pub fn is_unsaved(&self) -> bool {
        self.drafts.iter().any(|(_, draft)| draft.is_changed() || draft.is_saving()) || self.is_stepping()
    }

    /// The number of drafts that would change something.
    pub fn unsaved(&self) -> usize {
        self.drafts.iter().filter(|(_, draft)| draft.is_changed()).count()
    }

    /// Whether nothing is in flight.
    pub fn is_still(&self) -> bool {
        self.flight.is_none() && self.waiting.is_empty()
    }

    fn is_stepping(&self) -> bool {
        matches!(self.step, StepProgress::Sending(_))
    }
}

/// One step in progress.
pub(super) struct Turn<'m> {
    pub machine: &'m mut Machine,
    pub commands: Vec<Command>,
}

impl Turn<'_> {
    fn take(&mut self, event: Event) {
        match event {
            Event::Recalled(drafts) => self.recalled(drafts),
            Event::Begun(field, edit, saved) => self.begun(field, edit, saved),
            Event::Typed(field, edit) => self.typed(field, edit),
            Event::Discarded(field) => self.discarded(field),
            Event::Forgotten => self.forgotten(),
            Event::ConfirmAsked(field, saved) => self.confirm_asked(field, saved),
            Event::RestoreAsked(all) => self.restore_asked(all),
            Event::SaveAsked(fields) => self.save_asked(fields),
            Event::OverruleAsked(field) => self.overrule_asked(field),
            Event::StepAsked(step, seen) => self.step_asked(step, seen),
            Event::StepClosed => self.step_closed(),
            Event::Checked(request, assessment, now) => self.checked(request, &assessment, now),
            Event::CheckFailed(request, error) => self.check_failed(request, error),
            Event::Written(request, assessment) => self.written(request, &assessment),
            Event::WriteFailed(request, error) => self.write_failed(request, error),
        }
    }

    /// Begins with the next intent, if nothing is in flight, by a check.
    fn pursue(&mut self) {
        if self.machine.flight.is_none()
            && let Some(intent) = self.machine.waiting.pop_front()
        {
            let request = self.send(intent, FlightStage::Checking);
            self.order(Command::Check(request));
        }
    }

    /// Records a request and returns its number.
    pub(super) fn send(&mut self, intent: Intent, stage: FlightStage) -> RequestId {
        self.machine.last_request.0 += 1;
        let request = self.machine.last_request;
        self.machine.flight = Some(Flight { request, intent, stage });
        request
    }

    /// Takes the check or write with this number, if it is awaited.
    pub(super) fn landed(&mut self, request: RequestId, is_write: bool) -> Option<Flight> {
        let is_it = |stage: &FlightStage| matches!(stage, FlightStage::Writing(_)) == is_write;
        self.machine.flight.take_if(|flight| flight.request == request && is_it(&flight.stage))
    }

    pub(super) fn order(&mut self, command: Command) {
        self.commands.push(command);
    }

    pub(super) fn tell(&mut self, notice: Notice) {
        self.order(Command::Tell(notice));
    }
}
