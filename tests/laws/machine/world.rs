//! The page, the server and the other tabs around one machine.

use super::chance::Happening;
use super::kinds;
use super::laws::Laws;
use crate::laws::reached::Reached;
use crate::laws::samples::{at, in_state, status};
use quality_assessment::assessment::{State as Workflow, Timestamp};
use quality_assessment::run::{Command, Event, Fetch, Lead, Machine, Memory, RequestId, Settings, State};
use std::sync::Arc;

pub struct World {
    machine: Machine,
    laws: Laws,
    now: Timestamp,
    /// The seed of the dice; each step throws once.
    dice: u64,
    /// The time of the server's last change, in seconds.
    modified: i64,
    is_in_lead_of_others: bool,
    happened: u64,
    reached: Reached,
    /// The memory that the page would find after a reload.
    kept: Option<Memory>,
}

impl World {
    pub fn new(interval: i64) -> Self {
        let machine = Machine::new(Settings { interval, ..Settings::default() });
        let now = Timestamp(1_700_000_000_000);
        let laws = Laws::new(interval);
        let (happened, reached) = (0, kinds::table());
        Self { machine, laws, now, dice: 7, modified: 1, is_in_lead_of_others: false, happened, reached, kept: None }
    }

    pub fn machine(&self) -> &Machine {
        &self.machine
    }

    pub fn now(&self) -> Timestamp {
        self.now
    }

    pub fn happened(&self) -> u64 {
        self.happened
    }

    /// The events by situation that occurred so far.
    pub fn reached(&self) -> &Reached {
        &self.reached
    }

    pub fn timer(&self) -> Option<Timestamp> {
        self.laws.timer()
    }

    /// The request that is on its way.
    pub fn request(&self) -> Option<RequestId> {
        match (self.machine.fetch(), self.machine.state()) {
            (Fetch::Asked { request, .. }, _) => Some(*request),
            (_, State::Starting { post, .. }) => Some(*post),
            _ => None,
        }
    }

    pub fn live_through(&mut self, happening: Happening) {
        if self.machine.lead() == Lead::Asked && !self.is_in_lead_of_others {
            self.step(Event::LeadGained);
        }
        match happening {
            Happening::Answer(state, shift) => self.answer(state, shift),
            Happening::AnswerTheSame => {
                if let Fetch::Asked { request, .. } = self.machine.fetch() {
                    self.step(Event::AnsweredTheSame(*request));
                }
            }
            Happening::Failure(error) => match self.request() {
                Some(post) if self.is_starting() => self.step(Event::RerunFailed(post, error)),
                Some(request) => self.step(Event::FetchFailed(request, error)),
                None => {}
            },
            Happening::WaitEnds(late) => {
                if let Some(timer) = self.timer() {
                    self.now = self.now.max(timer).after(late);
                    self.step(Event::WaitEnded);
                }
            }
            Happening::TimePasses(ms) => {
                self.now = self.now.after(ms);
                if self.timer().is_some_and(|timer| timer <= self.now) {
                    self.step(Event::WaitEnded);
                }
            }
            Happening::ClockJumps(ms) => {
                self.now = self.now.after(ms);
                self.laws.clock_jumped(ms);
            }
            Happening::GhostTimer => self.step(Event::WaitEnded),
            Happening::GhostAnswer(state) => {
                let request =
                    self.request().map_or(RequestId(0), |RequestId(number)| RequestId(number.saturating_sub(1)));
                let assessment = Arc::new(at(self.modified + 100, in_state(state)));
                self.step(Event::Answered(request, assessment.clone()));
                self.step(Event::AnsweredTheSame(request));
                self.step(Event::FetchFailed(request, status(403)));
                self.step(Event::RerunAnswered(request, assessment));
                self.step(Event::RerunFailed(request, status(409)));
            }
            Happening::Brought(state, shift) => {
                self.modified = (self.modified + shift).max(1);
                self.step(Event::Brought(Arc::new(at(self.modified, in_state(state)))));
            }
            Happening::Restored => self.step(Event::PageRestored),
            Happening::Visible(true) => self.step(Event::PageShown),
            Happening::Visible(false) => self.step(Event::PageHidden),
            Happening::Online(true) => self.step(Event::WentOnline),
            Happening::Online(false) => self.step(Event::WentOffline),
            Happening::Lead(is_ours) => {
                self.is_in_lead_of_others = !is_ours;
                if is_ours {
                    self.step(Event::LeadGained);
                }
            }
            Happening::Hearsay => self.step(Event::HeardOfNews),
            Happening::HearsayOfNothing => self.step(Event::HeardNothingNew),
            Happening::Rerun => self.step(Event::RerunAsked(None)),
            Happening::Dialog => self.step(Event::DialogOpened),
            Happening::Reload => self.step(Event::ReloadAsked),
            Happening::Stop => self.step(Event::StopAsked),
            Happening::Token(None) => self.step(Event::TokenRenewed),
            Happening::Token(Some(error)) => self.step(Event::TokenRefused(error)),
            Happening::TokenOffered => self.step(Event::TokenOffered),
            Happening::OnPage(true) => {
                if let Some(memory) = self.kept.clone().filter(|_| *self.machine.state() == State::Idle) {
                    self.step(Event::Recalled(memory));
                }
                self.step(Event::Opened);
            }
            Happening::OnPage(false) => self.step(Event::Removed),
        }
    }

    /// The server answers what is on its way, with its state and a date that is `shift` seconds newer.
    pub fn answer(&mut self, state: Workflow, shift: i64) {
        self.modified = (self.modified + shift).max(1);
        let assessment = Arc::new(at(self.modified, in_state(state)));
        match self.request() {
            Some(post) if self.is_starting() => self.step(Event::RerunAnswered(post, assessment)),
            Some(request) => self.step(Event::Answered(request, assessment)),
            None => {}
        }
    }

    fn is_starting(&self) -> bool {
        matches!(self.machine.state(), State::Starting { .. })
    }

    fn step(&mut self, event: Event) {
        self.happened += 1;
        let before = self.machine.clone();
        kinds::note(&mut self.reached, &before, &event);
        let (after, commands) = before.clone().step(event.clone(), self.now, self.throw());
        self.machine = after;
        self.laws.judge(&before, &event, &self.machine, &commands, self.now);
        for command in commands {
            match command {
                Command::Remember(memory) => self.kept = Some(memory),
                Command::Forget => self.kept = None,
                _ => {}
            }
        }
    }

    /// SplitMix64: the dice must be independent of the happenings.
    #[expect(clippy::cast_precision_loss, reason = "53 bits are left")]
    fn throw(&mut self) -> f64 {
        self.dice = self.dice.wrapping_add(0x9E37_79B9_7F4A_7C15);
        let mut z = (self.dice ^ (self.dice >> 30)).wrapping_mul(0xBF58_476D_1CE4_E5B9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94D0_49BB_1331_11EB);
        ((z ^ (z >> 31)) >> 11) as f64 / (1u64 << 53) as f64
    }
}
