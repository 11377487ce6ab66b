//! What is remembered of a run beyond a reload: the result of before, which nobody could compare with otherwise.

use super::machine::Turn;
use super::{Began, Command, Doubt, Notice, Watch};
use crate::api::{Error, ErrorKind};
use crate::assessment::{Assessment, Timestamp};
use std::sync::Arc;

/// What is remembered of a run that goes on.
#[derive(Clone, Debug, PartialEq)]
pub struct Memory {
    /// The assessment as it was before.
    pub before: Arc<Assessment>,
    /// Since when it goes on.
    pub since: Timestamp,
    /// Is it known that there is a run? Not while the answer to the POST is awaited.
    pub is_accepted: bool,
}

impl Turn<'_> {
    /// To be ordered while the result of before is still on the screen.
    pub(super) fn remember(&mut self, before: &Arc<Assessment>, since: Timestamp, is_accepted: bool) {
        // Whatever was interrupted before is over.
        self.machine.memory = None;
        self.order(Command::Remember(Memory { before: before.clone(), since, is_accepted }));
    }

    /// There is a run for certain now, and it goes on.
    pub(super) fn remember_watch(&mut self, watch: &Watch) {
        let (Began::Started(since) | Began::Seen(since)) = watch.began;
        if let Some(before) = &watch.before {
            self.remember(before, since, true);
        }
    }

    /// A run that is followed no more, though nobody has seen its end, is taken up where it was left.
    pub(super) fn keep_in_mind(&mut self, watch: &Watch) {
        let (Began::Started(since) | Began::Seen(since)) = watch.began;
        let is_accepted = watch.is_run;
        self.machine.memory = watch.before.clone().map(|before| Memory { before, since, is_accepted });
    }

    /// The watch that was interrupted, by a reload for one, now that it is known how the assessment stands.
    pub(super) fn recalled(&mut self, assessment: &Assessment) -> Option<Watch> {
        let Memory { before, since, is_accepted } = self.machine.memory.take()?;
        let is_run = is_accepted || assessment.state.awaits_ai();
        let watch = Watch { is_run, before: Some(before), ..Watch::new(Began::Started(since), self.now) };
        if is_run {
            return Some(watch);
        }
        // The page was left before the POST was answered: the run may still begin, or may have ended already.
        let error = Error::new(ErrorKind::Network);
        self.tell(Notice::RerunDoubtful(error.clone()));
        Some(Watch { doubt: Some(Doubt::OutcomeUnknown(error)), ..watch })
    }

    /// The watch of a run that somebody else has begun: what was shown until now is the result of before.
    pub(super) fn begun_elsewhere(&mut self, assessment: &Assessment) -> Option<Watch> {
        let before = self.machine.state.shown().filter(|shown| !shown.state.awaits_ai() && !shown.state.is_unknown());
        let before = before.filter(|_| assessment.state.awaits_ai() && self.machine.state.watch().is_none())?.clone();
        self.remember(&before, self.now, true);
        Some(Watch { is_run: true, before: Some(before), ..Watch::new(Began::Seen(self.now), self.now) })
    }
}
