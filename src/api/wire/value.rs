//! Typed reading of JSON spans.

use super::scan::plain;
use crate::number::number_in;
use std::borrow::Cow;
use std::sync::Arc;

/// A finite number, also as text.
pub(super) fn number(span: &[u8]) -> Option<f64> {
    number_in(bare(span)?)
}

/// A whole number, also as a float without a fraction, and as text.
pub(super) fn int(span: &[u8]) -> Option<i64> {
    // Beyond 2^53 a float is no longer the number that was meant.
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
    let mut rest = span.strip_prefix(b"\"")?.strip_suffix(b"\"")?;
    if plain(rest) == rest.len() {
        // Usually nothing is broken, and this finds out faster.
        return Some(std::str::from_utf8(rest).map_or_else(|_| String::from_utf8_lossy(rest), Cow::Borrowed));
    }
    let mut text = String::with_capacity(rest.len());
    while let Some(at) = rest.iter().position(|byte| *byte == b'\\') {
        let (plain, escape) = rest.split_at(at);
        text.push_str(&String::from_utf8_lossy(plain));
        let (letter, length) = escaped(escape)?;
        text.push(letter);
        rest = escape.get(length..)?;
    }
    text.push_str(&String::from_utf8_lossy(rest));
    Some(Cow::Owned(text))
}

/// A text with `\n` as its only line break. Browsers draw nothing for the line breaks of other systems: two from
/// Unicode, that of mainframes, that of word processors within a paragraph, and a carriage return where there is no
/// `\n`.
pub(super) fn with_line_breaks(text: Cow<'_, str>) -> Arc<str> {
    const LINE_BREAKS: [char; 5] = ['\u{2028}', '\u{2029}', '\u{85}', '\u{b}', '\r'];
    // One search per sign is the fastest way.
    let has = |sign: char| text.contains(sign) && (sign != '\r' || !text.contains('\n'));
    match LINE_BREAKS.into_iter().any(has) {
        true => text.replace("\r\n", "\n").replace(LINE_BREAKS, "\n").into(),
        false => text.as_ref().into(),
    }
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

/// The content between the quotes, without surrounding blanks.
fn bare(span: &[u8]) -> Option<&str> {
    Some(std::str::from_utf8(span).ok()?.trim_matches('"').trim())
}

/// The escaped letter, and the number of bytes it takes. A lone half of a surrogate pair gives none.
fn escaped(escape: &[u8]) -> Option<(char, usize)> {
    let letter = match escape.get(1)? {
        b'u' => {
            let high = unit(escape)?;
            let low = escape.get(6..).and_then(unit);
            let pair = low.and_then(|low| char::decode_utf16([high, low]).next()?.ok().filter(|c| c.len_utf16() == 2));
            return Some(match pair {
                Some(letter) => (letter, 12),
                None => (char::from_u32(high.into()).unwrap_or('\u{fffd}'), 6),
            });
        }
        b'b' => '\u{8}',
        b'f' => '\u{c}',
        b'n' => '\n',
        b'r' => '\r',
        b't' => '\t',
        other => char::from(*other),
    };
    Some((letter, 2))
}

/// The number in `\u` and four digits.
fn unit(escape: &[u8]) -> Option<u16> {
    let digits = escape.get(..6)?.strip_prefix(b"\\u")?;
    u16::from_str_radix(std::str::from_utf8(digits).ok()?, 16).ok()
}
