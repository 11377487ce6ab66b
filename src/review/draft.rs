//! What a person has typed and not saved yet.

use crate::api::Error;
use crate::assessment::{Changes, CriterionChange, Field, Saved};
use std::sync::Arc;

/// A field as a person wants it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edit {
    /// The score of a criterion; `None` until one is chosen.
    pub score: Option<f64>,
    /// The reason of a criterion, or the text; empty if there is none.
    pub text: Arc<str>,
}

/// What is to become of one field.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// What is wanted; `None` confirms what is saved.
    pub edit: Option<Edit>,
    /// What the editor began with. Blind reviewers begin with nothing.
    pub began: Edit,
    /// What was saved when it was begun, or when the person decided on it last.
    pub base: Saved,
    /// Whether it brings back what was there before.
    pub is_restoring: bool,
    /// What stands in its way.
    pub status: DraftStatus,
}

/// How a draft stands.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum DraftStatus {
    /// It is being written.
    #[default]
    Open,
    /// It is being saved, or waits for its turn.
    Saving,
    /// The API has refused it, or could not be reached; nothing was saved.
    Refused(Error),
    /// The answer was lost, and there was no trace of it when it was looked after.
    Unclear(Error),
    /// Somebody else has changed the field meanwhile, to this.
    Conflict(Saved),
}

impl Edit {
    /// What is saved.
    pub fn of(saved: &Saved) -> Self {
        Self { score: saved.score, text: saved.text.clone() }
    }
}

impl Draft {
    /// Begins with what is saved.
    pub fn new(edit: Option<Edit>, base: Saved) -> Self {
        let began = edit.clone().unwrap_or_else(|| Edit::of(&base));
        Self { edit, began, base, is_restoring: false, status: DraftStatus::Open }
    }

    /// Brings back what was there before.
    pub fn restoring(edit: Edit, base: Saved) -> Self {
        Self { edit: Some(edit), is_restoring: true, ..Self::new(None, base) }
    }

    /// Whether it would change anything: one that would not need not be asked about when it is closed.
    pub fn is_changed(&self) -> bool {
        self.edit.as_ref().is_some_and(|edit| *edit != self.began)
    }

    /// Whether a wish for it is on its way.
    pub fn is_saving(&self) -> bool {
        self.status == DraftStatus::Saving
    }

    /// Whether there is something that could be sent. A criterion without a score cannot be saved, nor a text that is as
    /// it was.
    pub fn is_sendable(&self, field: Field) -> bool {
        match field {
            Field::Criterion(..) => self.score().is_some_and(f64::is_finite),
            Field::Summary | Field::Note => self.text().is_some(),
        }
    }

    /// The score that is wanted.
    pub fn score(&self) -> Option<f64> {
        self.edit.as_ref().map_or(self.base.score, |edit| edit.score)
    }

    /// Adds to a write what is sent of it. The score goes with every change of a criterion, so that whoever reads it knows
    /// what was decided on.
    pub fn add_to(&self, changes: &mut Changes, field: Field) {
        match field {
            Field::Criterion(category, criterion) => {
                let reason = self.text().cloned();
                changes.criteria.push(CriterionChange { category, criterion, score: self.score(), reason });
            }
            Field::Summary => changes.summary = self.text().cloned(),
            Field::Note => changes.note = self.text().cloned(),
        }
    }

    /// The text, if it is to be another one. One that was not touched stays, also one that was not shown.
    fn text(&self) -> Option<&Arc<str>> {
        self.edit.as_ref().map(|edit| &edit.text).filter(|text| **text != self.began.text)
    }

    /// Whether `now` is what is wanted, said by a person.
    pub fn is_met(&self, now: &Saved) -> bool {
        let text = self.text().unwrap_or(&self.base.text);
        now.is_verified && now.score == self.score() && now.text == *text
    }

    /// Whether nobody else has changed what it is about.
    pub fn is_untouched(&self, now: &Saved) -> bool {
        now.score == self.base.score && now.text == self.base.text
    }
}
