//! One line of the sheet: a criterion with what either side knows of it.

use super::{Criterion, CriterionId, Definition, Provenance, ScoringType};
use std::sync::Arc;

/// One criterion of a sheet. At least one of the two sides is there.
#[derive(Clone, Debug)]
pub struct Row {
    /// What the scorecard says of it; `None` when only the assessment knows it.
    pub definition: Option<Arc<Definition>>,
    /// What the assessment says of it; `None` when only the scorecard knows it.
    pub criterion: Option<Arc<Criterion>>,
    /// Is that what the assessment said before the run that is going on, which has not come to it yet?
    pub is_previous: bool,
}

impl Row {
    /// Its id, on whichever side it is known.
    pub fn id(&self) -> Option<CriterionId> {
        self.definition.as_ref().and_then(|d| d.id).or_else(|| self.criterion.as_ref()?.id)
    }

    /// Points scored; `None` is "not scored".
    pub fn points(&self) -> Option<f64> {
        self.criterion.as_ref()?.points()
    }

    /// Most points that it can bring, if the scorecard knows it.
    pub fn max_points(&self) -> Option<f64> {
        self.definition.as_ref()?.max_points
    }

    /// Points that are missing to the most that it can bring; `None` if nothing is scored or the most is not known.
    /// Never negative.
    pub fn loss(&self) -> Option<f64> {
        Some((self.max_points()? - self.points()?).max(0.0))
    }

    /// Whether points are missing. "Not met" has lost something also where nobody knows how much.
    pub fn has_lost(&self) -> bool {
        self.loss().map_or_else(|| self.is_not_met(), |loss| loss > 0.0)
    }

    /// Whether it brought so little that it comes to the eye first: "not met", nothing, or less than half of its points.
    pub fn is_bad(&self) -> bool {
        match (self.points(), self.max_points()) {
            _ if self.is_not_met() => true,
            (Some(points), Some(max)) => max > 0.0 && (points <= 0.0 || points * 2.0 < max),
            _ => false,
        }
    }

    fn is_not_met(&self) -> bool {
        let is_met_not_met = self
            .definition
            .as_ref()
            .is_some_and(|d| d.scoring == ScoringType::MetNotMet && d.max_points.is_none_or(|max| max > 0.0));
        is_met_not_met && self.points().is_some_and(|points| points <= 0.0)
    }

    /// Whether a person has set or confirmed its score.
    pub fn is_verified(&self) -> bool {
        self.criterion.as_ref().is_some_and(|criterion| criterion.provenance == Provenance::HumanVerified)
    }

    /// Whether blind mode withholds its score.
    pub fn is_of_ai(&self) -> bool {
        self.criterion.as_ref().is_some_and(|criterion| criterion.is_of_ai())
    }

    pub(super) fn without_definition(criterion: &Arc<Criterion>) -> Self {
        Self { definition: None, criterion: Some(criterion.clone()), is_previous: false }
    }
}

/// Two rows say the same if their sides do. What an answer has in common with the one before it is mostly the very same
/// value, which an address tells.
impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        self.is_previous == other.is_previous
            && is_same(self.definition.as_ref(), other.definition.as_ref())
            && is_same(self.criterion.as_ref(), other.criterion.as_ref())
    }
}

/// Do both say the same, or nothing? The standard library compares what is behind two addresses even where they are one.
pub fn is_same<T: PartialEq>(a: Option<&Arc<T>>, b: Option<&Arc<T>>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => Arc::ptr_eq(a, b) || a == b,
        (a, b) => a.is_none() && b.is_none(),
    }
}
