//! Character references: `&auml;`, `&#228;`, `&#xE4;`.

/// The named references that mail clients write. Any other one stays as it is written, and remains readable.
const NAMED: &[(&str, char)] = &[
    ("nbsp", '\u{a0}'),
    ("amp", '&'),
    ("lt", '<'),
    ("gt", '>'),
    ("quot", '"'),
    ("apos", '\''),
    ("auml", 'ä'),
    ("ouml", 'ö'),
    ("uuml", 'ü'),
    ("Auml", 'Ä'),
    ("Ouml", 'Ö'),
    ("Uuml", 'Ü'),
    ("szlig", 'ß'),
    ("euro", '€'),
    ("pound", '£'),
    ("cent", '¢'),
    ("sect", '§'),
    ("deg", '°'),
    ("micro", 'µ'),
    ("middot", '·'),
    ("ndash", '–'),
    ("mdash", '—'),
    ("hellip", '…'),
    ("bull", '•'),
    ("times", '×'),
    ("frac12", '½'),
    ("sup2", '²'),
    ("bdquo", '„'),
    ("ldquo", '“'),
    ("rdquo", '”'),
    ("sbquo", '‚'),
    ("lsquo", '‘'),
    ("rsquo", '’'),
    ("laquo", '«'),
    ("raquo", '»'),
    ("lsaquo", '‹'),
    ("rsaquo", '›'),
    ("copy", '©'),
    ("reg", '®'),
    ("trade", '™'),
    ("shy", '\u{ad}'),
    ("agrave", 'à'),
    ("aacute", 'á'),
    ("acirc", 'â'),
    ("aring", 'å'),
    ("aelig", 'æ'),
    ("ccedil", 'ç'),
    ("egrave", 'è'),
    ("eacute", 'é'),
    ("ecirc", 'ê'),
    ("euml", 'ë'),
    ("iacute", 'í'),
    ("icirc", 'î'),
    ("iuml", 'ï'),
    ("ntilde", 'ñ'),
    ("oacute", 'ó'),
    ("ocirc", 'ô'),
    ("oslash", 'ø'),
    ("ugrave", 'ù'),
    ("uacute", 'ú'),
    ("ucirc", 'û'),
    ("Eacute", 'É'),
    ("zwnj", '\u{200c}'),
    ("zwj", '\u{200d}'),
    ("ensp", '\u{2002}'),
    ("emsp", '\u{2003}'),
    ("thinsp", '\u{2009}'),
];

/// The meaning of the numbers from 128 on: old mail programs used those of Windows.
const WINDOWS: [char; 32] = [
    '€', '\u{81}', '‚', 'ƒ', '„', '…', '†', '‡', 'ˆ', '‰', 'Š', '‹', 'Œ', '\u{8d}', 'Ž', '\u{8f}', '\u{90}', '‘', '’',
    '“', '”', '•', '–', '—', '˜', '™', 'š', '›', 'œ', '\u{9d}', 'ž', 'Ÿ',
];

/// The length of the longest name or meaningful number, with some room.
const LONGEST_REFERENCE: usize = 12;

/// Passes the letters of a text to `give`, with its references resolved.
pub fn each(text: &str, mut give: impl FnMut(char)) {
    let mut rest = text;
    while let Some((plain, behind)) = rest.split_once('&') {
        plain.chars().for_each(&mut give);
        let (letter, length) = reference(behind).unwrap_or(('&', 0));
        give(letter);
        rest = behind.get(length..).unwrap_or_default();
    }
    rest.chars().for_each(give);
}

/// The letter that a reference means, and the number of bytes after the ampersand.
fn reference(text: &str) -> Option<(char, usize)> {
    let is_part = |letter: &u8| letter.is_ascii_alphanumeric() || *letter == b'#';
    let length = text.bytes().take(LONGEST_REFERENCE).take_while(is_part).count();
    let name = text.get(..length)?;
    let has_end = text.as_bytes().get(length) == Some(&b';');
    let letter = match name.strip_prefix('#') {
        Some(digits) => numbered(digits)?,
        None => {
            let (_, letter) = NAMED.iter().find(|(own, _)| *own == name)?;
            // "&copy=1" is part of an address; only the oldest references may lack their semicolon.
            if !has_end && !letter.is_ascii() && *letter != '\u{a0}' {
                return None;
            }
            *letter
        }
    };
    Some((letter, length + usize::from(has_end)))
}

fn numbered(digits: &str) -> Option<char> {
    let number = match digits.strip_prefix(['x', 'X']) {
        Some(digits) => u32::from_str_radix(digits, 16).ok()?,
        None => digits.parse().ok()?,
    };
    match number {
        0 => Some('\u{fffd}'),
        128..=159 => WINDOWS.get(number as usize - 128).copied(),
        _ => Some(char::from_u32(number).unwrap_or('\u{fffd}')),
    }
}
