//! Normalisation of texts for comparison: removes differences between a text and a quotation of it.

/// Passes the significant letters of a text to `give`, each with its byte position: without white space and invisible
/// characters, in lower case, with one kind of dash and one of quotation mark.
pub fn each(text: &str, mut give: impl FnMut(char, usize)) {
    for (at, letter) in text.char_indices() {
        match letter {
            letter if letter.is_whitespace() || is_nothing(letter) => {}
            '‐'..='―' | '−' | '﹘' | '﹣' | '－' => give('-', at),
            '"' | '`' | '´' | '‘'..='‟' | '«' | '»' | '‹' | '›' => give('\'', at),
            '…' => ['.'; 3].into_iter().for_each(|dot| give(dot, at)),
            letter => give(small(letter), at),
        }
    }
}

/// The significant letters.
pub fn normalized(text: &str) -> String {
    let mut letters = String::with_capacity(text.len());
    each(text, |letter, _| letters.push(letter));
    letters
}

/// Whether this is a letter or a digit. Everything beyond Latin counts as one.
pub fn is_word(letter: char) -> bool {
    letter.is_ascii_alphanumeric() || letter >= '\u{b5}' && !matches!(letter, '×' | '÷' | '\u{2000}'..='\u{2bff}')
}

/// Whether this is invisible: soft hyphens, joiners, direction marks and controls.
fn is_nothing(letter: char) -> bool {
    letter.is_control()
        || matches!(letter, '\u{ad}' | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}')
        || matches!(letter, '\u{2060}'..='\u{2069}' | '\u{feff}' | '\u{fe0f}')
}

/// The lower case of a letter, in the alphabets of Europe: the tables for all alphabets are as large as the rest of the
/// search.
fn small(letter: char) -> char {
    let code = letter as u32;
    let small = match code {
        0x41..=0x5a | 0xc0..=0xd6 | 0xd8..=0xde | 0x391..=0x3a9 | 0x410..=0x42f => code + 32,
        0x130 | 0x131 => 'i' as u32,
        0x178 => 0xff,
        // Pairs of an upper-case letter and its lower case.
        0x100..=0x137 | 0x14a..=0x177 => code | 1,
        0x139..=0x148 | 0x179..=0x17e => code + code % 2,
        0x400..=0x40f => code + 80,
        0x1e9e => 'ß' as u32,
        _ => code,
    };
    char::from_u32(small).unwrap_or(letter)
}
