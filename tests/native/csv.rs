//! CSV export: readable by spreadsheets, and harmless to them.

use quality_assessment::assessment::csv;

/// One row of these cells, without the byte order mark and the line break.
fn row(cells: &[&str]) -> String {
    let written = csv(&[cells.iter().map(|cell| (*cell).to_owned()).collect()], ',');
    written.trim_start_matches('\u{feff}').trim_end_matches("\r\n").to_owned()
}

#[test]
fn it_begins_with_the_byte_order_mark_for_excel_and_has_the_line_ends_of_the_rfc() {
    let table = [vec!["Grüße".to_owned(), "2".to_owned()], vec![String::new(), "b".to_owned()]];
    assert_eq!(csv(&table, ',').as_bytes(), "\u{feff}Grüße,2\r\n,b\r\n".as_bytes());
}

#[test]
fn semicolons_separate_cells_where_spreadsheets_expect_them() {
    let table = [vec!["2,5".to_owned(), "a;b".to_owned(), "c".to_owned()]];
    assert_eq!(csv(&table, ';'), "\u{feff}\"2,5\";\"a;b\";c\r\n");
}

#[test]
fn a_text_that_could_end_a_cell_is_quoted() {
    assert_eq!(
        row(&["a,b", "say \"yes\"", "one\ntwo", "a;b", " blank "]),
        "\"a,b\",\"say \"\"yes\"\"\",\"one\ntwo\",\"a;b\",\" blank \""
    );
    assert_eq!(row(&["\"", "\"\""]), "\"\"\"\",\"\"\"\"\"\"");
}

#[test]
fn no_text_is_a_formula() {
    for text in ["=1+1", "+cmd|' /C calc'!A0", "-2+3", "@SUM(A1)", "=", "＝1", "- Greeted"] {
        assert_eq!(row(&[text]), format!("'{text}"), "{text:?}");
    }
    for unseen in ["\u{200b}", "\u{feff}", "\u{2060}\u{200e}", "\u{ad}", "\0", "\u{202e}", "\u{e0020}", "\u{a0}"] {
        for sign in ["=", "＝", "﹦", "−", "@"] {
            let written = row(&[&format!("{unseen}{sign}1+1")]);
            assert!(written.starts_with(['\'', '"']) && written.contains(&format!("'{unseen}")), "{written:?}");
        }
    }
    for text in ["\t=1", "\r=1", "  =1", "=HYPERLINK(\"http://evil\",\"x\")", "\n-x"] {
        let written = row(&[text]);
        assert!(written.starts_with("\"'"), "{text:?} became {written:?}");
    }
}

#[test]
fn a_plain_number_keeps_its_sign() {
    assert_eq!(row(&["-5", "+3", "-2.5", "-2,5", "7"]), "-5,+3,-2.5,\"-2,5\",7");
    assert_eq!(row(&["-", "-5-5", "-1e5", "--1", "-.5"]), "'-,'-5-5,'-1e5,'--1,'-.5");
}
