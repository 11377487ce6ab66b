//! What a re-run will do to the scores that are there.

use super::{Assessment, CategoryId, Criterion, CriterionId, Provenance, Scorecard};
use std::collections::HashSet;

/// What a re-run will do to the scores that are there, as far as it is known beforehand.
///
/// The API says that AI scores are made anew and says nothing of those that people have verified, so all of these
/// are counted as being at risk.
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

impl<'a> Forecast<'a> {
    /// What a re-run with the revision `to` will do; `None` if that revision is not known.
    pub fn of(assessment: &'a Assessment, to: Option<&Scorecard>) -> Self {
        let asked: Option<HashSet<(CategoryId, CriterionId)>> = to.map(|to| {
            let all = to.categories.iter().flat_map(|c| c.criteria.iter().map(move |d| (c.id, d.id)));
            all.filter_map(|(category, id)| category.zip(id)).collect()
        });
        let is_asked = |category: Option<CategoryId>, criterion: &Criterion| match (&asked, category.zip(criterion.id))
        {
            (Some(asked), Some(key)) => asked.contains(&key),
            (Some(_), None) => false,
            (None, _) => true,
        };
        let mut forecast = Self::default();
        for (category, criterion) in assessment.criteria() {
            match (&criterion.provenance, is_asked(category, criterion)) {
                (Provenance::AiGenerated, true) => forecast.replaced += 1,
                (Provenance::HumanVerified, true) => forecast.at_risk.push((category, criterion)),
                (Provenance::HumanVerified, false) => forecast.dropped.push((category, criterion)),
                _ => {}
            }
        }
        forecast
    }
}
