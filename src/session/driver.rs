//! One assessment being watched: feeds the machine, obeys it, publishes what it says.

use super::identity::Identity;
use super::page::{self, Page};
use super::requests::InFlight;
use super::signals::{Ended, RerunStatus, Signals, put};
use super::tabs::Tabs;
use crate::api::wire::Problem;
use crate::api::{Client, is_online};
use crate::assessment::{Assessment, ScorecardId, Timestamp};
use crate::run::{Command, Event, Machine, Notice, Settings};
use gloo_timers::callback::Timeout;
use leptos::prelude::{GetUntracked, Set, WithUntracked};
use std::cell::{Cell, RefCell};
use std::collections::VecDeque;
use std::rc::{Rc, Weak};
use std::sync::Arc;

/// Somebody who is told what happens: an element.
pub trait Observer {
    /// Something happened. The signals say so already; the DOM follows within the next tick.
    fn notice(&self, notice: &Notice);
    /// The machine took a step.
    fn stepped(&self);
}

/// One assessment being watched on behalf of one person, by any number of elements.
pub struct Session {
    pub(super) identity: Identity,
    pub(super) client: Client,
    /// What the view shows.
    pub signals: Signals,
    pub(super) requests: RefCell<Option<InFlight>>,
    pub(super) scorecard_request: RefCell<Option<InFlight>>,
    pub(super) list_request: RefCell<Option<InFlight>>,
    /// The revision that the yardstick is, or was asked for.
    pub(super) yardstick_of: Cell<Option<ScorecardId>>,
    /// The body that was decoded last, to tell an unchanged one without parsing it.
    pub(super) last_body: RefCell<Option<Rc<[u8]>>>,
    /// What could not be read in it, until it is shown.
    pub(super) last_problems: RefCell<Arc<[Problem]>>,
    /// The body of what is shown.
    shown_body: RefCell<Option<Rc<[u8]>>>,
    before_body: RefCell<Option<Rc<[u8]>>>,
    machine: RefCell<Machine>,
    inbox: RefCell<VecDeque<Event>>,
    is_stepping: Cell<bool>,
    wait: RefCell<Option<Timeout>>,
    page: RefCell<Option<Page>>,
    pub(super) tabs: RefCell<Option<Tabs>>,
    observers: RefCell<Vec<(u64, Weak<dyn Observer>)>>,
    next_observer: Cell<u64>,
    /// `Loaded` is held back until the scorecard has come or failed: only then is the render a full one.
    held_back: RefCell<Vec<Notice>>,
    me: Weak<Session>,
}

/// Answers as the API sent them.
#[derive(Clone, Default)]
pub struct Bodies {
    /// What is shown.
    pub shown: Option<Rc<[u8]>>,
    /// What was shown before the last re-run that was asked for here.
    pub before: Option<Rc<[u8]>>,
}

/// An element's share in a session; dropping it is leaving. The last one to leave ends everything.
pub struct Membership {
    session: Rc<Session>,
    number: u64,
}

impl Session {
    pub(super) fn new(identity: Identity, client: Client, interval: i64) -> Rc<Self> {
        let settings = Settings { interval, is_visible: page::is_visible(), is_online: is_online() };
        Rc::new_cyclic(|me| Self {
            identity,
            client,
            signals: Signals::default(),
            requests: RefCell::default(),
            scorecard_request: RefCell::default(),
            list_request: RefCell::default(),
            yardstick_of: Cell::new(None),
            last_body: RefCell::default(),
            last_problems: RefCell::default(),
            shown_body: RefCell::default(),
            before_body: RefCell::default(),
            machine: RefCell::new(Machine::new(settings)),
            inbox: RefCell::default(),
            is_stepping: Cell::new(false),
            wait: RefCell::default(),
            page: RefCell::default(),
            tabs: RefCell::default(),
            observers: RefCell::default(),
            next_observer: Cell::new(0),
            held_back: RefCell::default(),
            me: me.clone(),
        })
    }

    /// Joins: `observer` is told what happens from now on. The first to join starts the session.
    pub fn join(self: &Rc<Self>, observer: Weak<dyn Observer>) -> Membership {
        let number = self.next_observer.replace(self.next_observer.get() + 1);
        let is_first = self.observers.borrow().is_empty();
        self.observers.borrow_mut().push((number, observer));
        if is_first {
            let me = self.me.clone();
            let tell = move |event| {
                if let Some(session) = me.upgrade() {
                    session.feed(event);
                }
            };
            self.tabs.replace(Tabs::join(&self.identity, self.me.clone()));
            self.page.replace(Some(Page::watch(tell)));
            self.feed(Event::Opened);
        }
        Membership { session: self.clone(), number }
    }

    /// Reload, try again, check now.
    pub fn look_now(&self) {
        self.retry_yardstick();
        self.feed(Event::LookAsked);
    }

    /// Re-run the AI, with this revision or with the latest active one.
    pub fn rerun(&self, scorecard: Option<ScorecardId>) {
        self.feed(Event::RerunAsked(scorecard));
    }

    /// Do not follow the run any more.
    pub fn stop_watching(&self) {
        self.feed(Event::StopAsked);
    }

    /// The messages about the last run were read.
    pub fn dismiss(&self) {
        put(&self.signals.ended, None);
        if !matches!(self.signals.rerun.get_untracked(), RerunStatus::Sending) {
            put(&self.signals.rerun, RerunStatus::None);
        }
    }

    /// The refusal of the last wish was read: the dialog is opened anew.
    pub fn forget_refusal(&self) {
        if matches!(self.signals.rerun.get_untracked(), RerunStatus::Refused(_)) {
            put(&self.signals.rerun, RerunStatus::None);
        }
    }

    /// The first wait while the AI runs, from the next wait on.
    pub fn set_interval(&self, interval: i64) {
        self.machine.borrow_mut().set_interval(interval);
    }

    /// The body that was shown last, and the one from before the run that ended last.
    pub fn bodies(&self) -> Bodies {
        Bodies { shown: self.shown_body.borrow().clone(), before: self.before_body.borrow().clone() }
    }

    /// Is everything there that a first full render needs?
    pub fn is_complete(&self) -> bool {
        self.signals.assessment.with_untracked(Option::is_some) && self.scorecard_request.borrow().is_none()
    }

    /// Tells the machine what has happened. Called again from within, it waits for its turn.
    pub(super) fn feed(&self, event: Event) {
        self.inbox.borrow_mut().push_back(event);
        if self.is_stepping.replace(true) {
            return;
        }
        loop {
            let next = self.inbox.borrow_mut().pop_front();
            let Some(event) = next else { break };
            self.remember_before(&event);
            let machine = self.machine.borrow().clone();
            let (machine, commands) = machine.step(event, now(), js_sys::Math::random());
            let had_previous = self.has_previous();
            self.signals.follow(&machine);
            self.machine.replace(machine);
            for command in commands {
                self.obey(command);
            }
            if had_previous != self.has_previous() {
                self.rejoin();
            }
            self.each_observer(|observer| observer.stepped());
        }
        self.is_stepping.set(false);
    }

    fn obey(&self, command: Command) {
        match command {
            Command::Get(ticket) => self.send_get(ticket),
            Command::Post(ticket, scorecard) => {
                put(&self.signals.rerun, RerunStatus::Sending);
                self.send_post(ticket, scorecard);
            }
            Command::Abort(_) => drop(self.requests.take()),
            Command::WaitUntil(at) => {
                let wait = u32::try_from(at.since(now()).max(0)).unwrap_or(u32::MAX);
                let me = self.me.clone();
                self.wait.replace(Some(Timeout::new(wait, move || {
                    if let Some(session) = me.upgrade() {
                        session.feed(Event::WaitEnded);
                    }
                })));
            }
            Command::CancelWait => drop(self.wait.take()),
            Command::RenewToken => self.renew_token(),
            Command::Campaign => self.campaign(),
            Command::Resign => self.resign(),
            Command::Show(assessment) => self.show(assessment),
            Command::Tell(notice) => self.tell(notice),
        }
    }

    fn show(&self, assessment: Arc<Assessment>) {
        self.shown_body.replace(self.last_body.borrow().clone());
        put(&self.signals.problems, self.last_problems.borrow().clone());
        self.bring_yardstick(&assessment);
        self.signals.assessment.set(Some(assessment));
        self.rejoin();
    }

    fn remember_before(&self, event: &Event) {
        if matches!(event, Event::RerunAsked(_))
            && !matches!(*self.machine.borrow().state(), crate::run::State::Starting { .. })
        {
            self.before_body.replace(self.shown_body.borrow().clone());
        }
    }

    fn tell(&self, notice: Notice) {
        match &notice {
            Notice::RerunAccepted => {
                put(&self.signals.ended, None);
                put(&self.signals.rerun, RerunStatus::Accepted);
            }
            Notice::RerunRefused(error) => put(&self.signals.rerun, RerunStatus::Refused(error.clone())),
            Notice::RerunDoubtful(error) => put(&self.signals.rerun, RerunStatus::Doubtful(error.clone())),
            Notice::RerunUnclear(error) => put(&self.signals.rerun, RerunStatus::Unclear(error.clone())),
            Notice::Completed { before, outcome } => {
                let ended = Ended { before: before.clone(), outcome: outcome.clone() };
                put(&self.signals.ended, Some(Arc::new(ended)));
                put(&self.signals.rerun, RerunStatus::None);
            }
            _ => {}
        }
        let must_wait = notice == Notice::Loaded || !self.held_back.borrow().is_empty();
        if must_wait && self.scorecard_request.borrow().is_some() {
            self.held_back.borrow_mut().push(notice);
        } else {
            self.each_observer(|observer| observer.notice(&notice));
        }
    }

    /// Does the previous result fill in for what a run has not come to yet?
    fn has_previous(&self) -> bool {
        self.signals.following.with_untracked(|f| f.as_ref().is_some_and(|f| f.is_run && f.before.is_some()))
    }

    /// The scorecard has come or failed: the first render is a full one now.
    pub(super) fn release_held_back(&self) {
        for notice in self.held_back.take() {
            self.each_observer(|observer| observer.notice(&notice));
        }
    }

    /// An observer may join or leave while it is told.
    fn each_observer(&self, tell: impl Fn(&dyn Observer)) {
        let observers: Vec<_> = self.observers.borrow().iter().filter_map(|(_, o)| o.upgrade()).collect();
        for observer in observers {
            tell(&*observer);
        }
    }

    pub(super) fn weak(&self) -> Weak<Self> {
        self.me.clone()
    }
}

impl Membership {
    /// The session that this is a share in.
    pub fn session(&self) -> &Rc<Session> {
        &self.session
    }
}

impl Drop for Membership {
    fn drop(&mut self) {
        let session = &self.session;
        session.observers.borrow_mut().retain(|(number, _)| *number != self.number);
        if session.observers.borrow().is_empty() {
            session.feed(Event::Removed);
            session.requests.take();
            session.scorecard_request.take();
            session.list_request.take();
            session.wait.take();
            session.page.take();
            session.tabs.take();
            session.held_back.take();
        }
    }
}

fn now() -> Timestamp {
    #[expect(clippy::cast_possible_truncation, reason = "milliseconds since 1970 are far below 2^53")]
    Timestamp(js_sys::Date::now() as i64)
}
