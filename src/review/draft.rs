//! What a person has typed and not saved yet.

use crate::api::Error;
use crate::assessment::{CategoryId, CriterionChange, CriterionId, Saved};
use std::sync::Arc;

/// Which criterion.
pub type Key = (CategoryId, CriterionId);

/// A score and a reason as a person wants them.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edit {
    /// The score; `None` until one is chosen.
    pub score: Option<f64>,
    /// The reason; empty if there is none.
    pub reason: Arc<str>,
}

/// What is to become of one criterion.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The score and the reason that are wanted; `None` confirms what is saved.
    pub edit: Option<Edit>,
    /// What the editor began with. Blind reviewers begin with nothing.
    pub began: Edit,
    /// What was saved when it was begun, or when the person decided on it last.
    pub base: Saved,
    /// What stands in its way.
    pub standing: Standing,
}

/// How a draft stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum Standing {
    /// It is being written.
    #[default]
    Open,
    /// It is being saved, or waits for its turn.
    Saving,
    /// The API has refused it, or could not be reached; nothing was saved.
    Refused(Error),
    /// The answer was lost, and there was no trace of it when it was looked after.
    Unclear(Error),
    /// Somebody else has changed the criterion meanwhile, to this.
    Conflict(Saved),
}

impl Edit {
    /// What is saved.
    pub fn of(saved: &Saved) -> Self {
        Self { score: saved.score, reason: saved.reason.clone() }
    }
}

impl Draft {
    /// Begins with what is saved.
    pub fn new(edit: Option<Edit>, base: Saved) -> Self {
        let began = edit.clone().unwrap_or_else(|| Edit::of(&base));
        Self { edit, began, base, standing: Standing::Open }
    }

    /// Whether it would change anything: one that would not need not be asked about when it is closed.
    pub fn is_changed(&self) -> bool {
        self.edit.as_ref().is_some_and(|edit| *edit != self.began)
    }

    /// Whether a wish for it is on its way.
    pub fn is_saving(&self) -> bool {
        self.standing == Standing::Saving
    }

    /// The score that is wanted.
    pub fn score(&self) -> Option<f64> {
        self.edit.as_ref().map_or(self.base.score, |edit| edit.score)
    }

    /// What is sent. The score goes with every change, so that whoever reads it knows what was decided on.
    pub fn change(&self, (category, criterion): Key) -> CriterionChange {
        CriterionChange { category, criterion, score: self.score(), reason: self.reason().cloned() }
    }

    /// The reason, if it is to be another one. One that was not touched stays, also one that was not shown.
    fn reason(&self) -> Option<&Arc<str>> {
        self.edit.as_ref().map(|edit| &edit.reason).filter(|reason| **reason != self.began.reason)
    }

    /// Whether `now` is what is wanted, said by a person.
    pub fn is_met(&self, now: &Saved) -> bool {
        let reason = self.reason().unwrap_or(&self.base.reason);
        now.is_verified && now.score == self.score() && now.reason == *reason
    }

    /// Whether nobody else has changed what it is about.
    pub fn is_untouched(&self, now: &Saved) -> bool {
        now.score == self.base.score && now.reason == self.base.reason
    }
}
