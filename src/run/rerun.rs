//! From a person's wish to a run that is being followed. A POST is never repeated by itself.

use super::machine::Turn;
use super::{Began, Command, Doubt, Notice, Permission, Purpose, State, Ticket, Watch, permission};
use crate::api::{Error, ErrorKind};
use crate::assessment::{Assessment, ScorecardId, Timestamp};
use std::sync::Arc;

impl Turn<'_> {
    pub(super) fn rerun_asked(&mut self, scorecard: Option<ScorecardId>) {
        let in_doubt = self.machine.state.watch().is_some_and(|w| w.doubt.is_some());
        let shown = match &self.machine.state {
            // It is on its way: one submit, however often it is clicked.
            State::Starting { .. } => return,
            state => state.shown().filter(|_| !in_doubt).cloned(),
        };
        let allowed = shown.filter(|s| matches!(permission(s), Permission::Allowed { .. }));
        let Some(shown) = allowed else {
            return self.tell(Notice::RerunRefused(Error::new(ErrorKind::Rejected)));
        };
        if !self.machine.is_online {
            return self.tell(Notice::RerunRefused(Error::new(ErrorKind::Offline)));
        }
        self.stop_looking();
        let post = self.next_ticket();
        self.remember(&shown, self.now, false);
        self.machine.state = State::Starting { shown, post, since: self.now };
        self.order(Command::Post(post, scorecard));
    }

    pub(super) fn rerun_answered(&mut self, ticket: Ticket, assessment: Arc<Assessment>) {
        let Some((before, since)) = self.starting(ticket) else { return };
        self.show(&assessment);
        self.tell(Notice::RerunAccepted);
        let watch = Watch { is_run: true, before: Some(before), ..Watch::new(Began::Started(since), self.now) };
        self.remember_watch(&watch);
        self.settle(&assessment, Some(watch));
    }

    pub(super) fn rerun_failed(&mut self, ticket: Ticket, error: Error) {
        let Some((shown, since)) = self.starting(ticket) else { return };
        let doubt = if error.kind == ErrorKind::Conflict {
            Some(Doubt::Conflict(error.clone()))
        } else if error.leaves_outcome_unknown() {
            self.tell(Notice::RerunDoubtful(error.clone()));
            Some(Doubt::OutcomeUnknown(error.clone()))
        } else {
            None
        };
        if doubt.is_some() {
            let watch = Watch { before: Some(shown.clone()), doubt, ..Watch::new(Began::Started(since), self.now) };
            self.machine.state = State::Watching { shown, watch };
            self.campaign();
            self.want(Purpose::Asked);
            return;
        }
        // A refused token is renewed, so that the next click works; the POST itself is not sent again.
        if error.kind == ErrorKind::Unauthenticated && error.status.is_some() {
            self.order(Command::RenewToken);
        }
        self.order(Command::Forget);
        self.tell(Notice::RerunRefused(error));
        self.settle(&shown, None);
    }

    /// What was shown when the POST with this ticket was sent, and when that was; `None` if it is not awaited.
    fn starting(&self, ticket: Ticket) -> Option<(Arc<Assessment>, Timestamp)> {
        match &self.machine.state {
            State::Starting { shown, post, since } if *post == ticket => Some((shown.clone(), *since)),
            _ => None,
        }
    }
}
