//! The first answer, which waits a moment for its labels: what appears in two steps is laid out twice, and less calm.

use super::driver::Session;
use crate::run::Event;
use gloo_timers::callback::Timeout;

/// How long it waits, in milliseconds: too short to be noticed. The scorecard was mostly asked for ahead, and is there.
const PATIENCE: u32 = 40;

impl Session {
    /// Feeds what came of a look; a first assessment, with its labels if they come soon.
    pub(super) fn feed_with_labels(&self, event: Event) {
        let is_first = self.machine.borrow().state().shown().is_none();
        if let Event::Answered(_, assessment) = &event
            && is_first
        {
            self.bring_yardstick(assessment);
            if self.scorecard_request.borrow().is_some() {
                let me = self.weak();
                let patience = Timeout::new(PATIENCE, move || {
                    if let Some(session) = me.upgrade() {
                        session.release_first();
                    }
                });
                self.first.replace(Some((event, patience)));
                return;
            }
        }
        self.feed_and_share(event);
    }

    /// Feeds the answer that waits, if one does: its labels are there, or have failed, or something else is to be fed.
    pub(super) fn release_first(&self) {
        if let Some((event, _)) = self.first.take() {
            self.feed_and_share(event);
        }
    }
}
