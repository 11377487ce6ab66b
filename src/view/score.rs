//! Scores in words.

use crate::assessment::{AiScores, CategoryId, Criterion, Definition};
use crate::locale::{Locale, Text};
use crate::number::number_in;

/// "Met", "4 of 5", "4 points" or "Not scored": a missing score is never 0.
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

/// The score in words, with points after "Met" and "Not met".
pub fn points(locale: &Locale, points: Option<f64>, definition: Option<&Definition>) -> String {
    let words = score(locale, points, definition);
    let is_met = points.is_some_and(|points| definition.is_some_and(|one| one.is_met(points).is_some()));
    match (points, definition.and_then(|one| one.max_points)) {
        (Some(points), Some(max)) if is_met => {
            let points =
                locale.fill(Text::ScoreOf, &[("scored", &locale.number(points)), ("max", &locale.number(max))]);
            // A line breaks between the two, if at all.
            let [met, points] = [words, points].map(|text| text.replace(' ', "\u{a0}"));
            locale.fill(Text::MetPoints, &[("met", &met), ("points", &points)])
        }
        _ => words,
    }
}

/// The AI's score, where a person has changed it.
pub fn replaced(scores: &AiScores, category: Option<CategoryId>, criterion: &Criterion) -> Option<f64> {
    let ai = number_in(scores.get(category?, criterion.id?)?)?;
    (criterion.points() != Some(ai)).then_some(ai)
}
