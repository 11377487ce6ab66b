//! The machine and its one transition.

use super::{Command, Draft, Event, Notice, RequestId};
use crate::api::Error;
use crate::assessment::{Assessment, Changes, Field, Saved, Step};
use crate::sorted::Sorted;
use std::collections::VecDeque;
use std::sync::Arc;

/// What a person wants to save, and what has become of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Machine {
    pub(super) drafts: Sorted<Field, Draft>,
    pub(super) step: StepProgress,
    pub(super) flight: Option<Flight>,
    pub(super) waiting: VecDeque<Wish>,
    pub(super) last_request: RequestId,
    pub(super) ended: Vec<SavedDraft>,
}

/// A draft that is saved.
#[derive(Clone, Debug, PartialEq)]
pub struct SavedDraft {
    /// What it was about.
    pub field: Field,
    /// What became of it.
    pub done: Done,
    /// What was saved before.
    pub before: Saved,
}

/// What became of a draft that is saved.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// The score was confirmed.
    Confirmed,
    /// Score or text were changed.
    Changed,
    /// What was there before is there again.
    Restored,
    /// The API has taken it, and does not say that a person has verified it.
    Unrecorded,
}

/// What became of the wish for a step of the workflow.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum StepProgress {
    /// There is none.
    #[default]
    None,
    /// It is on its way, or waits for its turn.
    Sending(Step),
    /// It was refused; nothing has changed.
    Refused(Error),
    /// Its answer was lost, and there was no trace of it when it was looked after.
    Unclear(Error),
    /// Something has changed since the person decided, who is to look again.
    Moved,
    /// It was taken.
    Done(Step),
}

/// What one write is for.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Wish {
    /// These drafts.
    Drafts(Vec<Field>),
    /// This step, by a person who had this before their eyes.
    Step(Step, Arc<Assessment>),
}

/// The request that is on its way.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Flight {
    pub request: RequestId,
    pub wish: Wish,
    pub stage: FlightStage,
}

/// What the request is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum FlightStage {
    /// The look before the write.
    Looking,
    /// The write.
    Writing(Changes),
    /// The look after a write whose answer was lost by this failure.
    LookingAfter(Changes, Error),
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

    /// All drafts, by what they are about.
    pub fn drafts(&self) -> &Sorted<Field, Draft> {
        &self.drafts
    }

    /// The draft of a field.
    pub fn draft(&self, field: Field) -> Option<&Draft> {
        self.drafts.get(&field)
    }

    /// What is sent of these drafts.
    pub fn changes(&self, fields: &[Field]) -> Changes {
        let mut changes = Changes::default();
        for field in fields {
            if let Some(draft) = self.drafts.get(field) {
                draft.add_to(&mut changes, *field);
            }
        }
        changes
    }

    /// What became of the wish for a step.
    pub fn step_standing(&self) -> &StepProgress {
        &self.step
    }

    /// The drafts that the last answer has ended, each until its field is touched again.
    pub fn ended(&self) -> &[SavedDraft] {
        &self.ended
    }

    /// What became of the draft of a field, if the last answer has ended it.
    pub fn ended_of(&self, field: Field) -> Option<&SavedDraft> {
        self.ended.iter().find(|ended| ended.field == field)
    }

    /// Whether something would be lost with the page.
    pub fn is_unsaved(&self) -> bool {
        self.drafts.iter().any(|(_, draft)| draft.is_changed() || draft.is_saving()) || self.is_stepping()
    }

    /// How many drafts would change something that is not saved yet.
    pub fn unsaved(&self) -> usize {
        self.drafts.iter().filter(|(_, draft)| draft.is_changed()).count()
    }

    /// Whether nothing is on its way.
    pub fn is_still(&self) -> bool {
        self.flight.is_none() && self.waiting.is_empty()
    }

    fn is_stepping(&self) -> bool {
        matches!(self.step, StepProgress::Sending(_))
    }
}

/// One step under way.
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
            Event::Looked(request, assessment, now) => self.looked(request, &assessment, now),
            Event::LookFailed(request, error) => self.look_failed(request, error),
            Event::Written(request, assessment) => self.written(request, &assessment),
            Event::WriteFailed(request, error) => self.write_failed(request, error),
        }
    }

    /// Begins with the next wish, if nothing is on its way: by a look.
    fn pursue(&mut self) {
        if self.machine.flight.is_none()
            && let Some(wish) = self.machine.waiting.pop_front()
        {
            let request = self.send(wish, FlightStage::Looking);
            self.order(Command::Look(request));
        }
    }

    /// Notes what is sent; gives its number.
    pub(super) fn send(&mut self, wish: Wish, stage: FlightStage) -> RequestId {
        self.machine.last_request.0 += 1;
        let request = self.machine.last_request;
        self.machine.flight = Some(Flight { request, wish, stage });
        request
    }

    /// The look, or the write, with this number, if it is the one that is awaited; it is over then.
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
