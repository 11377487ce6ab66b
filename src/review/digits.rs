//! Scores that are typed by digits. A score above nine takes two keys, and each key alone gives a score, too.

use crate::assessment::{Definition, ScoringType};
use crate::number::number_in;

/// Whether a key is a digit.
pub fn is_digit(key: &str) -> bool {
    matches!(key.as_bytes(), [b'0'..=b'9'])
}

/// The typed digits after one more, and the score that they mean; `None` if the criterion takes no such score. A digit
/// that does not fit those before it starts over.
pub fn typed(before: &str, digit: &str, definition: Option<&Definition>) -> Option<(String, f64)> {
    let max = definition.and_then(|definition| definition.max_points);
    if definition.is_some_and(|definition| definition.scoring == ScoringType::MetNotMet) {
        // Its points may be any number: one key for each of the two.
        let score = match digit {
            "0" => 0.0,
            "1" => max?,
            _ => return None,
        };
        return Some((digit.to_owned(), score));
    }
    let both = [if before == "0" { "" } else { before }, digit].concat();
    [both, digit.to_owned()].into_iter().find_map(|text| {
        let score = number_in(&text)?;
        (score <= max.unwrap_or(99.0)).then_some((text, score))
    })
}

/// Whether another digit can follow.
pub fn goes_on(typed: &str, definition: Option<&Definition>) -> bool {
    let is_met = definition.is_some_and(|definition| definition.scoring == ScoringType::MetNotMet);
    let max = definition.and_then(|definition| definition.max_points).unwrap_or(99.0);
    let begun = number_in(typed).filter(|score| *score > 0.0);
    !is_met && begun.is_some_and(|score| score * 10.0 <= max)
}
