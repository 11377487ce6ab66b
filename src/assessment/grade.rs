//! Grades of scores.

use super::{Definition, Row, ScoringType};

/// The grade of a row's score.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Grade {
    /// No score.
    Unscored,
    /// The score belongs to the previous result.
    Previous,
    /// No grade: the maximum is unknown or zero.
    Neutral,
    /// Few points or none, see [`Row::is_bad`].
    Bad,
    /// Some points are missing.
    Partial,
    /// All points.
    Full,
}

impl Row {
    /// The grade of its score.
    pub fn grade(&self) -> Grade {
        let Some(points) = self.points() else { return Grade::Unscored };
        match self.max_points() {
            _ if self.is_previous => Grade::Previous,
            _ if self.is_bad() => Grade::Bad,
            Some(max) if max <= 0.0 => Grade::Neutral,
            Some(max) if points < max => Grade::Partial,
            None if !self.definition.as_ref().is_some_and(|d| d.scoring == ScoringType::MetNotMet) => Grade::Neutral,
            _ => Grade::Full,
        }
    }
}

impl Definition {
    /// Whether `points` mean "met". `None` if the criterion is scored by points, if `points` are between none and all,
    /// which contradicts both, or if there are no points to be had.
    pub fn is_met(&self, points: f64) -> Option<bool> {
        let is_met = points > 0.0;
        let is_all = self.max_points.is_none_or(|max| points >= max && max > 0.0);
        // Where there are no points to be had, none are given either way.
        (self.scoring == ScoringType::MetNotMet && (is_all || !is_met && self.max_points != Some(0.0)))
            .then_some(is_met)
    }
}
