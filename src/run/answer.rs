//! What an answer or a failure leads to.

use super::machine::Turn;
use super::memory::tells_of_a_run;
use super::{Began, Command, Doubt, Look, Notice, Purpose, State, Ticket, Trouble, Watch};
use crate::api::{Error, ErrorKind};
use crate::assessment::{self, Assessment};
use std::sync::Arc;

/// So many looks find out whether a POST whose answer was lost has begun a run.
const LOOKS_IN_DOUBT: u32 = 5;

impl Turn<'_> {
    /// A GET was answered; `None` is the very body of the last time.
    pub(super) fn answered(&mut self, ticket: Ticket, assessment: Option<Arc<Assessment>>) {
        let Look::Asked { ticket: awaited, purpose, .. } = self.machine.look else { return };
        if awaited != ticket {
            return;
        }
        self.machine.look = Look::None;
        let shown = self.machine.state.shown().cloned();
        // An answer that is older than what is shown was overtaken on its way.
        let wanted = assessment.filter(|new| shown.as_ref().is_none_or(|old| !new.is_older_than(old)));
        match wanted.or(shown) {
            Some(assessment) => {
                let attempt =
                    (purpose == Purpose::Poll).then(|| self.machine.state.watch().map_or(1, |w| w.answers + 1));
                self.accept(&assessment, attempt);
            }
            // "The same as what is shown" while nothing is: the driver and the machine disagree. To ask anew at once
            // could go on for ever.
            None => self.fail(purpose, Error::new(ErrorKind::Malformed)),
        }
        self.tell(Notice::LookEnded);
    }

    /// Another tab's request was answered.
    pub(super) fn heard(&mut self, assessment: Arc<Assessment>) {
        let Some(shown) = self.machine.state.shown() else { return };
        let is_own_turn =
            matches!(self.machine.state, State::Starting { .. }) || matches!(self.machine.look, Look::Asked { .. });
        if is_own_turn || assessment.is_older_than(shown) {
            return;
        }
        self.accept(&assessment, None);
    }

    /// Shows what is new and decides what follows. `attempt` numbers the answers to polls.
    fn accept(&mut self, assessment: &Arc<Assessment>, attempt: Option<u32>) {
        let is_first = self.machine.state.shown().is_none();
        let begun = self.begun_elsewhere(assessment);
        let changed = self.show(assessment);
        if let Some(attempt) = attempt {
            self.tell(Notice::Polled { changed, attempt });
        }
        let watch = match std::mem::take(&mut self.machine.state) {
            State::Watching { mut watch, .. } => {
                watch.answers += 1;
                watch.trouble = None;
                Some(watch)
            }
            // Heard from another tab. It goes on there; here a person said to stop, or it took too long.
            State::Paused { mut watch, why, .. } if still_changes(&assessment.state) => {
                self.take_in(&mut watch, assessment);
                self.machine.state = State::Paused { shown: assessment.clone(), watch, why };
                return;
            }
            State::Paused { watch, .. } => Some(watch),
            _ => self.recalled(assessment, is_first).or(begun),
        };
        let watch = watch.map(|mut watch| {
            if changed {
                self.take_in(&mut watch, assessment);
            }
            watch
        });
        self.settle(assessment, watch);
    }

    /// Follows what is still to change, ends what has ended.
    pub(super) fn settle(&mut self, assessment: &Arc<Assessment>, watch: Option<Watch>) {
        let shown = assessment.clone();
        if let Some(watch) = watch.as_ref().filter(|w| w.doubt.is_some()) {
            return self.settle_doubt(shown, watch.clone());
        }
        if still_changes(&shown.state) {
            let mut watch = watch.unwrap_or_else(|| Watch::new(Began::Seen(self.now), self.now));
            watch.is_run |= shown.state.awaits_ai();
            self.watch(shown, watch);
        } else {
            self.machine.state = State::Ready { shown: shown.clone() };
            self.stop_looking();
            self.resign();
            if watch.as_ref().is_some_and(|w| w.before.is_some()) {
                self.order(Command::Forget);
            }
            // Somebody may have stopped watching before it was known whether there is a run.
            let was_run =
                |w: &Watch| w.is_run || w.before.as_ref().is_some_and(|before| tells_of_a_run(before, &shown));
            if let Some(watch) = watch.filter(was_run) {
                let has_failed = shown.state == assessment::State::Error;
                self.machine.failed = watch.before.clone().filter(|_| has_failed);
                self.tell(Notice::Completed { before: watch.before, outcome: shown.state.clone() });
            }
        }
    }

    /// Follows on: asks for the lead and plans the next poll.
    pub(super) fn watch(&mut self, shown: Arc<Assessment>, watch: Watch) {
        self.machine.state = State::Watching { shown, watch };
        self.campaign();
        self.plan_poll();
    }

    /// The POST was answered by a conflict or not at all: has a run begun?
    fn settle_doubt(&mut self, shown: Arc<Assessment>, mut watch: Watch) {
        let Some(doubt) = watch.doubt.take() else { return };
        let has_ended = watch.before.as_ref().is_some_and(|before| tells_of_a_run(before, &shown));
        match doubt {
            _ if shown.state.awaits_ai() => {
                watch.is_run = true;
                if matches!(doubt, Doubt::Conflict(_)) {
                    // Joined, not begun: the run that is in the way may have been going for long.
                    watch.began = Began::Seen(self.now);
                }
                self.remember_watch(&watch);
                self.take_in(&mut watch, &shown);
                self.tell(Notice::RerunAccepted);
                self.settle(&shown, Some(watch));
            }
            Doubt::OutcomeUnknown(_) if has_ended => {
                watch.is_run = true;
                self.tell(Notice::RerunAccepted);
                self.settle(&shown, Some(watch));
            }
            Doubt::OutcomeUnknown(error) if watch.answers < LOOKS_IN_DOUBT => {
                watch.doubt = Some(Doubt::OutcomeUnknown(error));
                self.watch(shown, watch);
            }
            doubt => {
                match doubt {
                    Doubt::Conflict(_) => self.order(Command::Forget),
                    // A server that answers only when the AI is done may have begun all the same.
                    Doubt::OutcomeUnknown(_) => self.keep_in_mind(&watch),
                }
                self.give_up_doubt(doubt);
                self.settle(&shown, None);
            }
        }
    }

    /// Nobody looks any more. A run that was refused has no before; one that nobody knows of may have one yet.
    pub(super) fn drop_doubt(&mut self, watch: &mut Watch) {
        let Some(doubt) = watch.doubt.take() else { return };
        if matches!(doubt, Doubt::Conflict(_)) {
            watch.before = None;
            self.order(Command::Forget);
        }
        self.give_up_doubt(doubt);
    }

    /// No run is to be seen, or nobody looks any more: whoever asked for one is told, whatever happens.
    fn give_up_doubt(&mut self, doubt: Doubt) {
        self.tell(match doubt {
            Doubt::OutcomeUnknown(error) => Notice::RerunUnclear(error),
            Doubt::Conflict(error) => Notice::RerunRefused(error),
        });
    }

    pub(super) fn look_failed(&mut self, ticket: Ticket, error: Error) {
        let Look::Asked { ticket: awaited, purpose, renewed } = self.machine.look else { return };
        if awaited != ticket {
            return;
        }
        self.machine.look = Look::None;
        // Without a status it was the token source itself that failed: asking it again at once is no use.
        let token_was_refused = error.kind == ErrorKind::Unauthenticated && error.status.is_some();
        if token_was_refused && !renewed {
            self.machine.look = Look::Renewing(purpose);
            self.order(Command::RenewToken);
        } else {
            self.fail(purpose, error);
        }
    }

    pub(super) fn token_renewed(&mut self) {
        let Look::Renewing(purpose) = self.machine.look else { return };
        let (at, since) = (self.now, self.now);
        self.machine.look = Look::Due { at, not_before: None, purpose, since, armed: false, renewed: true };
        self.pursue();
    }

    pub(super) fn token_refused(&mut self, error: Error) {
        let Look::Renewing(purpose) = self.machine.look else { return };
        self.machine.look = Look::None;
        self.fail(purpose, error);
    }

    /// A look has failed: tries again later if that can help, and stops if it cannot.
    fn fail(&mut self, purpose: Purpose, error: Error) {
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
            self.stop_looking();
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
}

/// Is more to come without anybody's doing? A state that nobody knows, or that could not be read, may be one.
fn still_changes(state: &assessment::State) -> bool {
    state.awaits_ai() || state.is_unknown()
}

impl Watch {
    /// A watch that begins now.
    pub(super) fn new(began: Began, now: assessment::Timestamp) -> Self {
        Self { began, window: now, answers: 0, is_run: false, before: None, doubt: None, trouble: None }
    }
}
