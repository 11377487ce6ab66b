//! A score in words.

use crate::assessment::Definition;
use crate::locale::{Locale, Text};

/// "Met", "4 of 5", "4 points" or "Not scored": what is not scored is never 0.
pub fn score(locale: &Locale, points: Option<f64>, definition: Option<&Definition>) -> String {
    let Some(points) = points else { return locale.text(Text::NotScored).into_owned() };
    if let Some(is_met) = definition.and_then(|definition| definition.is_met(points)) {
        return locale.text(if is_met { Text::Met } else { Text::NotMet }).into_owned();
    }
    match definition {
        Some(Definition { max_points: Some(max), .. }) => {
            locale.fill(Text::ScoreOf, &[("scored", &locale.number(points)), ("max", &locale.number(*max))])
        }
        _ if points.fract() == 0.0 && points >= 0.0 => locale.count(points as usize, Text::ScoreOne, Text::ScoreOther),
        _ => locale.fill(Text::ScoreOther, &[("count", &locale.number(points))]),
    }
}
