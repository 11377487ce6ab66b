//! Drafts: what a person has typed and not saved yet.

use crate::api::Error;
use crate::assessment::{Changes, CriterionChange, Field, Saved};
use std::sync::Arc;

/// The content of a field, as a person wants it.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edit {
    /// The score of a criterion; `None` until one is chosen.
    pub score: Option<f64>,
    /// The reason of a criterion, or the text; empty if there is none.
    pub text: Arc<str>,
}

/// The draft of one field.
#[derive(Clone, Debug, PartialEq)]
pub struct Draft {
    /// The wanted content; `None` confirms what is saved.
    pub edit: Option<Edit>,
    /// The initial content of the editor. Blind reviewers start empty.
    pub began: Edit,
    /// The saved value when the draft was begun, or when the person last decided on it.
    pub base: Saved,
    /// Whether it restores an earlier value.
    pub is_restoring: bool,
    /// Its status.
    pub status: DraftStatus,
}

/// The status of a draft.
#[derive(Clone, Debug, Default, PartialEq)]
pub enum DraftStatus {
    /// Being written.
    #[default]
    Open,
    /// Being saved, or waiting for its turn.
    Saving,
    /// The API has refused it, or could not be reached; nothing was saved.
    Refused(Error),
    /// The answer was lost, and a check found no trace of the write.
    Unclear(Error),
    /// Somebody else has meanwhile changed the field to this value.
    Conflict(Saved),
}

impl Edit {
    /// The saved content.
    pub fn of(saved: &Saved) -> Self {
        Self { score: saved.score, text: saved.text.clone() }
    }
}

impl Draft {
    /// A draft that starts from what is saved.
    pub fn new(edit: Option<Edit>, base: Saved) -> Self {
        let began = edit.clone().unwrap_or_else(|| Edit::of(&base));
        Self { edit, began, base, is_restoring: false, status: DraftStatus::Open }
    }

    /// A draft that restores an earlier value.
    pub fn restoring(edit: Edit, base: Saved) -> Self {
        Self { edit: Some(edit), is_restoring: true, ..Self::new(None, base) }
    }

    /// Whether it would change anything: otherwise it can be closed without asking.
    pub fn is_changed(&self) -> bool {
        self.edit.as_ref().is_some_and(|edit| *edit != self.began)
    }

    /// Whether it is being saved.
    pub fn is_saving(&self) -> bool {
        self.status == DraftStatus::Saving
    }

    /// Whether it can be sent. A criterion without a score cannot be saved, nor an unchanged text.
    pub fn is_sendable(&self, field: Field) -> bool {
        match field {
            Field::Criterion(..) => self.score().is_some_and(f64::is_finite),
            Field::Summary | Field::Note => self.text().is_some(),
        }
    }

    /// The wanted score.
    pub fn score(&self) -> Option<f64> {
        self.edit.as_ref().map_or(self.base.score, |edit| edit.score)
    }

    /// Adds the draft to a write. The score is sent with every change of a criterion, so that it is clear what was
    /// decided.
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

    /// The text, if it is changed. An untouched text is not sent, including one that was not shown.
    fn text(&self) -> Option<&Arc<str>> {
        self.edit.as_ref().map(|edit| &edit.text).filter(|text| **text != self.began.text)
    }

    /// Whether `now` is what is wanted, set by a person.
    pub fn is_met(&self, now: &Saved) -> bool {
        let text = self.text().unwrap_or(&self.base.text);
        now.is_verified && now.score == self.score() && now.text == *text
    }

    /// Whether nobody else has changed the field.
    pub fn is_untouched(&self, now: &Saved) -> bool {
        now.score == self.base.score && now.text == self.base.text
    }
}
