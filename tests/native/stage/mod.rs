//! One machine on a stage: things happen to it in order, and after each its reaction can be asserted.
//!
//! Methods in the third person are happenings ("the page is hidden", "it is answered"); those that begin with an action
//! of the machine assert it ("asks", "waits between"), about the last happening only.

mod deeds;
mod happenings;
mod standing;

use quality_assessment::assessment::{Assessment, Timestamp};
use quality_assessment::run::{Command, Event, Machine, Phase, Settings};

pub struct Stage {
    machine: Machine,
    now: Timestamp,
    /// Whether no other tab leads. Then the lead is granted as soon as it is asked for.
    is_alone: bool,
    timer: Option<Timestamp>,
    before: Machine,
    happened: Vec<Event>,
    did: Vec<Command>,
}

impl Stage {
    /// A visible page with a connection, the only tab, at the default interval of 2 s.
    pub fn new() -> Self {
        Self::with(Settings::default())
    }

    pub fn with(settings: Settings) -> Self {
        let machine = Machine::new(settings);
        let now = Timestamp(1_700_000_000_000);
        let (before, happened, did) = (machine.clone(), Vec::new(), Vec::new());
        Self { machine, now, is_alone: true, timer: None, before, happened, did }
    }

    pub fn with_interval(interval: i64) -> Self {
        Self::with(Settings { interval, ..Settings::default() })
    }

    /// A stage with this assessment on the screen.
    pub fn showing(assessment: Assessment) -> Self {
        Self::new().opened().answers(assessment)
    }

    /// A stage on which a run is followed whose start was not seen.
    pub fn watching() -> Self {
        Self::showing(super::samples::running()).enters(Phase::Watching)
    }

    /// A stage on which a person has asked for a re-run of a finished assessment, and the POST is in flight.
    pub fn starting() -> Self {
        Self::showing(super::samples::ready()).rerun().posts(None)
    }

    fn take(&mut self, event: Event) {
        let (machine, commands) = self.machine.clone().step(event.clone(), self.now, 0.5);
        self.machine = machine;
        self.happened.push(event);
        set_timer(&mut self.timer, &commands);
        self.did.extend(commands);
    }
}

fn set_timer(timer: &mut Option<Timestamp>, commands: &[Command]) {
    for command in commands {
        match command {
            Command::WaitUntil(until) => *timer = Some(*until),
            Command::CancelWait => *timer = None,
            _ => {}
        }
    }
}
