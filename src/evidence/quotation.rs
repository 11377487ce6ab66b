//! Detection of quotations in a reason.

use std::ops::Range;

/// An opening mark, and the marks that may close it.
const PAIRS: [(char, &[char]); 8] = [
    ('„', &['“', '”', '"']),
    ('“', &['”']),
    ('"', &['"']),
    ('»', &['«']),
    ('«', &['»']),
    ('‚', &['‘', '’']),
    ('›', &['‹']),
    ('‹', &['›']),
];

/// The quotations in a text, without their marks, in order. A nested quotation belongs to the outer one. An opening
/// mark without a closing one is ignored.
pub fn quotations(text: &str) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    // The next closing mark of each kind, once it was searched for: no text is searched twice.
    let mut closing: [Option<Option<Range<usize>>>; PAIRS.len()] = Default::default();
    let mut end = 0;
    for (at, letter) in text.char_indices() {
        let Some(kind) = PAIRS.iter().position(|(open, _)| *open == letter) else { continue };
        let start = at + letter.len_utf8();
        if at < end {
            continue;
        }
        let is_behind = |known: &Option<Range<usize>>| known.as_ref().is_none_or(|mark| mark.start >= start);
        let known = closing[kind].take().filter(is_behind);
        let known = known.unwrap_or_else(|| {
            let (offset, mark) = text[start..].match_indices(PAIRS[kind].1).next()?;
            Some(start + offset..start + offset + mark.len())
        });
        if let Some(mark) = &known {
            if !text[start..mark.start].trim().is_empty() {
                found.push(start..mark.start);
            }
            end = mark.end;
        }
        closing[kind] = Some(known);
    }
    found
}

/// A fast estimate of the number of quotations, from the marks that only open or only close.
pub fn count(text: &str) -> usize {
    let [mut low, mut high, mut straight, mut pointed, mut single] = [0_usize; 5];
    for letter in text.chars() {
        match letter {
            '„' => low += 1,
            '”' => high += 1,
            '"' => straight += 1,
            '«' | '»' | '‹' | '›' => pointed += 1,
            '‚' => single += 1,
            _ => {}
        }
    }
    low.max(high) + straight / 2 + pointed / 2 + single
}
