//! Feeds the machine, obeys its commands and publishes what it says.

use super::driver::Session;
use super::signals::{Ended, RerunStatus, put};
use crate::assessment::Assessment;
use crate::run::{Command, Event, Following, Notice};
use crate::web::now;
use gloo_timers::callback::Timeout;
use leptos::prelude::{Set, WithUntracked};
use std::sync::Arc;

impl Session {
    /// Tells the machine what has happened. Called again from within, it waits for its turn.
    pub(super) fn feed(&self, event: Event) {
        self.inbox.borrow_mut().push_back(event);
        if self.is_stepping.replace(true) {
            return;
        }
        loop {
            let next = self.inbox.borrow_mut().pop_front();
            let Some(event) = next else { break };
            let machine = self.machine.borrow().clone();
            // A timer measures by a clock that nobody sets: when it has ended, its time has come, whatever the time is.
            let now = if matches!(event, Event::WaitEnded) { now().max(self.waits_until.get()) } else { now() };
            let (machine, commands) = machine.step(event, now, js_sys::Math::random());
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
            Command::Abort(_) => drop(self.request.take()),
            Command::WaitUntil(at) => {
                self.waits_until.set(at);
                let wait = u32::try_from(at.since(now()).max(0)).unwrap_or(u32::MAX);
                let me = self.weak();
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
            Command::Remember(memory) => {
                if let Some(me) = self.weak().upgrade() {
                    me.remember(&memory);
                }
            }
            Command::Forget => self.forget(),
            Command::Tell(notice) => {
                self.take_note(&notice);
                self.pass(Command::Tell(notice));
            }
            Command::ListRevisions => self.pass(Command::ListRevisions),
        }
    }

    fn show(&self, assessment: Arc<Assessment>) {
        self.shown_body.replace(self.last_body.borrow().clone());
        put(&self.signals.problems, self.last_problems.borrow().clone());
        self.bring_yardstick(&assessment);
        self.signals.assessment.set(Some(assessment));
        self.join_soon();
        // The scorecard that was waited for may not be the one any more.
        if self.scorecard_request.borrow().is_none() {
            self.release_held_back();
        }
    }

    fn take_note(&self, notice: &Notice) {
        match notice {
            Notice::RerunAccepted => {
                put(&self.signals.ended, None);
                put(&self.signals.rerun, RerunStatus::Accepted);
            }
            Notice::RerunRefused(error) => put(&self.signals.rerun, RerunStatus::Refused(error.clone())),
            Notice::RerunDoubtful(error) => put(&self.signals.rerun, RerunStatus::Doubtful(error.clone())),
            Notice::RerunUnclear(error) => put(&self.signals.rerun, RerunStatus::Unclear(error.clone())),
            Notice::Completed { before, .. } => {
                let after = self.machine.borrow().state().shown().cloned();
                let ended = after.map(|after| Arc::new(Ended::of(before.as_deref(), &after)));
                put(&self.signals.ended, ended);
                put(&self.signals.rerun, RerunStatus::None);
            }
            _ => {}
        }
    }

    /// Obeys it, or holds it back until the render is a full one.
    fn pass(&self, command: Command) {
        let must_wait = command == Command::Tell(Notice::Loaded) || !self.held_back.borrow().is_empty();
        if must_wait && self.scorecard_request.borrow().is_some() {
            self.held_back.borrow_mut().push(command);
        } else {
            // First things first.
            self.release_held_back();
            self.deliver(command);
        }
    }

    fn deliver(&self, command: Command) {
        match command {
            Command::Tell(notice) => self.each_observer(|observer| observer.notice(&notice)),
            _ => self.list_revisions(),
        }
    }

    /// Does the previous result fill in for what a run has not come to yet?
    fn has_previous(&self) -> bool {
        self.signals.following.with_untracked(|f| f.as_ref().and_then(Following::previous).is_some())
    }

    /// The scorecard has come or failed: the first render is a full one now.
    pub(super) fn release_held_back(&self) {
        for command in self.held_back.take() {
            self.deliver(command);
        }
    }
}
