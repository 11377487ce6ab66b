//! The handling of failed requests: another token, another try, or the end.

use super::machine::Turn;
use super::{Command, Fetch, Notice, Purpose, RequestId, State, Trouble, schedule};
use crate::api::{Error, ErrorKind};

/// The minimum time in milliseconds between two reports that there is no connection.
const OFFLINE_ONCE: i64 = 10_000;

impl Turn<'_> {
    pub(super) fn fetch_failed(&mut self, request: RequestId, error: Error) {
        let Fetch::Asked { request: awaited, purpose, renewed } = self.machine.fetch else { return };
        if awaited != request {
            return;
        }
        self.machine.fetch = Fetch::None;
        // If the token source itself failed, asking it again at once does not help.
        if error.refuses_token() && !renewed {
            self.machine.fetch = Fetch::Renewing(purpose);
            self.order(Command::RenewToken);
        } else {
            self.fail(purpose, error);
        }
    }

    pub(super) fn token_renewed(&mut self) {
        let Fetch::Renewing(purpose) = self.machine.fetch else { return };
        let (at, since) = (self.now, self.now);
        self.machine.fetch = Fetch::Due { at, not_before: None, purpose, since, armed: false, renewed: true };
        self.pursue();
    }

    pub(super) fn token_refused(&mut self, error: Error) {
        let Fetch::Renewing(purpose) = self.machine.fetch else { return };
        self.machine.fetch = Fetch::None;
        if error.is_transient() {
            self.fail(purpose, error);
        } else {
            // The API has refused, and nobody has another token.
            self.give_up(error, true);
        }
    }

    /// Handles an offered token: a request that failed for want of one is tried again. Each refused token lengthens the
    /// wait for the next try, so that a page that answers every failure with another token does not cause a loop.
    pub(super) fn token_offered(&mut self) {
        let State::Failed { trouble, .. } = &self.machine.state else { return };
        if trouble.error.kind != ErrorKind::Unauthenticated || self.machine.fetch != Fetch::None {
            return;
        }
        let wait = match trouble.failures {
            0 | 1 => 0,
            failures => schedule::back_off(self.machine.interval, failures - 1, self.dice),
        };
        self.plan(Purpose::Retry, self.now.after(wait), None);
    }

    /// Handles a failed request: tries again later if that can help, and otherwise stops.
    pub(super) fn fail(&mut self, purpose: Purpose, error: Error) {
        // A request that was cut off when the connection broke is one loss, not two.
        let is_cut_off = !self.machine.is_online && matches!(error.kind, ErrorKind::Network | ErrorKind::Timeout);
        let error = if is_cut_off { Error::new(ErrorKind::Offline) } else { error };
        if error.is_transient() {
            let failures = self.failures() + 1;
            self.plan_retry(purpose, error, failures);
        } else {
            let is_taken_away = error.takes_away();
            self.give_up(error, is_taken_away);
        }
    }

    /// The number of successive failures.
    pub(super) fn failures(&self) -> u32 {
        self.machine.state.trouble().map_or(0, |trouble| trouble.failures)
    }

    /// Records a failure that may pass, and plans the next try.
    fn plan_retry(&mut self, failed: Purpose, error: Error, failures: u32) {
        let (purpose, scheduled) = match &self.machine.state {
            State::Watching { shown, watch } => (Purpose::Poll, self.scheduled(shown, watch)),
            _ => (Purpose::Retry, 0),
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
        if error.kind != ErrorKind::Offline || failed == Purpose::Asked || self.is_news_that_offline() {
            self.tell(Notice::Failed(error, retry_at));
        }
        // Last, since it may find that the connection is gone.
        self.plan(purpose, at, not_before);
    }

    /// Records that there is no connection: a failure that passes without anybody's action.
    pub(super) fn note_offline(&mut self) {
        let error = Error::new(ErrorKind::Offline);
        let is_left_alone = matches!(self.machine.state, State::Paused { .. });
        if is_left_alone || self.machine.state.trouble().is_some_and(|t| t.error == error) {
            return;
        }
        self.set_trouble(Trouble { error: error.clone(), failures: 0, retry_at: None });
        if self.is_news_that_offline() {
            self.tell(Notice::Failed(error, None));
        }
    }

    /// Whether the missing connection should be reported: one that comes and goes many times a second is reported once
    /// in a while.
    fn is_news_that_offline(&mut self) -> bool {
        let is_known = self.machine.told_offline.is_some_and(|at| (0..OFFLINE_ONCE).contains(&self.now.since(at)));
        if !is_known {
            self.machine.told_offline = Some(self.now);
        }
        !is_known
    }

    /// Records the failure beside the last good assessment.
    fn set_trouble(&mut self, trouble: Trouble) {
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
}
