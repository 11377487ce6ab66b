//! The memory of a run beyond a reload, and its resumption.

use super::machine::Turn;
use super::{Began, Command, Doubt, Memory, Notice, State, Watch};
use crate::api::{Error, ErrorKind};
use crate::assessment::{self, Assessment};
use std::sync::Arc;

impl Turn<'_> {
    /// Takes up what was kept beyond a reload.
    pub(super) fn recall(&mut self, memory: Memory) {
        if self.machine.state == State::Idle {
            self.machine.memory = Some(memory);
            self.machine.is_kept = true;
        }
    }

    /// Keeps a run beyond a reload. Must be ordered while the previous result is still on the screen.
    pub(super) fn remember(&mut self, memory: Memory) {
        // Any earlier interruption is over.
        self.machine.memory = None;
        self.machine.is_kept = true;
        self.order(Command::Remember(memory));
    }

    /// Stops keeping anything beyond a reload.
    pub(super) fn forget(&mut self) {
        if std::mem::take(&mut self.machine.is_kept) {
            self.order(Command::Forget);
        }
    }

    /// Keeps a run that is now known to exist and is in progress.
    pub(super) fn remember_watch(&mut self, watch: &Watch) {
        if let Some(memory) = watch.memory() {
            self.remember(memory);
        }
    }

    /// Remembers a run that is no longer followed and whose end nobody has seen, so that it can be resumed.
    pub(super) fn keep_in_mind(&mut self, watch: &Watch) {
        // An earlier interruption is not forgotten for a watch that has nothing to compare with.
        self.machine.memory = watch.memory().or(self.machine.memory.take());
    }

    /// The watch that was interrupted, for example by a reload, now that the assessment's state is known.
    pub(super) fn recalled(&mut self, assessment: &Assessment, is_first: bool) -> Option<Watch> {
        let memory = self.machine.memory.take()?;
        let is_run = memory.is_accepted || tells_of_a_run(&memory.before, assessment);
        let watch = Watch { is_run, before: Some(memory.before.clone()), ..Watch::new(memory.began, self.now) };
        if is_run {
            // An accepted run may have been dropped from storage while nobody was allowed to see it.
            if !memory.is_accepted || !self.machine.is_kept {
                self.remember_watch(&watch);
            }
            return Some(watch);
        }
        if !is_first {
            // It was checked already, and may still appear.
            self.machine.memory = Some(memory);
            return None;
        }
        // The page was left before the POST was answered: the run may still begin.
        if !self.machine.is_kept {
            self.remember(memory);
        }
        let error = Error::new(ErrorKind::Network);
        self.tell(Notice::RerunDoubtful(error.clone()));
        Some(Watch { doubt: Some(Doubt::OutcomeUnknown(error)), ..watch })
    }

    /// The watch of a run that somebody else has begun: what was shown until now is the previous result.
    pub(super) fn begun_elsewhere(&mut self, assessment: &Assessment) -> Option<Watch> {
        let is_news = self.machine.memory.is_none() && self.machine.state.watch().is_none();
        let before = self.machine.state.shown().filter(|shown| !shown.state.awaits_ai() && !shown.state.is_unknown());
        let before = before.filter(|_| is_news && assessment.state.awaits_ai())?.clone();
        let watch = Watch { is_run: true, before: Some(before), ..Watch::new(Began::Seen(self.now), self.now) };
        self.remember_watch(&watch);
        Some(watch)
    }

    /// The watch of a run that has begun and ended while nobody was looking, as in a hidden tab: what was shown until
    /// now is the previous result.
    pub(super) fn gone_by(&self, assessment: &Assessment) -> Option<Watch> {
        let is_news = self.machine.memory.is_none() && self.machine.state.watch().is_none();
        let before =
            self.machine.state.shown().filter(|shown| !shown.state.awaits_ai() && !shown.state.is_unknown())?;
        let was_run = is_news && !assessment.state.awaits_ai() && has_been_scored_since(before, assessment);
        let watch = Watch { before: Some(before.clone()), ..Watch::new(Began::Seen(self.now), self.now) };
        was_run.then_some(watch)
    }

    /// The run that a re-run would interrupt, with its beginning.
    pub(super) fn interrupted(&mut self) -> Option<Watch> {
        let watch = match &self.machine.state {
            State::Watching { watch, .. } | State::Paused { watch, .. } => Some(watch.clone()),
            _ => None,
        };
        let recalled = self.machine.memory.take().filter(|memory| memory.is_accepted);
        let recalled = recalled.map(|memory| Watch {
            is_run: true,
            before: Some(memory.before),
            ..Watch::new(memory.began, self.now)
        });
        watch.or(recalled).filter(|watch| watch.is_run && watch.before.is_some())
    }

    /// Adds what people have verified since the run began to the previous result: the AI may still overwrite it.
    pub(super) fn take_in(&mut self, watch: &mut Watch, assessment: &Assessment) {
        let goes_on = watch.is_run && (assessment.state.awaits_ai() || assessment.state.is_unknown());
        let before = watch.before.as_ref().filter(|_| goes_on);
        if let Some(merged) = before.and_then(|before| before.with_verified_of(assessment)) {
            watch.before = Some(Arc::new(merged));
            self.remember_watch(watch);
        }
    }
}

impl Watch {
    fn memory(&self) -> Option<Memory> {
        Some(Memory { before: self.before.clone()?, began: self.began, is_accepted: self.is_run })
    }
}

/// Whether a run since `before` can explain `now`. People who set scores change neither the scorecard nor the AI's
/// summary, and what they have edited is no longer ready for review.
pub(super) fn tells_of_a_run(before: &Assessment, now: &Assessment) -> bool {
    // Any other date is a change, even an earlier one: the clocks of two servers differ.
    let is_new = before.modified.is_some() && now.modified.is_some() && before.modified != now.modified;
    let is_of_ai = matches!(now.state, assessment::State::AiReady | assessment::State::Error);
    let has_other_words = before.scorecard != now.scorecard || before.ai_summary != now.ai_summary;
    now.state.awaits_ai() || is_new && (is_of_ai || has_other_words)
}

/// Whether the AI has scored it again since `before`. It is ready for a review that nobody has begun, and its content
/// differs. What people edit is no longer ready for review, and other changes of a ticket are not the AI's.
fn has_been_scored_since(before: &Assessment, now: &Assessment) -> bool {
    let says_else = before.scorecard != now.scorecard
        || before.ai_summary != now.ai_summary
        || before.totals != now.totals
        || before.categories != now.categories;
    now.state == assessment::State::AiReady && tells_of_a_run(before, now) && says_else
}
