//! One machine on a stage: things happen to it in order, and after each one may say what it did.
//!
//! Methods in the third person tell what happens ("the page is hidden", "it is answered"); those that begin with
//! what the machine does assert it ("asks", "waits between"), about the last happening only.

use quality_assessment::api::Error;
use quality_assessment::assessment::{Assessment, ScorecardId, State as Workflow, Timestamp};
use quality_assessment::run::{
    Command, Event, Lead, Look, Machine, Notice, PauseReason, Phase, Settings, State, Ticket, Watch,
};
use std::sync::Arc;

pub struct Stage {
    machine: Machine,
    now: Timestamp,
    /// Is there no other tab that leads? Then the lead is given as soon as it is asked for.
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

    /// The assessment is on the screen, whatever that led to.
    pub fn showing(assessment: Assessment) -> Self {
        Self::new().opened().answers(assessment)
    }

    /// A run is followed, whose start was not seen.
    pub fn watching() -> Self {
        Self::showing(super::samples::running()).enters(Phase::Watching)
    }

    /// A person has asked for a re-run of a finished assessment, and the POST is on its way.
    pub fn starting() -> Self {
        Self::showing(super::samples::ready()).rerun().posts(None)
    }

    // What happens.

    pub fn opened(self) -> Self {
        self.happens(Event::Opened)
    }

    pub fn removed(self) -> Self {
        self.happens(Event::Removed)
    }

    pub fn answers(self, assessment: Assessment) -> Self {
        let ticket = self.asked();
        self.happens(Event::Answered(ticket, Arc::new(assessment)))
    }

    pub fn answers_the_same(self) -> Self {
        let ticket = self.asked();
        self.happens(Event::AnsweredTheSame(ticket))
    }

    pub fn fails(self, error: Error) -> Self {
        let ticket = self.asked();
        self.happens(Event::LookFailed(ticket, error))
    }

    pub fn wait_ends(mut self) -> Self {
        self.now = self.timer.take().expect("a wait was ordered");
        self.happens(Event::WaitEnded)
    }

    /// Time passes; nothing is due before it is over.
    pub fn time_passes(mut self, ms: i64) -> Self {
        self.now = self.now.after(ms);
        assert!(self.timer.is_none_or(|timer| timer >= self.now), "a wait ended in the meantime");
        self
    }

    /// The clock jumps, and with it nothing else.
    pub fn clock_jumps(mut self, ms: i64) -> Self {
        self.now = self.now.after(ms);
        self
    }

    /// The wait ends by its timer, whatever the clock says.
    pub fn timer_fires(mut self) -> Self {
        self.timer.take().expect("a wait was ordered");
        self.happens(Event::WaitEnded)
    }

    pub fn rerun(self) -> Self {
        self.happens(Event::RerunAsked(None))
    }

    pub fn rerun_with(self, scorecard: i64) -> Self {
        self.happens(Event::RerunAsked(Some(ScorecardId(scorecard))))
    }

    pub fn post_answers(self, assessment: Assessment) -> Self {
        let ticket = self.posted();
        self.happens(Event::RerunAnswered(ticket, Arc::new(assessment)))
    }

    pub fn post_fails(self, error: Error) -> Self {
        let ticket = self.posted();
        self.happens(Event::RerunFailed(ticket, error))
    }

    pub fn checks_now(self) -> Self {
        self.happens(Event::LookAsked)
    }

    pub fn stops(self) -> Self {
        self.happens(Event::StopAsked)
    }

    pub fn hidden(self) -> Self {
        self.happens(Event::PageHidden)
    }

    pub fn visible(self) -> Self {
        self.happens(Event::PageShown)
    }

    pub fn offline(self) -> Self {
        self.happens(Event::WentOffline)
    }

    pub fn online(self) -> Self {
        self.happens(Event::WentOnline)
    }

    pub fn token_renewed(self) -> Self {
        self.happens(Event::TokenRenewed)
    }

    pub fn token_refused(self, error: Error) -> Self {
        self.happens(Event::TokenRefused(error))
    }

    /// From here on another tab leads, if it does not already.
    pub fn another_tab_leads(mut self) -> Self {
        self.is_alone = false;
        if self.machine.lead() == Lead::Held { self.happens(Event::LeadLost) } else { self }
    }

    pub fn leads(mut self) -> Self {
        self.is_alone = true;
        self.happens(Event::LeadGained)
    }

    pub fn hears(self, assessment: Assessment) -> Self {
        self.happens(Event::Heard(Arc::new(assessment)))
    }

    /// Anything else, such as an answer that nobody awaits.
    pub fn happens(mut self, event: Event) -> Self {
        self.before = self.machine.clone();
        self.happened.clear();
        self.did.clear();
        self.take(event);
        while self.is_alone && self.machine.lead() == Lead::Asked {
            self.take(Event::LeadGained);
        }
        self
    }

    // What it does.

    pub fn asks(self) -> Self {
        self.did_once("ask", |command| matches!(command, Command::Get(_)))
    }

    pub fn asks_nothing(self) -> Self {
        self.did_not("ask", |command| matches!(command, Command::Get(_) | Command::Post(..)))
    }

    pub fn posts(self, scorecard: Option<i64>) -> Self {
        let wanted = scorecard.map(ScorecardId);
        self.did_once("post", |command| matches!(command, Command::Post(_, id) if *id == wanted))
    }

    pub fn aborts(self) -> Self {
        self.did_once("abort", |command| matches!(command, Command::Abort(_)))
    }

    pub fn aborts_nothing(self) -> Self {
        self.did_not("abort", |command| matches!(command, Command::Abort(_)))
    }

    pub fn renews_the_token(self) -> Self {
        self.did_once("renew the token", |command| *command == Command::RenewToken)
    }

    pub fn campaigns(self) -> Self {
        self.did_once("campaign", |command| *command == Command::Campaign)
    }

    pub fn resigns(self) -> Self {
        self.did_once("resign", |command| *command == Command::Resign)
    }

    pub fn tells(self, notice: &Notice) -> Self {
        self.did_once(&format!("tell {notice:?}"), |command| matches!(command, Command::Tell(n) if n == notice))
    }

    pub fn tells_no(self, what: &str, is: impl Fn(&Notice) -> bool) -> Self {
        self.did_not(what, |command| matches!(command, Command::Tell(notice) if is(notice)))
    }

    pub fn puts_on_the_screen(self, assessment: &Assessment) -> Self {
        self.did_once("show", |command| matches!(command, Command::Show(shown) if **shown == *assessment))
    }

    pub fn leaves_the_screen_alone(self) -> Self {
        self.did_not("show", |command| matches!(command, Command::Show(_)))
    }

    pub fn does_nothing(self) -> Self {
        assert_eq!(self.did, [], "it should have done nothing");
        self
    }

    /// The wait that began with the last happening, with the dice at both ends.
    #[track_caller]
    pub fn waits_between(self, shortest: i64, longest: i64) -> Self {
        assert_eq!((self.wait_by(0.0), self.wait_by(1.0)), (Some(shortest), Some(longest)));
        self
    }

    #[track_caller]
    pub fn waits_exactly(self, ms: i64) -> Self {
        self.waits_between(ms, ms)
    }

    #[track_caller]
    pub fn waits_for_nothing(self) -> Self {
        assert_eq!(self.timer, None, "no timer should run");
        self
    }

    // Where it stands.

    #[track_caller]
    pub fn enters(self, phase: Phase) -> Self {
        assert_eq!(self.machine.phase(), phase, "{:?}", self.machine.state());
        self
    }

    #[track_caller]
    pub fn shows(self, state: &Workflow) -> Self {
        assert_eq!(self.machine.state().shown().map(|shown| &shown.state), Some(state));
        self
    }

    #[track_caller]
    pub fn shows_nothing(self) -> Self {
        assert_eq!(self.machine.state().shown(), None);
        self
    }

    #[track_caller]
    pub fn suffers_from(self, error: &Error) -> Self {
        assert_eq!(self.machine.state().trouble().map(|trouble| &trouble.error), Some(error));
        self
    }

    #[track_caller]
    pub fn is_untroubled(self) -> Self {
        assert_eq!(self.machine.state().trouble(), None);
        self
    }

    #[track_caller]
    pub fn has_paused(self, reason: PauseReason) -> Self {
        assert!(matches!(self.machine.state(), State::Paused { why, .. } if *why == reason));
        self
    }

    /// Nothing goes on any more, until somebody does something.
    #[track_caller]
    pub fn rests(self) -> Self {
        assert_eq!((self.machine.look(), self.timer, self.machine.lead()), (&Look::None, None, Lead::None));
        self
    }

    pub fn machine(&mut self) -> &mut Machine {
        &mut self.machine
    }

    pub fn now(&self) -> Timestamp {
        self.now
    }

    #[track_caller]
    pub fn watch(&self) -> &Watch {
        self.machine.state().watch().expect("something is followed, or was")
    }

    #[track_caller]
    pub fn asked(&self) -> Ticket {
        let Look::Asked { ticket, .. } = self.machine.look() else { panic!("no GET is on its way") };
        *ticket
    }

    #[track_caller]
    pub fn posted(&self) -> Ticket {
        let State::Starting { post, .. } = self.machine.state() else { panic!("no POST is on its way") };
        *post
    }

    pub fn did(&self, is: impl Fn(&Command) -> bool) -> usize {
        self.did.iter().filter(|command| is(command)).count()
    }

    #[track_caller]
    fn did_once(self, what: &str, is: impl Fn(&Command) -> bool) -> Self {
        assert_eq!(self.did(is), 1, "it should {what} once, but did {:?}", self.did);
        self
    }

    #[track_caller]
    fn did_not(self, what: &str, is: impl Fn(&Command) -> bool) -> Self {
        assert_eq!(self.did(is), 0, "it should not {what}, but did {:?}", self.did);
        self
    }

    fn wait_by(&self, dice: f64) -> Option<i64> {
        let (mut machine, mut timer) = (self.before.clone(), None);
        for event in &self.happened {
            let (next, commands) = machine.step(event.clone(), self.now, dice);
            machine = next;
            obey_waits(&mut timer, &commands);
        }
        timer.map(|until: Timestamp| until.since(self.now))
    }

    fn take(&mut self, event: Event) {
        let (machine, commands) = self.machine.clone().step(event.clone(), self.now, 0.5);
        self.machine = machine;
        self.happened.push(event);
        obey_waits(&mut self.timer, &commands);
        self.did.extend(commands);
    }
}

fn obey_waits(timer: &mut Option<Timestamp>, commands: &[Command]) {
    for command in commands {
        match command {
            Command::WaitUntil(until) => *timer = Some(*until),
            Command::CancelWait => *timer = None,
            _ => {}
        }
    }
}
