//! The executor of the machine's commands: the only place that knows all parts.

use super::bodies::Reader;
use super::conversations::drop_conversations;
use super::feed::{Engine, Execute};
use super::live::{Live, Stage};
use super::observers::Observers;
use super::signals::{Revisions, Signals, put};
use super::tabs::Word;
use crate::api::wire;
use crate::assessment::Timestamp;
use crate::run::{Command, Event, Fetch, Following, Lead, Machine, Notice, Purpose};
use crate::web::{later, now};
use gloo_timers::callback::Timeout;
use leptos::prelude::*;
use std::cell::RefCell;
use std::rc::{Rc, Weak};
use std::sync::Arc;

/// The executor of one session.
pub struct Executor {
    /// The machine.
    pub engine: Rc<Engine>,
    /// The signals that the view shows.
    pub signals: Signals,
    /// The observers that are notified.
    pub observers: Observers,
    /// Reads the answers.
    pub reader: Rc<Reader>,
    /// Everything acquired, if anybody wants to see the assessment.
    pub stage: RefCell<Stage>,
    me: Weak<Executor>,
}

impl Execute for Executor {
    fn stepped(&self, machine: &Machine, commands: Vec<Command>) {
        let had_previous = self.has_previous();
        self.signals.follow(machine);
        for command in commands {
            self.execute(machine, command);
        }
        if had_previous != self.has_previous()
            && let Some(live) = self.live()
        {
            live.screen.join();
        }
        self.observers.each(&|observer| observer.stepped());
    }
}

impl Executor {
    /// An executor for the engine that `engine` creates. Nobody has joined yet.
    pub fn new(reader: Reader, engine: impl FnOnce(Weak<dyn Execute>) -> Rc<Engine>) -> Rc<Self> {
        Rc::new_cyclic(|me: &Weak<Self>| Self {
            engine: engine(me.clone()),
            signals: Signals::default(),
            observers: Observers::default(),
            reader: Rc::new(reader),
            stage: RefCell::new(Stage::New),
            me: me.clone(),
        })
    }

    /// Everything acquired; `None` before the first has joined and after the last has left. Never hold it across an
    /// await: that would keep the lead.
    pub fn live(&self) -> Option<Rc<Live>> {
        match &*self.stage.borrow() {
            Stage::Live(live) => Some(live.clone()),
            Stage::New | Stage::Over => None,
        }
    }

    /// Handles an answer or a failure.
    pub fn arrived(&self, event: Event) {
        if let Some(live) = self.live() {
            let is_first = matches!(event, Event::Answered(..)) && self.engine.machine().state().shown().is_none();
            live.screen.receive(event, is_first);
        }
    }

    /// Handles another tab's report of its answer.
    pub fn heard(&self, word: Word) {
        let is_known = |mark| self.reader.shown().is_some_and(|shown| wire::mark(&shown) == mark);
        self.engine.tell(if word.is_none_or(is_known) { Event::HeardNothingNew } else { Event::HeardOfNews });
    }

    /// Tells the machine an answer. The screen comes first, then the other tabs if the answer is new. A tab that
    /// resigns tells them at once: the next leader would otherwise request what is known here.
    pub fn tell_and_share(&self, event: Event) {
        let is_new = matches!(event, Event::Answered(..) | Event::RerunAnswered(..) | Event::Brought(_));
        let is_look = matches!(event, Event::AnsweredTheSame(_) | Event::FetchFailed(..));
        // An answer to a check that another tab's message caused is no news to it: two tabs would go on for ever.
        let is_check = matches!(self.engine.machine().fetch(), Fetch::Asked { purpose: Purpose::Check, .. });
        let body = is_new.then(|| self.reader.last());
        self.engine.tell(event);
        match body {
            _ if is_check => {}
            Some(body) if self.engine.machine().lead() == Lead::Held => {
                let me = self.me.clone();
                let share = move || {
                    if let Some(executor) = me.upgrade() {
                        executor.share(Some(wire::mark(&body)));
                    }
                };
                later(0, share);
            }
            Some(body) => self.share(Some(wire::mark(&body))),
            // The other tabs would send requests themselves if they heard nothing for long.
            None if is_look => self.share(None),
            None => {}
        }
    }

    /// Carries out a command that waits for the first full render, after that render.
    pub fn deliver(&self, command: Command) {
        match command {
            Command::Tell(notice) => self.observers.each(&|observer| observer.notice(&notice)),
            Command::ListRevisions => self.list_revisions(),
            _ => {}
        }
    }

    fn execute(&self, machine: &Machine, command: Command) {
        // An observer may leave when it is notified: later commands are then dropped.
        let Some(live) = self.live() else { return };
        match command {
            Command::Get(request) => live.requests.get(request),
            Command::Post(request, scorecard) => {
                self.signals.sending();
                live.requests.post(request, scorecard);
            }
            Command::Abort(_) => live.requests.abort(),
            Command::WaitUntil(at) => self.wait_until(&live, at),
            Command::CancelWait => drop(live.wait.take()),
            Command::RenewToken => live.requests.renew(),
            Command::Campaign => live.peers.campaign(),
            Command::Resign => live.peers.resign(),
            Command::Show(assessment) => {
                live.screen.show(&assessment);
                if assessment.state.is_review_finished() {
                    put(&self.signals.ended, None);
                    live.kept.drop_end();
                } else if let Some(before) = live.kept.take_end() {
                    self.signals.recall_end(before, &assessment);
                }
            }
            Command::Clear => {
                live.screen.clear();
                live.kept.drop_end();
                drop_conversations();
            }
            Command::Remember(memory) => {
                let shown = self.signals.assessment.get_untracked();
                live.kept.remember(&memory, shown.as_ref().map(|shown| (shown, self.reader.shown())));
            }
            Command::Forget => live.kept.forget(),
            Command::Tell(notice) => {
                self.signals.take_note(machine, &notice);
                if matches!(&notice, Notice::Completed { before: Some(_), .. }) {
                    live.kept.keep_end();
                }
                live.screen.pass(Command::Tell(notice));
            }
            Command::ListRevisions => live.screen.pass(Command::ListRevisions),
        }
    }

    /// Drops the comparison of the last run, which has been read.
    pub fn drop_end(&self) {
        if let Some(live) = self.live() {
            live.kept.drop_end();
        }
    }

    fn wait_until(&self, live: &Live, at: Timestamp) {
        let wait = u32::try_from(at.since(now()).max(0)).unwrap_or(u32::MAX);
        let feed = self.engine.feed();
        live.wait.replace(Some(Timeout::new(wait, move || feed.tell(Event::WaitEnded))));
    }

    fn list_revisions(&self) {
        let Some(live) = self.live() else { return };
        if self.signals.assessment.with_untracked(|a| a.as_ref().is_none_or(|a| a.family.is_none())) {
            return put(&self.signals.revisions, Revisions::Known(Arc::new([])));
        }
        if !matches!(*self.signals.revisions.read_untracked(), Revisions::Known(_)) {
            put(&self.signals.revisions, Revisions::Pending);
        }
        live.list.ask();
    }

    fn share(&self, word: Word) {
        if let Some(live) = self.live() {
            live.peers.share(word);
        }
    }

    /// Whether the previous result fills in for what a run has not reached yet.
    fn has_previous(&self) -> bool {
        self.signals.following.with_untracked(|f| f.as_ref().and_then(Following::previous).is_some())
    }
}
