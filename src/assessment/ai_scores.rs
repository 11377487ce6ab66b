//! The AI's scores that people have changed.

use super::key::numbers;
use super::keyed::Places;
use super::{CategoryId, CriterionId, EditedField, HistoryEntry};
use std::sync::Arc;

/// The AI's scores that people have replaced, by criterion, as recorded in the history.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct AiScores {
    places: Places,
    scores: Vec<Arc<str>>,
}

impl AiScores {
    /// The AI's scores according to the history; for a criterion that the AI scored several times, the last one.
    pub fn of(history: &[HistoryEntry]) -> Self {
        let (mut keys, mut scores) = (Vec::new(), Vec::new());
        for (at, edit) in history.iter().enumerate().rev() {
            if let EditedField::Score(category, criterion) = edit.field
                && let Some(old) = edit.old.as_ref().filter(|_| edit.replaces_ai(&history[..at]))
            {
                keys.push(numbers((category, criterion)));
                scores.push(old.clone());
            }
        }
        Self { places: Places::of(keys), scores }
    }

    /// The AI's score as text, if a person has replaced it.
    pub fn get(&self, category: CategoryId, criterion: CriterionId) -> Option<&str> {
        self.scores.get(self.places.first(numbers((category, criterion)))?).map(|score| &**score)
    }
}
