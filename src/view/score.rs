//! A score in words.

use crate::assessment::{Definition, Row, ScoringType};
use crate::locale::{Locale, Text};

/// "Met", "4 of 5", "4 points" or "Not scored": what is not scored is never 0.
pub fn score(locale: &Locale, points: Option<f64>, definition: Option<&Definition>) -> String {
    let Some(points) = points else { return locale.text(Text::NotScored).into_owned() };
    match definition {
        Some(d) if d.scoring == ScoringType::MetNotMet && is_all_or_none(points, d.max_points) => {
            locale.text(if points > 0.0 { Text::Met } else { Text::NotMet }).into_owned()
        }
        Some(Definition { max_points: Some(max), .. }) => {
            locale.fill(Text::ScoreOf, &[("scored", &locale.number(points)), ("max", &locale.number(*max))])
        }
        _ if points.fract() == 0.0 && points >= 0.0 => locale.count(points as usize, Text::ScoreOne, Text::ScoreOther),
        _ => locale.fill(Text::ScoreOther, &[("count", &locale.number(points))]),
    }
}

/// From this share of the points on, a score is no reason to look twice.
const NEARLY_FULL: f64 = 0.7;

/// How a score looks: its word says the same. A colour that warned of nine points of ten would soon warn of nothing.
pub fn tone(row: &Row) -> &'static str {
    match row.points() {
        None => "unscored",
        Some(_) if row.is_previous => "previous",
        Some(_) if row.is_problem() => "bad",
        Some(points) if row.max_points().is_some_and(|max| points < max * NEARLY_FULL) => "partial",
        Some(points) if row.max_points().is_some_and(|max| points < max) => "most",
        Some(_) => "good",
    }
}

/// Points between none and all contradict "met or not met": they are shown as points then.
fn is_all_or_none(points: f64, max: Option<f64>) -> bool {
    points <= 0.0 || max.is_none_or(|max| points >= max)
}
