//! Fills the gaps of a text.

/// `text` with every `{name}` replaced by its value. A gap that nobody fills stays as it is: it is seen, not hidden.
///
/// Values are not searched for gaps: a name such as `{count}` stays that name.
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
                filled.push_str(value);
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
