//! The times of polls.

use super::machine::Turn;
use super::schedule::{self, Pace};
use super::{PauseReason, Purpose, State, Watch};
use crate::assessment::{self, Assessment};

impl Turn<'_> {
    /// Plans the next poll of a watch, or gives up if it has taken too long.
    pub(super) fn plan_poll(&mut self) {
        let State::Watching { shown, watch } = &self.machine.state else { return };
        if self.now.since(watch.window) >= schedule::GIVE_UP_AFTER {
            let (shown, watch) = (shown.clone(), watch.clone());
            return self.pause(shown, watch, PauseReason::GaveUp);
        }
        let wait = self.scheduled(shown, watch);
        // The last poll is not delayed beyond the end: ×15 of a long interval would add a quarter of an hour.
        let last = watch.window.after(schedule::GIVE_UP_AFTER).max(self.now.after(self.machine.interval));
        // A message from another tab does not cancel the wait that the server asked this tab for.
        self.plan(Purpose::Poll, self.now.after(wait).min(last), self.not_before());
    }

    /// The scheduled wait for the next poll.
    pub(super) fn scheduled(&self, shown: &Assessment, watch: &Watch) -> i64 {
        let is_quick = shown.state == assessment::State::AiInProgress || watch.before.is_some();
        let pace = if is_quick { Pace::Quick } else { Pace::Slow };
        let watched = self.now.since(watch.window).max(0);
        schedule::poll(self.machine.interval, pace, watch.answers, watched, self.dice)
    }
}
