//! Happenings on the stage, in the third person.

use super::Stage;
use quality_assessment::api::Error;
use quality_assessment::assessment::{Assessment, ScorecardId};
use quality_assessment::run::{Event, Lead};
use std::sync::Arc;

impl Stage {
    pub fn opened(self) -> Self {
        self.happens(Event::Opened)
    }

    pub fn removed(self) -> Self {
        self.happens(Event::Removed)
    }

    pub fn answers(self, assessment: Assessment) -> Self {
        let request = self.asked();
        self.happens(Event::Answered(request, Arc::new(assessment)))
    }

    pub fn answers_the_same(self) -> Self {
        let request = self.asked();
        self.happens(Event::AnsweredTheSame(request))
    }

    pub fn fails(self, error: Error) -> Self {
        let request = self.asked();
        self.happens(Event::FetchFailed(request, error))
    }

    pub fn wait_ends(mut self) -> Self {
        self.now = self.timer.take().expect("a wait was ordered");
        self.happens(Event::WaitEnded)
    }

    /// Time passes, in which nothing is due.
    pub fn time_passes(mut self, ms: i64) -> Self {
        self.now = self.now.after(ms);
        assert!(self.timer.is_none_or(|timer| timer >= self.now), "a wait ended in the meantime");
        self
    }

    /// Time passes, and a wait that ends meanwhile ends.
    pub fn later(mut self, ms: i64) -> Self {
        self.now = self.now.after(ms);
        if self.timer.is_some_and(|timer| timer <= self.now) { self.timer_fires() } else { self }
    }

    /// The clock jumps, and nothing else.
    pub fn clock_jumps(mut self, ms: i64) -> Self {
        self.now = self.now.after(ms);
        self
    }

    /// The wait ends by its timer, whatever the clock says.
    pub fn timer_fires(mut self) -> Self {
        self.timer.take().expect("a wait was ordered");
        self.happens(Event::WaitEnded)
    }

    pub fn rerun(self) -> Self {
        self.happens(Event::RerunAsked(None))
    }

    pub fn rerun_with(self, scorecard: i64) -> Self {
        self.happens(Event::RerunAsked(Some(ScorecardId(scorecard))))
    }

    pub fn post_answers(self, assessment: Assessment) -> Self {
        let request = self.posted();
        self.happens(Event::RerunAnswered(request, Arc::new(assessment)))
    }

    pub fn post_fails(self, error: Error) -> Self {
        let request = self.posted();
        self.happens(Event::RerunFailed(request, error))
    }

    pub fn checks_now(self) -> Self {
        self.happens(Event::ReloadAsked)
    }

    /// A person saves something, and the API answers that with the assessment as it is now.
    pub fn saved(self, assessment: Assessment) -> Self {
        self.happens(Event::Brought(Arc::new(assessment)))
    }

    pub fn stops(self) -> Self {
        self.happens(Event::StopAsked)
    }

    pub fn hidden(self) -> Self {
        self.happens(Event::PageHidden)
    }

    pub fn visible(self) -> Self {
        self.happens(Event::PageShown)
    }

    pub fn offline(self) -> Self {
        self.happens(Event::WentOffline)
    }

    pub fn online(self) -> Self {
        self.happens(Event::WentOnline)
    }

    pub fn token_renewed(self) -> Self {
        self.happens(Event::TokenRenewed)
    }

    pub fn token_refused(self, error: Error) -> Self {
        self.happens(Event::TokenRefused(error))
    }

    /// From here on another tab leads: applications for the lead wait.
    pub fn another_tab_leads(mut self) -> Self {
        self.is_alone = false;
        self
    }

    pub fn leads(mut self) -> Self {
        self.is_alone = true;
        self.happens(Event::LeadGained)
    }

    /// Another tab says that its answer differs.
    pub fn hears_of_news(self) -> Self {
        self.happens(Event::HeardOfNews)
    }

    /// Another tab says that there is nothing new.
    pub fn hears_of_nothing(self) -> Self {
        self.happens(Event::HeardNothingNew)
    }

    /// The page comes back from the browser's cache.
    pub fn restored(self) -> Self {
        self.happens(Event::PageRestored)
    }

    /// Any other happening, such as an answer that nobody awaits.
    pub fn happens(mut self, event: Event) -> Self {
        self.before = self.machine.clone();
        self.happened.clear();
        self.did.clear();
        self.take(event);
        while self.is_alone && self.machine.lead() == Lead::Asked {
            self.take(Event::LeadGained);
        }
        self
    }
}
