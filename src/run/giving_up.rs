//! Permanent failures, and what they remove.

use super::machine::Turn;
use super::{Command, Notice, State, Trouble};
use crate::api::{Error, ErrorKind};

impl Turn<'_> {
    /// Stops trying until somebody does something. What was shown stays beside the reason, unless the caller may no
    /// longer see it.
    pub(super) fn give_up(&mut self, error: Error, is_taken_away: bool) {
        let failures = self.failures() + 1;
        let last = self.machine.state.shown().cloned();
        self.stop_fetching();
        self.resign();
        if let State::Watching { watch, .. } | State::Paused { watch, .. } = &self.machine.state {
            let mut watch = watch.clone();
            self.drop_doubt(&mut watch);
            self.keep_in_mind(&watch);
        }
        if is_taken_away {
            self.take_away(&error, last.is_some());
        }
        let trouble = Trouble { error: error.clone(), failures, retry_at: None };
        self.machine.state = State::Failed { last: last.filter(|_| !is_taken_away), trouble };
        self.tell(Notice::Failed(error, None));
    }

    /// Removes the judgement from screen and storage. The result from before a run is kept in memory for the same
    /// person, who may see it again; not if somebody else may come back.
    fn take_away(&mut self, error: &Error, was_shown: bool) {
        if was_shown {
            self.order(Command::Clear);
        }
        self.forget();
        if error.kind == ErrorKind::Unauthenticated && !self.machine.knows_person {
            self.machine.memory = None;
            self.machine.failed = None;
        }
    }
}
