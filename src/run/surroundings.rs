//! The surroundings: a hidden, visible, offline or online page, and the leading tab.

use super::machine::Turn;
use super::{Command, Lead, State};

impl Turn<'_> {
    pub(super) fn page_hidden(&mut self) {
        self.machine.is_visible = false;
        // A hidden tab never leads.
        self.resign();
        self.pursue();
    }

    pub(super) fn page_shown(&mut self) {
        if self.machine.is_visible {
            return;
        }
        self.machine.is_visible = true;
        self.wake();
        self.campaign();
        self.hurry();
    }

    /// Handles the return of a cached page: it is outdated, and somebody else may be signed in by now.
    pub(super) fn page_restored(&mut self) {
        self.wake();
        self.check(self.now);
    }

    pub(super) fn went_offline(&mut self) {
        self.machine.is_online = false;
        self.pursue();
    }

    pub(super) fn went_online(&mut self) {
        if self.machine.is_online {
            return;
        }
        self.machine.is_online = true;
        self.wake();
        self.hurry();
    }

    pub(super) fn lead_gained(&mut self) {
        if self.machine.lead == Lead::Asked {
            self.machine.lead = Lead::Held;
            // A leader does not wait for another tab's silence.
            self.cancel_wait();
            self.pursue();
        }
    }

    /// Applies to be the tab that polls, if there is something to poll and somebody to see it.
    pub(super) fn campaign(&mut self) {
        let is_watching = matches!(self.machine.state, State::Watching { .. });
        if is_watching && self.machine.is_visible && self.machine.lead == Lead::None {
            self.machine.lead = Lead::Asked;
            self.order(Command::Campaign);
        }
    }

    pub(super) fn resign(&mut self) {
        if self.machine.lead != Lead::None {
            self.machine.lead = Lead::None;
            self.order(Command::Resign);
        }
    }
}
