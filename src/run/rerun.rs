//! The way from a person's click to a run that is followed. A POST is never repeated automatically.

use super::machine::Turn;
use super::{Began, Command, Doubt, Machine, Memory, Notice, Permission, Purpose, RequestId, State, Watch, permission};
use crate::api::{Error, ErrorKind};
use crate::assessment::{self, Assessment, ScorecardId, Timestamp};
use std::sync::Arc;

impl Machine {
    /// Whether a re-run may be requested. One that is in flight already is joined.
    pub fn may_rerun(&self) -> bool {
        matches!(self.state, State::Starting { .. }) || self.rerunnable().is_some()
    }

    /// The assessment shown, if the rules allow a re-run and no earlier one is in doubt.
    fn rerunnable(&self) -> Option<&Arc<Assessment>> {
        let in_doubt = self.state.watch().is_some_and(|watch| watch.doubt.is_some());
        let shown = self.state.shown().filter(|_| !in_doubt && !matches!(self.state, State::Starting { .. }))?;
        matches!(permission(shown), Permission::Allowed { .. }).then_some(shown)
    }
}

impl Turn<'_> {
    pub(super) fn rerun_asked(&mut self, scorecard: Option<ScorecardId>) {
        // It is in flight: one submit, however often it is clicked.
        if matches!(self.machine.state, State::Starting { .. }) {
            return;
        }
        let Some(shown) = self.machine.rerunnable().cloned() else {
            return self.tell(Notice::RerunRefused(Error::new(ErrorKind::Rejected)));
        };
        let earlier = self.interrupted();
        let failed = self.machine.failed.clone().filter(|_| shown.state == assessment::State::Error);
        let before =
            earlier.as_ref().and_then(|watch| watch.before.clone()).or(failed).unwrap_or_else(|| shown.clone());
        self.stop_fetching();
        let (post, since) = (self.next_request(), self.now);
        self.remember(Memory { before: before.clone(), began: Began::Started(since), is_accepted: false });
        let (earlier, was_online) = (earlier.map(Box::new), self.machine.is_online);
        self.machine.state = State::Starting { shown, post, since, before, earlier, was_online };
        self.order(Command::Post(post, scorecard));
    }

    pub(super) fn rerun_answered(&mut self, request: RequestId, assessment: Arc<Assessment>) {
        let Some(start) = self.starting(request) else { return };
        self.machine.is_online = true;
        self.show(&assessment);
        self.tell(Notice::RerunAccepted);
        let mut watch = Watch { is_run: true, ..start.watch(self.now) };
        self.remember_watch(&watch);
        self.take_in(&mut watch, &assessment);
        self.settle(&assessment, Some(watch));
    }

    pub(super) fn rerun_failed(&mut self, request: RequestId, error: Error) {
        let Some(start) = self.starting(request) else { return };
        // A POST that was sent without a connection got nowhere. One that was lost on its way may have arrived.
        let was_never_sent = error.kind == ErrorKind::Offline && !start.was_online;
        let doubt = if was_never_sent {
            None
        } else if error.kind == ErrorKind::Conflict {
            Some(Doubt::Conflict(error.clone()))
        } else if error.leaves_outcome_unknown() {
            self.tell(Notice::RerunDoubtful(error.clone()));
            Some(Doubt::OutcomeUnknown(error.clone()))
        } else {
            None
        };
        if doubt.is_some() {
            let watch = Watch { doubt, ..start.watch(self.now) };
            self.machine.state = State::Watching { shown: start.shown, watch };
            self.campaign();
            self.want(Purpose::Asked);
            return;
        }
        // A refused token is renewed, so that the next click works; the POST itself is not sent again.
        if error.refuses_token() {
            self.order(Command::RenewToken);
        }
        // The previous run goes on.
        match &start.earlier {
            Some(earlier) => self.remember_watch(earlier),
            None => self.forget(),
        }
        self.tell(Notice::RerunRefused(error));
        self.settle(&start.shown, start.earlier.map(|earlier| *earlier));
    }

    /// The knowledge from when this POST was sent; `None` if it is not awaited.
    fn starting(&self, request: RequestId) -> Option<Start> {
        match &self.machine.state {
            State::Starting { shown, post, since, before, earlier, was_online } if *post == request => Some(Start {
                shown: shown.clone(),
                since: *since,
                before: before.clone(),
                earlier: earlier.clone(),
                was_online: *was_online,
            }),
            _ => None,
        }
    }
}

/// The knowledge from when a POST was sent.
struct Start {
    shown: Arc<Assessment>,
    since: Timestamp,
    before: Arc<Assessment>,
    earlier: Option<Box<Watch>>,
    was_online: bool,
}

impl Start {
    fn watch(&self, now: Timestamp) -> Watch {
        Watch { before: Some(self.before.clone()), ..Watch::new(Began::Started(self.since), now) }
    }
}
