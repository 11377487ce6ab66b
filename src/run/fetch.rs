//! The rules for sending GETs. All GETs of an assessment pass through here.

use super::machine::Turn;
use super::{Command, Fetch, Lead, Machine, Notice, Purpose, State, schedule};
use crate::assessment::Timestamp;

impl Machine {
    /// The time of the next request, if one is due and nothing prevents it. A tab that follows another one polls late:
    /// only if it hears nothing.
    pub fn due(&self) -> Option<Timestamp> {
        let Fetch::Due { at, purpose, since, .. } = self.fetch else { return None };
        let is_following = purpose == Purpose::Poll && self.lead != Lead::Held;
        Some(if is_following { since.after(schedule::silence(at.since(since))) } else { at })
    }
}

impl Turn<'_> {
    pub(super) fn wait_ended(&mut self) {
        let was_late = self.machine.due().is_some_and(|due| self.now.since(due) > schedule::ASLEEP);
        if let Fetch::Due { armed, .. } = &mut self.machine.fetch {
            *armed = false;
            if was_late {
                self.wake();
            }
            self.pursue();
        }
    }

    /// Handles the page's return from being hidden, offline or asleep. Watching starts over, since nobody was watching
    /// meanwhile.
    pub(super) fn wake(&mut self) {
        if let State::Watching { watch, .. } = &mut self.machine.state {
            watch.window = self.now;
        }
    }

    /// Wants a request now, unless one is in flight or the server asked for a pause.
    pub(super) fn want(&mut self, purpose: Purpose) {
        match self.machine.fetch {
            Fetch::Asked { .. } | Fetch::Renewing(_) => {}
            Fetch::Due { .. } | Fetch::None => self.plan(purpose, self.now, self.not_before()),
        }
    }

    /// Checks at `at`, or sooner, whether what is shown still holds.
    pub(super) fn check(&mut self, at: Timestamp) {
        if matches!(self.machine.state, State::Idle | State::Starting { .. }) {
            return;
        }
        match self.machine.fetch {
            // A request is already finding out.
            Fetch::Asked { .. } | Fetch::Renewing(_) | Fetch::Due { purpose: Purpose::First | Purpose::Asked, .. } => {}
            Fetch::None => self.plan(Purpose::Check, at, None),
            Fetch::Due { at: planned, renewed, purpose, .. } => {
                // A following tab polls late.
                let planned = if purpose == Purpose::Poll && self.machine.lead != Lead::Held { at } else { planned };
                self.plan_with(Purpose::Check, at.min(planned), self.not_before(), renewed);
            }
        }
    }

    /// The time before which the server asked not to be asked. After the clock was set back, it is unknown.
    pub(super) fn not_before(&self) -> Option<Timestamp> {
        let Fetch::Due { not_before, since, .. } = self.machine.fetch else { return None };
        not_before.filter(|earliest| *earliest > self.now && !schedule::was_set_back(since, self.now))
    }

    pub(super) fn plan(&mut self, purpose: Purpose, at: Timestamp, not_before: Option<Timestamp>) {
        self.plan_with(purpose, at, not_before, false);
    }

    /// Plans a request. `renewed` says whether a token was already renewed for it.
    fn plan_with(&mut self, purpose: Purpose, at: Timestamp, not_before: Option<Timestamp>, renewed: bool) {
        self.cancel_wait();
        let at = not_before.map_or(at, |earliest| at.max(earliest));
        self.machine.fetch = Fetch::Due { at, not_before, purpose, since: self.now, armed: false, renewed };
        self.pursue();
    }

    /// Makes a pending request due now: the page is back, or the connection is.
    pub(super) fn hurry(&mut self) {
        let Fetch::Due { at, purpose, renewed, .. } = self.machine.fetch else { return };
        let not_before = self.not_before();
        // The server's wait takes precedence: this request does not wait for a poll of the schedule.
        let at = if not_before.is_some() { self.now } else { at };
        let at = at.min(self.machine.traffic.hurry(self.now));
        // It is the same request: a token that was renewed for it is not renewed again because the page was away.
        self.plan_with(purpose, at, not_before, renewed);
    }

    /// Sends what is due if it may be sent, waits for it otherwise, or stops if it may not be sent.
    pub(super) fn pursue(&mut self) {
        let Fetch::Due { purpose, since, armed, renewed, .. } = self.machine.fetch else { return };
        let Some(at) = self.machine.due() else { return };
        let allowed = match purpose {
            // Also when the browser says that it is offline: it may be wrong, and trying costs nothing.
            Purpose::First | Purpose::Asked => true,
            Purpose::Check | Purpose::Retry | Purpose::Poll => self.machine.is_online && self.machine.is_visible,
        };
        if !allowed {
            self.cancel_wait();
            if !self.machine.is_online {
                self.note_offline();
            }
        } else if at <= self.now || schedule::was_set_back(since, self.now) {
            self.cancel_wait();
            let earliest = self.machine.traffic.earliest(self.now, self.machine.interval, purpose);
            if earliest > self.now {
                return self.put_off(earliest);
            }
            self.machine.traffic.note(self.now);
            let request = self.next_request();
            self.machine.fetch = Fetch::Asked { request, purpose, renewed };
            self.order(Command::Get(request));
        } else if !armed {
            if let Fetch::Due { armed, .. } = &mut self.machine.fetch {
                *armed = true;
            }
            self.order(Command::WaitUntil(at));
        }
    }

    /// Delays a request because there were too many lately.
    fn put_off(&mut self, earliest: Timestamp) {
        if let Fetch::Due { at, since, armed, .. } = &mut self.machine.fetch {
            (*at, *since, *armed) = (earliest, self.now, true);
        }
        if let Some(due) = self.machine.due() {
            self.order(Command::WaitUntil(due));
        }
    }

    /// Stops requesting anything, now and later.
    pub(super) fn stop_fetching(&mut self) {
        if let Fetch::Asked { request, .. } = self.machine.fetch {
            self.order(Command::Abort(request));
        }
        self.cancel_wait();
        if self.machine.fetch != Fetch::None {
            self.machine.fetch = Fetch::None;
            // Callers that wait for it stop waiting.
            self.tell(Notice::FetchEnded);
        }
    }

    pub(super) fn cancel_wait(&mut self) {
        if let Fetch::Due { armed: armed @ true, .. } = &mut self.machine.fetch {
            *armed = false;
            self.order(Command::CancelWait);
        }
    }
}
