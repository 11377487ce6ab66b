//! The handling of answers.

use super::machine::Turn;
use super::recall::tells_of_a_run;
use super::{Began, Fetch, Notice, Purpose, RequestId, State, Watch, schedule};
use crate::api::{Error, ErrorKind};
use crate::assessment::{self, Assessment};
use std::sync::Arc;

/// The number of answers during a run that may still show the result from before it.
const LATE_ANSWERS: u32 = 3;

impl Turn<'_> {
    /// Handles the answer to a GET; `None` is the same body as last time.
    pub(super) fn answered(&mut self, request: RequestId, assessment: Option<Arc<Assessment>>) {
        let Fetch::Asked { request: awaited, purpose, .. } = self.machine.fetch else { return };
        if awaited != request {
            return;
        }
        self.machine.fetch = Fetch::None;
        self.machine.is_online = true;
        let shown = self.machine.state.shown().cloned();
        // The tab's own answers count in their order, whatever their dates say: the clocks of two servers differ.
        let believed = assessment.filter(|new| purpose == Purpose::Asked || !self.is_from_before_the_run(new));
        match believed.or(shown) {
            Some(assessment) => {
                let attempt =
                    (purpose == Purpose::Poll).then(|| self.machine.state.watch().map_or(1, |w| w.answers + 1));
                self.accept(&assessment, attempt);
            }
            // The answer is "the same as what is shown", but nothing is shown: the session and the machine disagree.
            // Asking again at once could go on for ever.
            None => self.fail(purpose, Error::new(ErrorKind::Malformed)),
        }
        self.tell(Notice::FetchEnded);
    }

    /// Takes in the API's answer to what a person has saved. Earlier requests are now outdated.
    pub(super) fn brought(&mut self, assessment: &Arc<Assessment>) {
        // Nobody is looking, or the answer to the POST will be newer.
        if self.machine.state.shown().is_none() || matches!(self.machine.state, State::Starting { .. }) {
            return;
        }
        match self.not_before() {
            None => self.stop_fetching(),
            // The wait that the server asked for goes on, whatever it takes from people meanwhile.
            Some(_) => self.tell(Notice::FetchEnded),
        }
        self.accept(assessment, None);
    }

    /// Whether `answer` is exactly the result from before the followed run: right after a POST, a server that reads
    /// from a replica may still return it. After some answers it is believed nevertheless.
    fn is_from_before_the_run(&self, answer: &Assessment) -> bool {
        let State::Watching { watch, .. } = &self.machine.state else { return false };
        let is_accepted = watch.is_run && watch.doubt.is_none() && watch.answers < LATE_ANSWERS;
        is_accepted && watch.before.as_ref().is_some_and(|before| **before == *answer)
    }

    /// Handles another tab's message that it has seen something else. This is a hint and no answer: only the API's
    /// answers to this tab are shown.
    pub(super) fn heard_of_news(&mut self) {
        if self.machine.state.shown().is_some() {
            let at = self.machine.traffic.after_last(self.now, self.machine.interval);
            self.check(at);
        }
    }

    /// Handles another tab's message that there is nothing new: it replaces this tab's next poll, though not for ever.
    /// The sender need not be a tab of ours.
    pub(super) fn heard_nothing_new(&mut self) {
        if !matches!(self.machine.fetch, Fetch::Due { purpose: Purpose::Poll, .. }) {
            return;
        }
        let State::Watching { watch, .. } = &mut self.machine.state else { return };
        if self.now.since(watch.answered) < schedule::LONGEST_SILENCE {
            watch.answers += 1;
            self.plan_poll();
        }
    }

    /// Shows what is new and decides what follows. `attempt` numbers the answers to polls.
    fn accept(&mut self, assessment: &Arc<Assessment>, attempt: Option<u32>) {
        let is_first = self.machine.state.shown().is_none();
        let begun = self.begun_elsewhere(assessment).or_else(|| self.gone_by(assessment));
        let changed = self.show(assessment);
        if let Some(attempt) = attempt {
            self.tell(Notice::Polled { changed, attempt });
        }
        let watch = match std::mem::take(&mut self.machine.state) {
            State::Watching { mut watch, .. } => {
                watch.answers += 1;
                watch.answered = self.now;
                watch.trouble = None;
                Some(watch)
            }
            // An answer that nobody here asked for. Watching was stopped by a person or took too long, and stays
            // stopped.
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

    /// Follows what is still changing, and ends what has ended.
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
            self.stop_fetching();
            self.resign();
            if watch.as_ref().is_some_and(|w| w.before.is_some()) {
                self.forget();
            }
            // Watching may have been stopped before it was known whether there is a run.
            let was_run =
                |w: &Watch| w.is_run || w.before.as_ref().is_some_and(|before| tells_of_a_run(before, &shown));
            if let Some(watch) = watch.filter(was_run) {
                let has_failed = shown.state == assessment::State::Error;
                self.machine.failed = watch.before.clone().filter(|_| has_failed);
                self.tell(Notice::Completed { before: watch.before, outcome: shown.state.clone() });
            }
        }
    }

    /// Continues to follow: asks for the lead and plans the next poll.
    pub(super) fn watch(&mut self, shown: Arc<Assessment>, watch: Watch) {
        self.machine.state = State::Watching { shown, watch };
        self.campaign();
        self.plan_poll();
    }
}

/// Whether the state will change without this person's action. An unknown or unreadable state may.
fn still_changes(state: &assessment::State) -> bool {
    state.awaits_ai() || state.is_unknown()
}
