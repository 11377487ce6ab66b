//! CSV export. The separator is a semicolon where the locale's decimal separator is a comma, as Excel expects.

/// A table in the format of RFC 4180: CRLF, and quotes where they are needed. `separator` is a comma, unless the
/// reader's spreadsheets expect something else. It begins with a byte order mark, without which Excel does not
/// recognise UTF-8.
///
/// Texts come from outside, and a spreadsheet takes a text that begins with `=` for a formula, which may send
/// neighbouring cells elsewhere. Such a text gets a leading apostrophe. A plain number keeps its sign.
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
    // Spreadsheets may also split cells at semicolons or tabs.
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

/// Whether a spreadsheet would take it for a formula. Some skip blanks and invisible characters before it, and some
/// accept the full-width signs of Chinese and Japanese writing, or other minus signs.
fn is_formula(cell: &str) -> bool {
    const FORMULA_SIGNS: [char; 11] = ['=', '+', '-', '@', '＝', '＋', '－', '＠', '﹦', '﹢', '−'];
    let begins = cell.starts_with(['\t', '\r', '\n']);
    let sign = cell.trim_start_matches(is_unseen).starts_with(FORMULA_SIGNS);
    begins || sign && !is_number(cell)
}

/// Whether it is a blank, a control, or a character by which Unicode joins, separates or turns letters.
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
