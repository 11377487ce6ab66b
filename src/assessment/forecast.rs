//! What a re-run will do to the scores that are there.

use super::key::{by_key, numbers};
use super::{Assessment, CategoryId, Criterion, Provenance, Scorecard};

/// What a re-run will do to the scores that are there, as far as it is known beforehand.
///
/// The API says that what the AI scores is made anew, and says nothing of what people have verified: all of that which
/// the AI may score is counted as being at risk. A criterion that is not for the AI is left as it is.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Forecast<'a> {
    /// How many AI scores are made anew.
    pub replaced: usize,
    /// What people have verified and the AI may overwrite.
    pub at_risk: Vec<Verified<'a>>,
    /// What people have verified and the other revision does not ask for any more.
    pub dropped: Vec<Verified<'a>>,
}

/// A criterion that a person has verified, with its category.
pub type Verified<'a> = (Option<CategoryId>, &'a Criterion);

/// What the other revision does with a criterion.
enum Fate {
    /// The AI scores it.
    Scored,
    /// It is asked, but not of the AI.
    Kept,
    /// It is not asked any more.
    Dropped,
}

impl<'a> Forecast<'a> {
    /// What a re-run with the revision `to` will do; `None` if that revision is not known.
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
