//! Laws of saving, whatever happens.

use crate::laws::reached::Reached;
use crate::laws::samples::{category, failure, in_state, scored, status};
use quality_assessment::api::ErrorKind;
use quality_assessment::assessment::{
    Assessment, CategoryId, Criterion, CriterionId, Field, Provenance, Saved, State, Step, Timestamp,
};
use quality_assessment::review::{Command, Draft, DraftStatus, Edit, Event, Machine, Notice, RequestId};
use std::collections::BTreeSet;
use std::sync::Arc;

/// Few fields, so that happenings meet.
const FIELDS: [Field; 4] = [criterion(31), criterion(32), criterion(33), Field::Note];

const fn criterion(id: i64) -> Field {
    Field::Criterion(CategoryId(2), CriterionId(id))
}

/// The situations, by the request in flight.
const SITUATIONS: &[&str] = &["nothing", "a check", "a write", "a check after a lost write"];
const EVENTS: &[&str] = &[
    "Recalled",
    "Begun",
    "Typed",
    "Discarded",
    "Forgotten",
    "ConfirmAsked",
    "RestoreAsked",
    "SaveAsked",
    "OverruleAsked",
    "StepAsked",
    "StepClosed",
    "Checked",
    "CheckFailed",
    "Written",
    "WriteFailed",
];

/// The table in which events are counted by situation.
pub fn table() -> Reached {
    Reached::new(SITUATIONS, EVENTS)
}

/// One machine, with the requests made of it.
pub struct Desk {
    machine: Machine,
    /// The awaited request, and whether it is a write.
    awaited: Option<(RequestId, bool)>,
    /// The number of intents, each of which allows one write.
    intents: usize,
    writes: usize,
    used: BTreeSet<RequestId>,
    /// Whether the request in flight is a check after a write whose answer was lost.
    is_after: bool,
    reached: Reached,
}

impl Default for Desk {
    fn default() -> Self {
        let (machine, reached, used) = (Machine::default(), table(), BTreeSet::new());
        Self { machine, awaited: None, intents: 0, writes: 0, used, is_after: false, reached }
    }
}

fn number(event: &Event) -> usize {
    match event {
        Event::Recalled(_) => 0,
        Event::Begun(..) => 1,
        Event::Typed(..) => 2,
        Event::Discarded(_) => 3,
        Event::Forgotten => 4,
        Event::ConfirmAsked(..) => 5,
        Event::RestoreAsked(_) => 6,
        Event::SaveAsked(_) => 7,
        Event::OverruleAsked(_) => 8,
        Event::StepAsked(..) => 9,
        Event::StepClosed => 10,
        Event::Checked(..) => 11,
        Event::CheckFailed(..) => 12,
        Event::Written(..) => 13,
        Event::WriteFailed(..) => 14,
    }
}

fn field(number: u16) -> Field {
    FIELDS[usize::from(number) % FIELDS.len()]
}

fn there(number: u16) -> Assessment {
    let criterion = |id: i64, at: u16| {
        let provenance = if number >> at & 1 == 1 { Provenance::HumanVerified } else { Provenance::AiGenerated };
        Criterion { provenance, ..scored(id, f64::from(number >> at & 3)) }
    };
    let categories = vec![category(2, vec![criterion(31, 2), criterion(32, 5), criterion(33, 8)])];
    let state = match number % 7 {
        0 => State::AiInProgress,
        1 => State::ReviewedBySupervisor,
        2..=4 => State::AiReady,
        _ => State::ReviewOngoing,
    };
    let note = (!number.is_multiple_of(4)).then(|| text(number >> 3));
    Assessment { categories, supervisor_assessment: note, ..in_state(state) }
}

fn text(number: u16) -> Arc<str> {
    ["", "a", "b"][usize::from(number % 3)].into()
}

impl Desk {
    /// Runs the happening of these numbers.
    pub fn live_through(&mut self, kind: u8, detail: u16) {
        let field = field(detail);
        let saved = Saved::of(&there(detail), field).unwrap_or_default();
        let edit = match field {
            Field::Note => Edit { score: None, text: text(detail >> 2) },
            _ => Edit { score: (!detail.is_multiple_of(5)).then_some(f64::from(detail % 5)), text: "".into() },
        };
        let seen = Arc::new(there(detail));
        // What is awaited, or what was once, and is answered again.
        let old = self.used.iter().nth(usize::from(detail) % self.used.len().max(1)).copied().unwrap_or_default();
        let request = self.awaited.map_or(old, |(request, _)| if detail.is_multiple_of(11) { old } else { request });
        let error = match detail % 6 {
            0 => failure(ErrorKind::Network),
            1 => status(409),
            2 => status(422).of_save(),
            3 => failure(ErrorKind::Offline),
            4 => status(502),
            _ => status(403),
        };
        // Nobody confirms a text.
        let confirmed = if field == Field::Note { FIELDS[0] } else { field };
        self.step(match kind % 20 {
            0 | 1 => Event::Begun(field, edit, saved),
            2 => Event::Typed(field, edit),
            3 => Event::Discarded(field),
            4 | 5 => Event::ConfirmAsked(confirmed, saved),
            6 => Event::SaveAsked(FIELDS.into()),
            7 => Event::SaveAsked(vec![field, field]),
            8 => Event::OverruleAsked(field),
            16 => Event::RestoreAsked(vec![(field, edit, saved)]),
            17 => Event::RestoreAsked(FIELDS.map(|field| (field, edit.clone(), saved.clone())).into()),
            18 => Event::Forgotten,
            19 => Event::Recalled(vec![(field, Draft::new(Some(edit), saved))]),
            9 => Event::StepAsked(if detail.is_multiple_of(2) { Step::Finish } else { Step::Discuss }, seen),
            10 => Event::StepClosed,
            11 | 12 => Event::Checked(request, seen, Timestamp(0)),
            13 => Event::Written(request, seen),
            14 => Event::WriteFailed(request, error),
            _ => Event::CheckFailed(request, error),
        });
    }

    fn step(&mut self, event: Event) {
        let before = self.machine.clone();
        self.intents += match &event {
            Event::ConfirmAsked(..)
            | Event::RestoreAsked(_)
            | Event::SaveAsked(_)
            | Event::OverruleAsked(_)
            | Event::StepAsked(..) => 1,
            _ => 0,
        };
        let is_landing = match &event {
            Event::Checked(request, ..) | Event::CheckFailed(request, _) => self.awaited == Some((*request, false)),
            Event::Written(request, _) | Event::WriteFailed(request, _) => self.awaited == Some((*request, true)),
            _ => false,
        };
        let answered = match &event {
            Event::Checked(request, ..)
            | Event::CheckFailed(request, _)
            | Event::Written(request, _)
            | Event::WriteFailed(request, _) => Some(*request),
            _ => None,
        };
        // An answer of the wrong kind has an unknown number: a check and a write never share one.
        if answered.is_some_and(|request| !is_landing && self.awaited.is_some_and(|(awaited, _)| awaited == request)) {
            return;
        }
        let situation = match self.awaited {
            None => 0,
            Some((_, true)) => 2,
            Some(_) => {
                if self.is_after {
                    3
                } else {
                    1
                }
            }
        };
        self.reached.note(situation, number(&event));
        let (machine, commands) = before.clone().step(event.clone());
        if answered.is_some() && !is_landing {
            assert!(machine == before && commands.is_empty(), "an answer that nobody awaits does something: {event:?}");
            return;
        }
        if is_landing {
            self.awaited = None;
        }
        for command in &commands {
            let (request, is_write) = match command {
                Command::Check(request) => (*request, false),
                Command::Write(request, changes) => {
                    assert!(!changes.is_empty(), "an empty write");
                    let keys: BTreeSet<_> = changes.criteria.iter().map(|one| (one.category, one.criterion)).collect();
                    assert_eq!(keys.len(), changes.criteria.len(), "one criterion twice in a write");
                    assert!(matches!(event, Event::Checked(..)), "a write without a check: {event:?}");
                    self.writes += 1;
                    (*request, true)
                }
                _ => continue,
            };
            assert!(self.awaited.replace((request, is_write)).is_none(), "two requests in flight");
            self.is_after = !is_write && matches!(event, Event::WriteFailed(..));
            assert!(self.used.insert(request), "a number was used twice");
        }
        assert!(self.writes <= self.intents, "a write that nobody asked for");
        self.no_draft_is_lost(&before, &machine, &event, &commands);
        let is_saving = machine.drafts().iter().any(|(_, draft)| draft.status == DraftStatus::Saving);
        assert!(!is_saving || self.awaited.is_some(), "a draft waits for nothing");
        assert_eq!(machine.is_still(), self.awaited.is_none());
        self.machine = machine;
    }

    fn no_draft_is_lost(&self, before: &Machine, after: &Machine, event: &Event, commands: &[Command]) {
        for (key, draft) in before.drafts().iter() {
            if after.draft(*key).is_some() {
                continue;
            }
            let is_discarded = match event {
                Event::Discarded(own) => own == key,
                Event::Forgotten => !draft.is_saving(),
                _ => false,
            };
            // It was in flight, and an answer has told its outcome.
            let is_saved = draft.is_saving() && matches!(event, Event::Written(..) | Event::Checked(..));
            assert!(is_discarded || is_saved, "the draft of {key:?} is gone by {event:?}");
        }
        let is_told = |is: fn(&Notice) -> bool| commands.iter().any(|one| matches!(one, Command::Tell(n) if is(n)));
        if let Event::Written(..) = event {
            assert!(is_told(|notice| matches!(notice, Notice::Saved(_))), "a save that nobody hears of");
        }
    }

    /// The events by situation that occurred so far.
    pub fn reached(&self) -> &Reached {
        &self.reached
    }

    /// Every request is answered in the end, and then nothing is in flight.
    pub fn ends(&mut self) {
        for _ in 0..100 {
            let Some((request, is_write)) = self.awaited else { return };
            self.step(match is_write {
                true => Event::WriteFailed(request, status(409)),
                false => Event::CheckFailed(request, failure(ErrorKind::Network)),
            });
        }
        panic!("it goes on for ever");
    }
}
