//! How good a score is.

use super::{Definition, Row, ScoringType};

/// How good a row's score is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// Nothing is scored.
    Unscored,
    /// The score is that of the previous result.
    Previous,
    /// It calls for attention, see [`Row::is_problem`].
    Problem,
    /// Some points are missing.
    Partial,
    /// So few points are missing that nobody has to look twice.
    Most,
    /// All points, or of a criterion whose most points nobody knows: some.
    Full,
}

/// From this share of the points on, a score is no reason to look twice. A warning at nine points of ten would soon
/// warn of nothing.
const MOST: f64 = 0.7;

impl Row {
    /// How good its score is.
    pub fn grade(&self) -> Grade {
        let Some(points) = self.points() else { return Grade::Unscored };
        match self.max_points() {
            _ if self.is_previous => Grade::Previous,
            _ if self.is_problem() => Grade::Problem,
            Some(max) if points < max * MOST => Grade::Partial,
            Some(max) if points < max => Grade::Most,
            _ => Grade::Full,
        }
    }
}

impl Definition {
    /// Whether `points` say "met" or "not met". `None` where the criterion is scored by points, and where `points` are
    /// between none and all, which contradicts both.
    pub fn is_met(&self, points: f64) -> Option<bool> {
        let is_met = points > 0.0;
        let is_all = self.max_points.is_none_or(|max| points >= max);
        (self.scoring == ScoringType::MetNotMet && (!is_met || is_all)).then_some(is_met)
    }
}
