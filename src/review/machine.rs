//! The machine and its one transition.

use super::{Command, Draft, Event, Key, Notice, Ticket};
use crate::api::Error;
use crate::assessment::{Assessment, Changes, Step};
use crate::sorted::Sorted;
use std::collections::VecDeque;
use std::sync::Arc;

/// What a person wants to save, and what has become of it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Machine {
    pub(super) drafts: Sorted<Key, Draft>,
    pub(super) step: StepStanding,
    pub(super) flight: Option<Flight>,
    pub(super) waiting: VecDeque<Wish>,
    pub(super) last_ticket: Ticket,
    pub(super) done: Option<(Key, Done)>,
}

/// What became of the draft that ended last.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Done {
    /// The score was confirmed.
    Confirmed,
    /// Score or reason were changed.
    Changed,
    /// The API has taken it, and does not say that a person has verified it.
    Unrecorded,
}

/// What became of the wish for a step of the workflow.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum StepStanding {
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
    Drafts(Vec<Key>),
    /// This step, by a person who had this before their eyes.
    Step(Step, Arc<Assessment>),
}

/// The request that is on its way.
#[derive(Clone, Debug, PartialEq)]
pub(super) struct Flight {
    pub ticket: Ticket,
    pub wish: Wish,
    pub stage: Stage,
}

/// What the request is.
#[derive(Clone, Debug, PartialEq)]
pub(super) enum Stage {
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

    /// All drafts, by criterion.
    pub fn drafts(&self) -> &Sorted<Key, Draft> {
        &self.drafts
    }

    /// The draft of a criterion.
    pub fn draft(&self, key: Key) -> Option<&Draft> {
        self.drafts.get(&key)
    }

    /// What became of the wish for a step.
    pub fn step_standing(&self) -> &StepStanding {
        &self.step
    }

    /// What became of the draft that ended last, until its criterion is touched again.
    pub fn done(&self) -> Option<(Key, Done)> {
        self.done
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
        matches!(self.step, StepStanding::Sending(_))
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
            Event::Begun(key, edit, saved) => self.begun(key, edit, saved),
            Event::Typed(key, edit) => self.typed(key, edit),
            Event::Discarded(key) => self.discarded(key),
            Event::ConfirmAsked(key, saved) => self.confirm_asked(key, saved),
            Event::SaveAsked(keys) => self.save_asked(keys),
            Event::OverruleAsked(key) => self.overrule_asked(key),
            Event::StepAsked(step, seen) => self.step_asked(step, seen),
            Event::StepClosed => self.step_closed(),
            Event::Looked(ticket, assessment, now) => self.looked(ticket, &assessment, now),
            Event::LookFailed(ticket, error) => self.look_failed(ticket, error),
            Event::Written(ticket, assessment) => self.written(ticket, &assessment),
            Event::WriteFailed(ticket, error) => self.write_failed(ticket, error),
        }
    }

    /// Begins with the next wish, if nothing is on its way: by a look.
    fn pursue(&mut self) {
        if self.machine.flight.is_none()
            && let Some(wish) = self.machine.waiting.pop_front()
        {
            let ticket = self.send(wish, Stage::Looking);
            self.order(Command::Look(ticket));
        }
    }

    /// Notes what is sent; gives its number.
    pub(super) fn send(&mut self, wish: Wish, stage: Stage) -> Ticket {
        self.machine.last_ticket.0 += 1;
        let ticket = self.machine.last_ticket;
        self.machine.flight = Some(Flight { ticket, wish, stage });
        ticket
    }

    /// The look, or the write, with this number, if it is the one that is awaited; it is over then.
    pub(super) fn landed(&mut self, ticket: Ticket, is_write: bool) -> Option<Flight> {
        let is_it = |stage: &Stage| matches!(stage, Stage::Writing(_)) == is_write;
        self.machine.flight.take_if(|flight| flight.ticket == ticket && is_it(&flight.stage))
    }

    pub(super) fn order(&mut self, command: Command) {
        self.commands.push(command);
    }

    pub(super) fn tell(&mut self, notice: Notice) {
        self.order(Command::Tell(notice));
    }
}
