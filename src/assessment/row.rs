//! Rows of the sheet: a criterion with the data of both sides.

use super::{Criterion, CriterionId, Definition, Provenance, ScoringType};
use std::sync::Arc;

/// One criterion of a sheet. At least one of the two sides is there.
#[derive(Clone, Debug)]
pub struct Row {
    /// The scorecard's data; `None` if only the assessment knows the criterion.
    pub definition: Option<Arc<Definition>>,
    /// The assessment's data; `None` if only the scorecard knows the criterion.
    pub criterion: Option<Arc<Criterion>>,
    /// Whether that data is from before the current run, which has not reached it yet.
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

    /// The most points that it can bring, if the scorecard knows it.
    pub fn max_points(&self) -> Option<f64> {
        self.definition.as_ref()?.max_points
    }

    /// The points lost: the maximum less the score; `None` if nothing is scored or the maximum is not known. Never
    /// negative.
    pub fn loss(&self) -> Option<f64> {
        Some((self.max_points()? - self.points()?).max(0.0))
    }

    /// Whether points are lost. "Not met" has lost points even if nobody knows how many.
    pub fn has_lost(&self) -> bool {
        self.loss().map_or_else(|| self.is_not_met(), |loss| loss > 0.0)
    }

    /// Whether the score is bad enough to stand out: "not met", nothing, or less than half of the points.
    pub fn is_bad(&self) -> bool {
        match (self.points(), self.max_points()) {
            _ if self.is_not_met() => true,
            (Some(points), Some(max)) => max > 0.0 && (points <= 0.0 || points * 2.0 < max),
            _ => false,
        }
    }

    /// Whether it is "not met", and nobody knows how many points that costs.
    fn is_not_met(&self) -> bool {
        let is_met_or_not = |d: &Arc<Definition>| d.scoring == ScoringType::MetNotMet && d.max_points.is_none();
        self.definition.as_ref().is_some_and(is_met_or_not) && self.points().is_some_and(|points| points <= 0.0)
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

/// Rows are equal if both their sides are. Unchanged data usually keeps its address, so comparing addresses is enough.
impl PartialEq for Row {
    fn eq(&self, other: &Self) -> bool {
        self.is_previous == other.is_previous
            && is_same(self.definition.as_ref(), other.definition.as_ref())
            && is_same(self.criterion.as_ref(), other.criterion.as_ref())
    }
}

/// Whether both are equal, or both missing. The standard library compares the contents even if both addresses are the
/// same.
pub fn is_same<T: PartialEq>(a: Option<&Arc<T>>, b: Option<&Arc<T>>) -> bool {
    match (a, b) {
        (Some(a), Some(b)) => Arc::ptr_eq(a, b) || a == b,
        (a, b) => a.is_none() && b.is_none(),
    }
}
