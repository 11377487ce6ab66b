//! Filling of gaps in texts.

use std::borrow::Cow;

/// `text` with every `{name}` replaced by its value. A gap without a value stays as it is: visible, not hidden.
///
/// Values are not searched for gaps: a name such as `{count}` stays that name. Each value keeps its direction to
/// itself, see [`isolated`].
pub fn fill(text: &str, gaps: &[(&str, &str)]) -> String {
    let mut filled = String::with_capacity(text.len() + 16);
    let mut rest = text;
    while let Some((before, opened)) = rest.split_once('{') {
        filled.push_str(before);
        let known = opened
            .split_once('}')
            .and_then(|(name, after)| gaps.iter().find(|(gap, _)| *gap == name).map(|(_, value)| (*value, after)));
        match known {
            Some((value, after)) => {
                filled.push_str(&isolated(value));
                rest = after;
            }
            None => {
                filled.push('{');
                rest = opened;
            }
        }
    }
    filled.push_str(rest);
    filled
}

/// `text`, isolated from its surroundings if anything in it may run from right to left: otherwise a date after a Hebrew
/// name would be drawn before it, and "from → to" in reverse.
pub fn isolated(text: &str) -> Cow<'_, str> {
    // The right-to-left scripts, and the control characters of direction, which a text may leave open.
    let turns = |letter: char| {
        matches!(letter, '\u{590}'..='\u{8ff}' | '\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2066}'..='\u{2069}'
            | '\u{fb1d}'..='\u{fdff}' | '\u{fe70}'..='\u{fefe}' | '\u{10800}'..='\u{10fff}' | '\u{1e800}'..='\u{1efff}')
    };
    match text.chars().any(turns) {
        true => ["\u{2068}", text, "\u{2069}"].concat().into(),
        false => text.into(),
    }
}
