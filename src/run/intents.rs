//! Intents of people and hosts: to see the assessment, to reload it, to stop following it.

use super::machine::Turn;
use super::{Command, Notice, PauseReason, Purpose, State, Watch};
use crate::assessment::Assessment;
use std::sync::Arc;

impl Turn<'_> {
    pub(super) fn opened(&mut self) {
        if self.machine.state == State::Idle {
            self.machine.state = State::Loading;
            self.want(Purpose::First);
        }
    }

    pub(super) fn removed(&mut self) {
        if let State::Starting { post, .. } = self.machine.state {
            self.order(Command::Abort(post));
        }
        self.stop_fetching();
        self.resign();
        self.machine.state = State::Idle;
        self.machine.memory = None;
        self.machine.is_kept = false;
        self.machine.failed = None;
    }

    pub(super) fn reload_asked(&mut self) {
        let state = std::mem::take(&mut self.machine.state);
        self.machine.state = match state {
            // Until the server may be asked, its message stays readable.
            State::Failed { last: None, .. } if self.not_before().is_none() => State::Loading,
            State::Paused { shown, mut watch, .. } => {
                watch.window = self.now;
                watch.answers = 0;
                State::Watching { shown, watch }
            }
            other => other,
        };
        // At once, not with the answer: if the request fails, the next one is a poll, which needs the lead.
        self.campaign();
        match self.machine.state {
            // The answer to the POST will be newer than that to any GET.
            State::Idle => {}
            State::Starting { .. } => self.tell(Notice::FetchEnded),
            _ => self.want(Purpose::Asked),
        }
    }

    /// Checks what people have done since the assessment was loaded, before anybody decides to have it replaced.
    pub(super) fn dialog_opened(&mut self) {
        self.order(Command::ListRevisions);
        if matches!(self.machine.state, State::Ready { .. } | State::Failed { last: Some(_), .. }) {
            self.reload_asked();
        }
    }

    pub(super) fn stop_asked(&mut self) {
        match std::mem::take(&mut self.machine.state) {
            State::Watching { shown, watch } => self.pause(shown, watch, PauseReason::Stopped),
            other => self.machine.state = other,
        }
    }

    /// Stops following. Callers that wait to hear whether there is a run are told that it was not found out.
    pub(super) fn pause(&mut self, shown: Arc<Assessment>, mut watch: Watch, why: PauseReason) {
        self.stop_fetching();
        self.resign();
        self.drop_doubt(&mut watch);
        watch.trouble = None;
        self.machine.state = State::Paused { shown, watch, why };
    }
}
