//! CSV export. The separator is a semicolon where the locale's decimal separator is a comma, as Excel expects.

/// A table as RFC 4180 has it: CRLF, quotes where they are needed, and between cells `separator`, which is a comma unless
/// spreadsheets expect something else where it is read. Before it a byte order mark, without which Excel takes UTF-8 for
/// something else.
///
/// Texts are from outside, and a spreadsheet takes one that begins with `=` for a formula, which may send away what
/// stands beside it. Such a text gets an apostrophe before it. A plain number keeps its sign.
pub fn csv(rows: &[Vec<String>], separator: char) -> String {
    let mut written = String::from('\u{feff}');
    for row in rows {
        for (index, cell) in row.iter().enumerate() {
            if index > 0 {
                written.push(separator);
            }
            write(&mut written, cell);
        }
        written.push_str("\r\n");
    }
    written
}

fn write(written: &mut String, cell: &str) {
    let apostrophe = if is_formula(cell) { "'" } else { "" };
    // A semicolon or a tab separates cells where the spreadsheet is not told otherwise.
    let is_plain = !cell.contains([',', ';', '"', '\r', '\n', '\t']) && cell.trim() == cell;
    if is_plain {
        written.push_str(apostrophe);
        written.push_str(cell);
        return;
    }
    written.push('"');
    written.push_str(apostrophe);
    for part in cell.split_inclusive('"') {
        written.push_str(part);
        if part.ends_with('"') {
            written.push('"');
        }
    }
    written.push('"');
}

/// Whether a spreadsheet would take it for a formula. Some pass over blanks and what cannot be seen before it, and some
/// take the wide signs of Chinese and Japanese writing, or other signs for less, for the narrow ones.
fn is_formula(cell: &str) -> bool {
    const SIGNS: [char; 11] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '−'];
    let begins = cell.starts_with(['\t', '\r', '\n']);
    let sign = cell.trim_start_matches(is_unseen).starts_with(SIGNS);
    begins || sign && !is_number(cell)
}

/// Blanks, controls, and what Unicode has to join, part and turn the letters around it.
fn is_unseen(letter: char) -> bool {
    let is_format = matches!(letter,
        '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{115f}' | '\u{1160}' | '\u{17b4}' | '\u{17b5}' | '\u{180b}'..='\u{180f}'
        | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}' | '\u{2800}' | '\u{3164}'
        | '\u{fe00}'..='\u{fe0f}' | '\u{feff}' | '\u{ffa0}' | '\u{fff0}'..='\u{fffb}' | '\u{e0000}'..='\u{e0fff}');
    letter.is_whitespace() || letter.is_control() || is_format
}

fn is_number(cell: &str) -> bool {
    let digits = cell.strip_prefix(['+', '-']).unwrap_or(cell);
    let (whole, rest) = digits.split_once(['.', ',']).unwrap_or((digits, "0"));
    [whole, rest].iter().all(|part| !part.is_empty() && part.bytes().all(|b| b.is_ascii_digit()))
}
