//! What the AI had scored where a person has changed it.

use super::key::numbers;
use super::keyed::Keyed;
use super::{CategoryId, CriterionId, Edit, EditedField};
use std::sync::Arc;

/// The scores of the AI that people have replaced, by criterion, as the history has them.
#[derive(Clone, Debug, PartialEq)]
pub struct AiScores(Keyed<Arc<str>>);

impl AiScores {
    /// The AI's scores by what the history tells; of a criterion that was scored several times the last one.
    pub fn of(history: &[Edit]) -> Self {
        let replaced = history.iter().enumerate().rev().filter_map(|(at, edit)| {
            let EditedField::Score(category, criterion) = edit.field else { return None };
            let old = edit.old.clone().filter(|_| edit.replaces_ai(&history[..at]))?;
            Some((numbers((category, criterion)), old))
        });
        Self(Keyed::of(replaced))
    }

    /// What the AI had scored, as text, if a person has replaced it.
    pub fn get(&self, category: CategoryId, criterion: CriterionId) -> Option<&str> {
        self.0.get(numbers((category, criterion))).map(|score| &**score)
    }
}
