//! The machine and its one transition.

use super::schedule::{DEFAULT_INTERVAL, LONGEST_INTERVAL, SHORTEST_INTERVAL};
use super::traffic::Traffic;
use super::{Command, Event, Fetch, Lead, Memory, Notice, Phase, RequestId, State};
use crate::assessment::{Assessment, Timestamp};
use std::sync::Arc;

/// The state machine of one assessment.
#[derive(Clone, Debug, PartialEq)]
pub struct Machine {
    pub(super) state: State,
    pub(super) fetch: Fetch,
    pub(super) lead: Lead,
    pub(super) is_visible: bool,
    pub(super) is_online: bool,
    pub(super) knows_person: bool,
    pub(super) last_request: RequestId,
    pub(super) interval: i64,
    pub(super) traffic: Traffic,
    /// The time of the last report that there is no connection.
    pub(super) told_offline: Option<Timestamp>,
    /// A run that was interrupted here, until the state of the assessment is known.
    pub(super) memory: Option<Memory>,
    /// Whether something is kept beyond a reload.
    pub(super) is_kept: bool,
    /// The assessment before the last failed run: the next comparison also reports what that run has overwritten.
    pub(super) failed: Option<Arc<Assessment>>,
}

/// Settings that are known before the first event.
#[derive(Clone, Copy, Debug)]
pub struct Settings {
    /// The first wait while the AI runs, in milliseconds; clamped to 250–60000.
    pub interval: i64,
    /// Whether the page is visible.
    pub is_visible: bool,
    /// Whether the browser has a connection.
    pub is_online: bool,
    /// Whether requests say on whose behalf they are sent. With cookies, the next person to sign in may be somebody
    /// else.
    pub knows_person: bool,
}

impl Default for Settings {
    fn default() -> Self {
        Self { interval: DEFAULT_INTERVAL, is_visible: true, is_online: true, knows_person: true }
    }
}

impl Machine {
    /// A machine to which nothing has happened yet.
    pub fn new(settings: Settings) -> Self {
        Self {
            state: State::Idle,
            fetch: Fetch::None,
            lead: Lead::None,
            is_visible: settings.is_visible,
            is_online: settings.is_online,
            knows_person: settings.knows_person,
            last_request: RequestId(0),
            interval: settings.interval.clamp(SHORTEST_INTERVAL, LONGEST_INTERVAL),
            traffic: Traffic::default(),
            told_offline: None,
            memory: None,
            is_kept: false,
            failed: None,
        }
    }

    /// The one transition: takes an event, its time, and one throw of the dice (from 0 up to 1); returns what to do.
    #[must_use]
    pub fn take(&mut self, event: Event, now: Timestamp, dice: f64) -> Vec<Command> {
        let mut turn = Turn { machine: self, now, dice, commands: Vec::new() };
        turn.take(event);
        turn.commands
    }

    /// The same by value.
    #[must_use]
    pub fn step(mut self, event: Event, now: Timestamp, dice: f64) -> (Self, Vec<Command>) {
        let commands = self.take(event, now, dice);
        (self, commands)
    }

    /// The present state.
    pub fn state(&self) -> &State {
        &self.state
    }

    /// The present activity to learn the assessment's state.
    pub fn fetch(&self) -> &Fetch {
        &self.fetch
    }

    /// A run that was interrupted here, until its outcome is known.
    pub fn memory(&self) -> Option<&Memory> {
        self.memory.as_ref()
    }

    /// Whether this tab polls for all tabs.
    pub fn lead(&self) -> Lead {
        self.lead
    }

    /// The present phase.
    pub fn phase(&self) -> Phase {
        self.state.phase()
    }

    /// Changes the first wait while the AI runs, from the next wait on; clamped to 250–60000 ms.
    pub fn set_interval(&mut self, interval: i64) {
        self.interval = interval.clamp(SHORTEST_INTERVAL, LONGEST_INTERVAL);
    }
}

/// One step in progress.
pub(super) struct Turn<'m> {
    pub(super) machine: &'m mut Machine,
    pub(super) now: Timestamp,
    pub(super) dice: f64,
    pub(super) commands: Vec<Command>,
}

impl Turn<'_> {
    fn take(&mut self, event: Event) {
        match event {
            Event::Recalled(memory) => self.recall(memory),
            Event::Opened => self.opened(),
            Event::Removed => self.removed(),
            Event::Answered(request, assessment) => self.answered(request, Some(assessment)),
            Event::AnsweredTheSame(request) => self.answered(request, None),
            Event::FetchFailed(request, error) => self.fetch_failed(request, error),
            Event::WaitEnded => self.wait_ended(),
            Event::RerunAsked(scorecard) => self.rerun_asked(scorecard),
            Event::RerunAnswered(request, assessment) => self.rerun_answered(request, assessment),
            Event::RerunFailed(request, error) => self.rerun_failed(request, error),
            Event::Brought(assessment) => self.brought(&assessment),
            Event::DialogOpened => self.dialog_opened(),
            Event::ReloadAsked => self.reload_asked(),
            Event::StopAsked => self.stop_asked(),
            Event::PageHidden => self.page_hidden(),
            Event::PageShown => self.page_shown(),
            Event::PageRestored => self.page_restored(),
            Event::WentOffline => self.went_offline(),
            Event::WentOnline => self.went_online(),
            Event::TokenRenewed => self.token_renewed(),
            Event::TokenRefused(error) => self.token_refused(error),
            Event::TokenOffered => self.token_offered(),
            Event::LeadGained => self.lead_gained(),
            Event::HeardOfNews => self.heard_of_news(),
            Event::HeardNothingNew => self.heard_nothing_new(),
        }
    }

    pub(super) fn order(&mut self, command: Command) {
        self.commands.push(command);
    }

    pub(super) fn tell(&mut self, notice: Notice) {
        self.commands.push(Command::Tell(notice));
    }

    pub(super) fn next_request(&mut self) -> RequestId {
        self.machine.last_request.0 += 1;
        self.machine.last_request
    }

    /// Puts an assessment on the screen and reports what is new about it. Returns whether anything is.
    pub(super) fn show(&mut self, assessment: &Arc<Assessment>) -> bool {
        let before = self.machine.state.shown().cloned();
        let is_new = before.as_ref().is_none_or(|b| !Arc::ptr_eq(b, assessment) && b != assessment);
        if is_new {
            self.order(Command::Show(assessment.clone()));
        }
        match before {
            None => {
                self.tell(Notice::Loaded);
                if assessment.can_edit {
                    // Editors are told about a newer revision; only after the first render, which does not need it.
                    self.order(Command::ListRevisions);
                }
            }
            Some(before) if before.state != assessment.state => {
                self.tell(Notice::StateChanged { from: before.state.clone(), to: assessment.state.clone() });
            }
            Some(_) => {}
        }
        is_new
    }
}
