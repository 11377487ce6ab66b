//! When a request may be sent, and what stops it. All GETs of an assessment go through here.

use super::machine::Turn;
use super::schedule::{self, Pace};
use super::{Command, Lead, Look, Notice, PauseReason, Purpose, State, Trouble, Watch};
use crate::api::{Error, ErrorKind};
use crate::assessment::{self, Assessment, Timestamp};
use std::sync::Arc;

impl Turn<'_> {
    pub(super) fn opened(&mut self) {
        if self.machine.state == State::Idle {
            self.machine.state = State::Loading;
            self.want(Purpose::First);
        }
    }

    pub(super) fn removed(&mut self) {
        if let State::Starting { post, .. } = self.machine.state {
            self.order(Command::Abort(post));
        }
        self.stop_looking();
        self.resign();
        self.machine.state = State::Idle;
        self.machine.memory = None;
        self.machine.failed = None;
    }

    pub(super) fn look_asked(&mut self) {
        let state = std::mem::take(&mut self.machine.state);
        self.machine.state = match state {
            // Until the server may be asked, what it said stays to be read.
            State::Failed { last: None, .. } if self.not_before().is_none() => State::Loading,
            State::Paused { shown, mut watch, .. } => {
                watch.window = self.now;
                watch.answers = 0;
                State::Watching { shown, watch }
            }
            other => other,
        };
        // At once, not with the answer: if the look fails, the next one is a poll, which needs the lead.
        self.campaign();
        match self.machine.state {
            // What the POST brings is newer than anything a look could.
            State::Idle => {}
            State::Starting { .. } => self.tell(Notice::LookEnded),
            _ => self.want(Purpose::Asked),
        }
    }

    pub(super) fn stop_asked(&mut self) {
        match std::mem::take(&mut self.machine.state) {
            State::Watching { shown, watch } => self.pause(shown, watch, PauseReason::Stopped),
            other => self.machine.state = other,
        }
    }

    /// Follows no more. Whoever waits to hear whether there is a run at all is told that it was not found out.
    fn pause(&mut self, shown: Arc<Assessment>, mut watch: Watch, why: PauseReason) {
        self.stop_looking();
        self.resign();
        self.drop_doubt(&mut watch);
        watch.trouble = None;
        self.machine.state = State::Paused { shown, watch, why };
    }

    pub(super) fn wait_ended(&mut self) {
        if let Look::Due { armed, .. } = &mut self.machine.look {
            *armed = false;
            self.pursue();
        }
    }

    /// A look is wanted now, unless one is on its way or the server asked for a pause.
    pub(super) fn want(&mut self, purpose: Purpose) {
        match self.machine.look {
            Look::Asked { .. } | Look::Renewing(_) => {}
            Look::Due { .. } | Look::None => self.plan(purpose, self.now, self.not_before()),
        }
    }

    /// Until when the server asked not to be asked. After the clock was set back nobody knows any more.
    fn not_before(&self) -> Option<Timestamp> {
        let Look::Due { not_before, since, .. } = self.machine.look else { return None };
        not_before.filter(|earliest| *earliest > self.now && !schedule::was_set_back(since, self.now))
    }

    /// Plans the next poll of a watch, or gives up if it has taken too long.
    pub(super) fn plan_poll(&mut self) {
        let State::Watching { shown, watch } = &self.machine.state else { return };
        if self.now.since(watch.window) >= schedule::GIVE_UP_AFTER {
            let (shown, watch) = (shown.clone(), watch.clone());
            return self.pause(shown, watch, PauseReason::GaveUp);
        }
        let wait = self.scheduled(shown, watch);
        // The last look is not put off beyond the end: ×15 of a long interval would be a quarter of an hour more.
        let last = watch.window.after(schedule::GIVE_UP_AFTER).max(self.now.after(self.machine.interval));
        // What another tab has heard does not cancel the wait that the server asked this one for.
        self.plan(Purpose::Poll, self.now.after(wait).min(last), self.not_before());
    }

    /// The wait that the schedule says for the next poll.
    fn scheduled(&self, shown: &Assessment, watch: &Watch) -> i64 {
        let is_quick = shown.state == assessment::State::AiInProgress || watch.before.is_some();
        let pace = if is_quick { Pace::Quick } else { Pace::Slow };
        let watched = self.now.since(watch.window).max(0);
        schedule::poll(self.machine.interval, pace, watch.answers, watched, self.dice)
    }

    /// Takes a failure that may pass into the state, and plans the next try.
    pub(super) fn plan_retry(&mut self, purpose: Purpose, error: Error, failures: u32) {
        let scheduled = match &self.machine.state {
            State::Watching { shown, watch } => self.scheduled(shown, watch),
            _ => 0,
        };
        let wait = match error.retry_after {
            Some(asked) => schedule::after_retry_after(self.machine.interval, asked, self.dice),
            None => schedule::after_failure(self.machine.interval, scheduled, failures, self.dice),
        };
        let at = self.now.after(wait);
        let not_before = error.retry_after.map(|_| at);
        // While offline there is no next try to announce: it comes with the connection.
        let retry_at = self.machine.is_online.then_some(at);
        self.set_trouble(Trouble { error: error.clone(), failures, retry_at });
        self.tell(Notice::Failed(error, retry_at));
        // Last, since it may find that the connection is gone.
        self.plan(purpose, at, not_before);
    }

    fn plan(&mut self, purpose: Purpose, at: Timestamp, not_before: Option<Timestamp>) {
        self.cancel_wait();
        let at = not_before.map_or(at, |earliest| at.max(earliest));
        self.machine.look = Look::Due { at, not_before, purpose, since: self.now, armed: false, renewed: false };
        self.pursue();
    }

    /// Whatever is due is due now: the page is back, or the connection is.
    pub(super) fn hurry(&mut self) {
        let Look::Due { purpose, renewed: was_renewed, .. } = self.machine.look else { return };
        let not_before = self.not_before();
        self.cancel_wait();
        let (at, since) = (not_before.unwrap_or(self.now), self.now);
        // It is the same look: a token that was renewed for it is not renewed again because the page was away.
        self.machine.look = Look::Due { at, not_before, purpose, since, armed: false, renewed: was_renewed };
        self.pursue();
    }

    /// Sends what is due if it may be sent, or waits for it; stands still if it may not.
    pub(super) fn pursue(&mut self) {
        let Look::Due { at, purpose, since, armed, renewed, .. } = self.machine.look else { return };
        let allowed = match purpose {
            Purpose::First | Purpose::Asked => self.machine.is_online,
            Purpose::Retry => self.machine.is_online && self.machine.is_visible,
            Purpose::Poll => self.machine.is_online && self.machine.is_visible && self.machine.lead == Lead::Held,
        };
        if !allowed {
            self.cancel_wait();
            if !self.machine.is_online {
                self.note_offline();
            }
        } else if at <= self.now || schedule::was_set_back(since, self.now) {
            self.cancel_wait();
            let ticket = self.next_ticket();
            self.machine.look = Look::Asked { ticket, purpose, renewed };
            self.order(Command::Get(ticket));
        } else if !armed {
            if let Look::Due { armed, .. } = &mut self.machine.look {
                *armed = true;
            }
            self.order(Command::WaitUntil(at));
        }
    }

    /// What nobody can be asked for while offline is a failure that passes by itself.
    fn note_offline(&mut self) {
        let error = Error::new(ErrorKind::Offline);
        if self.machine.state.trouble().is_some_and(|t| t.error == error) {
            return;
        }
        self.set_trouble(Trouble { error: error.clone(), failures: 0, retry_at: None });
        self.tell(Notice::Failed(error, None));
    }

    /// Takes the failure into the state, beside the last good assessment.
    pub(super) fn set_trouble(&mut self, trouble: Trouble) {
        let state = std::mem::take(&mut self.machine.state);
        self.machine.state = match state {
            State::Idle => State::Idle,
            State::Loading => State::Failed { last: None, trouble },
            State::Failed { last, .. } => State::Failed { last, trouble },
            State::Ready { shown } => State::Failed { last: Some(shown), trouble },
            State::Watching { shown, mut watch } => {
                watch.trouble = Some(trouble);
                State::Watching { shown, watch }
            }
            other @ (State::Starting { .. } | State::Paused { .. }) => other,
        };
    }

    /// Nothing is looked for any more: neither now nor later.
    pub(super) fn stop_looking(&mut self) {
        if let Look::Asked { ticket, .. } = self.machine.look {
            self.order(Command::Abort(ticket));
        }
        self.cancel_wait();
        if self.machine.look != Look::None {
            self.machine.look = Look::None;
            // Whoever waits for it waits no longer.
            self.tell(Notice::LookEnded);
        }
    }

    fn cancel_wait(&mut self) {
        if let Look::Due { armed: armed @ true, .. } = &mut self.machine.look {
            *armed = false;
            self.order(Command::CancelWait);
        }
    }
}
