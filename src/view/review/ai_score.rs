//! The AI's score of a criterion, also after a person has changed it.

use super::super::ui::Ui;
use super::reviewing::Review;
use crate::assessment::{Field, Provenance, Row};
use crate::number::number_in;

/// The AI's score, unless it is withheld.
pub fn ai_score(review: &Review, field: Field, row: &Row) -> Option<f64> {
    if review.ui.hides_ai() {
        return None;
    }
    let is_ai = row.criterion.as_ref().is_some_and(|criterion| criterion.provenance == Provenance::AiGenerated);
    match is_ai {
        true => row.points(),
        false => ai_score_of(&review.ui, field),
    }
}

/// The AI's score that a person has changed; tracked.
pub fn ai_score_of(ui: &Ui, field: Field) -> Option<f64> {
    let Field::Criterion(category, criterion) = field else { return None };
    number_in(ui.ai_scores().get(category, criterion)?)
}
