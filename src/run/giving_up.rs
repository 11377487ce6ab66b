//! A look that failed for good, and what it takes away with it.

use super::machine::Turn;
use super::{Command, Notice, State, Trouble};
use crate::api::{Error, ErrorKind};

impl Turn<'_> {
    /// Tries no more until somebody does something. What was shown stays beside the reason, unless whoever asks may no
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

    /// Nothing of the judgement stays on the screen or in storage. The result from before a run is kept in mind for
    /// whoever may see it again; not if it may be somebody else who comes back.
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
