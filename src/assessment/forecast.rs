//! The effect of a re-run on the present scores.

use super::key::{by_key, numbers};
use super::{Assessment, CategoryId, Criterion, Provenance, Scorecard};

/// The effect of a re-run on the present scores, as far as it is known beforehand.
///
/// The API says that AI scores are replaced, and says nothing about what people have verified: every verified score
/// that the AI may set counts as being at risk. A criterion that is not for the AI is left as it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Forecast<'a> {
    /// The number of AI scores that are replaced.
    pub replaced: usize,
    /// Verified scores that the AI may overwrite.
    pub at_risk: Vec<Verified<'a>>,
    /// Verified scores of criteria that the other revision no longer has.
    pub dropped: Vec<Verified<'a>>,
}

/// A criterion that a person has verified, with its category.
pub type Verified<'a> = (Option<CategoryId>, &'a Criterion);

/// The fate of a criterion under the other revision.
enum Fate {
    /// The AI scores it.
    Scored,
    /// In the scorecard, but not scored by the AI.
    Kept,
    /// No longer in the scorecard.
    Dropped,
}

impl<'a> Forecast<'a> {
    /// The effect of a re-run with the revision `to`; `None` if that revision is not known.
    pub fn of(assessment: &'a Assessment, to: Option<&Scorecard>) -> Self {
        let asked = to.map(|to| by_key(to.definitions(), |definition| definition.id));
        let mut forecast = Self::default();
        for (category, criterion) in assessment.criteria() {
            let fate = match (&asked, category.zip(criterion.id)) {
                (Some(asked), Some(key)) => match asked.get(numbers(key)) {
                    Some(definition) if definition.by_ai == Some(false) => Fate::Kept,
                    Some(_) => Fate::Scored,
                    None => Fate::Dropped,
                },
                (Some(_), None) => Fate::Dropped,
                (None, _) => Fate::Scored,
            };
            match (&criterion.provenance, fate) {
                (Provenance::AiGenerated, Fate::Scored) => forecast.replaced += 1,
                (Provenance::HumanVerified, Fate::Scored) => forecast.at_risk.push((category, criterion)),
                (Provenance::HumanVerified, Fate::Dropped) => forecast.dropped.push((category, criterion)),
                _ => {}
            }
        }
        forecast
    }
}
