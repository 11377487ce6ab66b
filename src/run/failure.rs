//! What a failed request leads to: another token, another try, or the end.

use super::machine::Turn;
use super::{Command, Fetch, Notice, Purpose, State, Ticket, Trouble, schedule};
use crate::api::{Error, ErrorKind};

impl Turn<'_> {
    pub(super) fn fetch_failed(&mut self, ticket: Ticket, error: Error) {
        let Fetch::Asked { ticket: awaited, purpose, renewed } = self.machine.fetch else { return };
        if awaited != ticket {
            return;
        }
        self.machine.fetch = Fetch::None;
        // Without a status it was the token source itself that failed: asking it again at once is no use.
        let token_was_refused = error.kind == ErrorKind::Unauthenticated && error.status.is_some();
        if token_was_refused && !renewed {
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
        self.fail(purpose, error);
    }

    /// Another token is a reason to try again what failed for want of one. Each one that is refused makes the wait for
    /// the next try longer: a page that answers every failure with another token does not make a loop.
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

    /// A request has failed: tries again later if that can help, and stops if it cannot.
    pub(super) fn fail(&mut self, purpose: Purpose, error: Error) {
        // A request that was cut off when the connection went is one loss, not two.
        let is_cut_off = !self.machine.is_online && matches!(error.kind, ErrorKind::Network | ErrorKind::Timeout);
        let error = if is_cut_off { Error::new(ErrorKind::Offline) } else { error };
        let failures = self.machine.state.trouble().map_or(0, |t| t.failures) + 1;
        if error.is_transient() {
            let purpose = if purpose == Purpose::Poll { Purpose::Poll } else { Purpose::Retry };
            let purpose = if matches!(self.machine.state, State::Watching { .. }) { Purpose::Poll } else { purpose };
            self.plan_retry(purpose, error, failures);
        } else {
            let last = self.machine.state.shown().cloned();
            self.stop_fetching();
            self.resign();
            if let State::Watching { watch, .. } = &self.machine.state {
                let mut watch = watch.clone();
                self.drop_doubt(&mut watch);
                self.keep_in_mind(&watch);
            }
            let trouble = Trouble { error: error.clone(), failures, retry_at: None };
            self.machine.state = State::Failed { last, trouble };
            self.tell(Notice::Failed(error, None));
        }
    }

    /// Takes a failure that may pass into the state, and plans the next try.
    fn plan_retry(&mut self, purpose: Purpose, error: Error, failures: u32) {
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

    /// What nobody can be asked for while offline is a failure that passes by itself.
    pub(super) fn note_offline(&mut self) {
        let error = Error::new(ErrorKind::Offline);
        if self.machine.state.trouble().is_some_and(|t| t.error == error) {
            return;
        }
        self.set_trouble(Trouble { error: error.clone(), failures: 0, retry_at: None });
        self.tell(Notice::Failed(error, None));
    }

    /// Takes the failure into the state, beside the last good assessment.
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
