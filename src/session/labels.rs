//! The wait of the first answer for its labels, in three steps: content that appears in pieces is laid out twice, and
//! looks restless.
//!
//! The answer itself waits too briefly to be noticed. Then its criteria wait a little longer, and reports of a full
//! render wait until the labels have come or failed. Pure; the one timer belongs to the publisher.

use crate::run::{Command, Event, Notice};

/// The wait of the first answer for its labels, in milliseconds: too short to be noticed. Usually the scorecard was
/// prefetched and is there.
pub const PATIENCE_OF_ANSWER: u32 = 40;
/// The wait of criteria for their labels, in milliseconds: ids that become labels a moment later are twice the work,
/// and nobody reads them.
pub const PATIENCE_OF_CRITERIA: u32 = 250;

/// Whatever waits for the labels.
#[derive(Debug, Default)]
pub enum Labels {
    /// Nothing, since the labels are settled.
    #[default]
    Settled,
    /// The first answer.
    Answer(Event),
    /// The criteria, and commands for after the first full render.
    Criteria(Vec<Command>),
    /// Commands for after the first full render.
    Render(Vec<Command>),
}

/// An action to take when something stops waiting.
#[derive(Debug, PartialEq)]
pub enum Release {
    /// Tell the machine the answer.
    Answer,
    /// Join the assessment with what is known of its scorecard.
    Join,
    /// Carry out a command.
    Execute(Command),
}

impl Labels {
    /// Handles an answer. Returns it unless it waits.
    pub fn answered(&mut self, event: Event, is_first: bool, are_on_their_way: bool) -> Option<Event> {
        if !is_first || !are_on_their_way {
            return Some(event);
        }
        *self = Self::Answer(event);
        None
    }

    /// Takes the waiting answer, if there is one: another one is about to be read.
    pub fn take_answer(&mut self) -> Option<Event> {
        match std::mem::take(self) {
            Self::Answer(event) => Some(event),
            other => {
                *self = other;
                None
            }
        }
    }

    /// Handles the display of an assessment. Criteria wait if none is on the screen yet.
    pub fn shown(&mut self, has_rows: bool, are_on_their_way: bool) -> Vec<Release> {
        let held = self.take_held();
        if !are_on_their_way {
            return joined(held);
        }
        if !has_rows {
            *self = Self::Criteria(held);
            return Vec::new();
        }
        *self = Self::rendering(held);
        vec![Release::Join]
    }

    /// Handles a command. Returns the commands to carry out now: none if it waits for the first full render.
    pub fn pass(&mut self, command: Command, are_on_their_way: bool) -> Vec<Command> {
        let waits = are_on_their_way && (command == Command::Tell(Notice::Loaded) || self.are_awaited());
        match self {
            Self::Criteria(held) | Self::Render(held) if waits => held.push(command),
            Self::Settled if waits => *self = Self::Render(vec![command]),
            // Commands keep their order.
            Self::Criteria(held) | Self::Render(held) => {
                return std::mem::take(held).into_iter().chain([command]).collect();
            }
            Self::Settled | Self::Answer(_) => return vec![command],
        }
        Vec::new()
    }

    /// Handles the end of the bounded wait.
    pub fn patience_ended(&mut self) -> Vec<Release> {
        match std::mem::take(self) {
            Self::Answer(event) => {
                *self = Self::Answer(event);
                vec![Release::Answer]
            }
            Self::Criteria(held) => {
                *self = Self::rendering(held);
                vec![Release::Join]
            }
            other => {
                *self = other;
                Vec::new()
            }
        }
    }

    /// Handles the arrival of the labels, or their failure.
    pub fn settled(&mut self) -> Vec<Release> {
        if matches!(self, Self::Answer(_)) {
            return vec![Release::Answer];
        }
        let held = self.take_held();
        joined(held)
    }

    /// Whether the first full render is still to come.
    pub fn are_awaited(&self) -> bool {
        match self {
            Self::Settled => false,
            Self::Answer(_) => true,
            Self::Criteria(held) | Self::Render(held) => !held.is_empty(),
        }
    }

    fn rendering(held: Vec<Command>) -> Self {
        if held.is_empty() { Self::Settled } else { Self::Render(held) }
    }

    fn take_held(&mut self) -> Vec<Command> {
        match std::mem::take(self) {
            Self::Criteria(held) | Self::Render(held) => held,
            Self::Settled | Self::Answer(_) => Vec::new(),
        }
    }
}

fn joined(held: Vec<Command>) -> Vec<Release> {
    [Release::Join].into_iter().chain(held.into_iter().map(Release::Execute)).collect()
}
