//! What a span of JSON says, read as somebody wants it.

use serde::Deserialize;
use std::borrow::Cow;

/// A finite number, also as text.
pub(super) fn number(span: &[u8]) -> Option<f64> {
    let bare = bare(span)?;
    plain_decimal(bare).or_else(|| parse(bare)).filter(|n| n.is_finite())
}

/// A whole number, also as a float without a fraction, and as text.
pub(super) fn int(span: &[u8]) -> Option<i64> {
    // Beyond 2^53 a float is no longer a number that anybody meant.
    const EXACT: f64 = 9_007_199_254_740_992.0;
    #[expect(clippy::cast_possible_truncation, reason = "whole and within 2^53, as checked right here")]
    bare(span)?.parse().ok().or_else(|| number(span).filter(|n| n.fract() == 0.0 && n.abs() < EXACT).map(|n| n as i64))
}

/// A boolean, also as `0` or `1`.
pub(super) fn bool(span: &[u8]) -> Option<bool> {
    match bare(span)? {
        "true" | "1" | "1.0" => Some(true),
        "false" | "0" | "0.0" => Some(false),
        _ => None,
    }
}

/// A text. A broken byte, or a lone half of a surrogate pair, costs its character.
pub(super) fn text(span: &[u8]) -> Option<Cow<'_, str>> {
    let inner = span.strip_prefix(b"\"")?.strip_suffix(b"\"")?;
    if !inner.contains(&b'\\') {
        return Some(String::from_utf8_lossy(inner));
    }
    let span = String::from_utf8_lossy(span);
    let decode = |span: &str| String::deserialize(&mut serde_json::Deserializer::from_str(span)).ok();
    decode(&span).or_else(|| decode(&without_surrogates(&span))).map(Cow::Owned)
}

/// JSON without the blanks and line breaks between its values.
pub(super) fn compact(span: &[u8]) -> String {
    let (mut is_quoted, mut is_escaped) = (false, false);
    let is_kept = |letter: &char| {
        let is_blank = !is_quoted && letter.is_ascii_whitespace();
        is_quoted ^= *letter == '"' && !is_escaped;
        is_escaped = *letter == '\\' && !is_escaped;
        !is_blank
    };
    String::from_utf8_lossy(span).chars().filter(is_kept).collect()
}

/// Without quotes and the blanks inside them.
fn bare(span: &[u8]) -> Option<&str> {
    Some(std::str::from_utf8(span).ok()?.trim_matches('"').trim())
}

/// The numbers that the API really sends: few digits, perhaps a fraction. Up to 15 digits both the whole and the power
/// of ten are exact, and so is their quotient as far as a float can be.
fn plain_decimal(text: &str) -> Option<f64> {
    let (sign, digits) = text.strip_prefix('-').map_or((1.0, text), |rest| (-1.0, rest));
    let (whole, fraction) = digits.split_once('.').unwrap_or((digits, ""));
    let count = whole.len() + fraction.len();
    let is_plain = !whole.is_empty()
        && count <= 15
        && [whole, fraction].iter().all(|part| part.bytes().all(|b| b.is_ascii_digit()));
    if !is_plain {
        return None;
    }
    let value = whole.bytes().chain(fraction.bytes()).fold(0.0, |sum, digit| sum * 10.0 + f64::from(digit - b'0'));
    Some(sign * value / fraction.bytes().fold(1.0, |power, _| power * 10.0))
}

/// Any other number. In the browser its own reader does it: the one of the standard library brings tables of 10 kB.
#[cfg(target_arch = "wasm32")]
fn parse(text: &str) -> Option<f64> {
    // What JavaScript would read as a number and JSON would not.
    let is_number = text.bytes().all(|b| b.is_ascii_digit() || matches!(b, b'+' | b'-' | b'.' | b'e' | b'E'));
    (is_number && !text.is_empty()).then(|| js_sys::Number::from(wasm_bindgen::JsValue::from_str(text)).value_of())
}

#[cfg(not(target_arch = "wasm32"))]
fn parse(text: &str) -> Option<f64> {
    text.parse().ok()
}

/// Each lone half of a surrogate pair, which stands for no character, becomes U+FFFD; whole pairs stay.
/// Used only where a text could not be read otherwise.
fn without_surrogates(span: &str) -> String {
    let mut repaired = String::with_capacity(span.len());
    let mut rest = span;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        repaired.push_str(before);
        let length = match (half(escape), escape.get(6..).and_then(half)) {
            (Some(Half::High), Some(Half::Low)) => 12,
            (Some(_), _) => {
                repaired.push('\u{fffd}');
                rest = escape.get(6..).unwrap_or("");
                continue;
            }
            (None, _) => 2,
        };
        repaired.push_str(escape.get(..length).unwrap_or(escape));
        rest = escape.get(length..).unwrap_or("");
    }
    repaired + rest
}

enum Half {
    High,
    Low,
}

/// Which half of a pair is escaped here, if one is.
fn half(escape: &str) -> Option<Half> {
    match escape.as_bytes() {
        [b'\\', b'u', b'd' | b'D', b'8' | b'9' | b'a' | b'b' | b'A' | b'B', ..] => Some(Half::High),
        [b'\\', b'u', b'd' | b'D', b'c'..=b'f' | b'C'..=b'F', ..] => Some(Half::Low),
        _ => None,
    }
}
