//! Bodies that no honest server sends.

use quality_assessment::api::{ErrorKind, wire};
use quality_assessment::assessment::Assessment;
use std::fmt::Write;

fn summary_of(body: &[u8]) -> String {
    let (value, _) = wire::assessment(body).expect("a body that can be read");
    value.ai_summary.expect("a summary").to_string()
}

fn summary(text_in_json: &str) -> String {
    summary_of(format!(r#"{{"id":1,"aiSummary":"{text_in_json}"}}"#).as_bytes())
}

#[test]
fn a_body_without_an_assessment_is_malformed() {
    let bodies = [
        "",
        " ",
        "null",
        "true",
        "1",
        "\"text\"",
        "[]",
        "[{\"id\":1}]",
        "{}",
        "{\"id\":null}",
        "{\"message\":\"No\"}",
        "<html><body>502 Bad Gateway</body></html>",
        "{\"id\":1",
        "{\"id\":1}}",
        "{\"id\":1} x",
        "{id:1}",
        "{'id':1}",
        "{\"id\":1,}",
        "{\"id\":01}",
        "{\"id\":1,\"state\":\"aiR",
        "{\"id\":1,\"x\":nul}",
        "\u{0}{\"id\":1}",
    ];
    for body in bodies {
        let error = wire::assessment(body.as_bytes()).expect_err(body);
        assert_eq!((error.kind, error.status), (ErrorKind::Malformed, None), "{body}");
    }
}

#[test]
fn a_body_that_was_cut_off_anywhere_is_malformed() {
    let whole = r#"{"id":1,"state":"aiReady","aiSummary":"a\"b","data":{"categories":[{"criteria":[{"id":1}]}]}}"#;
    assert!(wire::assessment(whole.as_bytes()).is_ok());
    for end in 0..whole.len() {
        assert!(wire::assessment(&whole.as_bytes()[..end]).is_err(), "{}", &whole[..end]);
    }
}

#[test]
fn any_one_of_the_three_marks_makes_it_an_assessment() {
    for body in [r#"{"id":1}"#, r#"{"state":"aiReady"}"#, r#"{"data":{}}"#, r#"{"id":"x"}"#] {
        assert!(wire::assessment(body.as_bytes()).is_ok(), "{body}");
    }
}

#[test]
fn a_lone_surrogate_costs_its_character() {
    assert_eq!(summary(r"a\ud83db"), "a\u{fffd}b");
    assert_eq!(summary(r"a\uDE00"), "a\u{fffd}");
    assert_eq!(summary(r"\ud83d\ud83d\n"), "\u{fffd}\u{fffd}\n");
    assert_eq!(summary(r#"\\ud83d \" \ud800\t"#), "\\ud83d \" \u{fffd}\t");
}

#[test]
fn a_whole_pair_is_its_character() {
    assert_eq!(summary(r"a\ud83d\ude00b"), "a😀b");
}

/// One lone half turned every escaped character outside of the first plane into U+FFFD.
#[test]
fn a_lone_surrogate_costs_no_other_character() {
    assert_eq!(summary(r"\ud800 and \uD83D\uDE00"), "\u{fffd} and 😀");
    assert_eq!(summary(r"\ud83d\ude00\ude00"), "😀\u{fffd}");
    assert_eq!(summary(r"\ud83d\ud83d\ude00"), "\u{fffd}😀");
    assert_eq!(summary(r"\udc00\ud83d\ude00\ud800"), "\u{fffd}😀\u{fffd}");
}

#[test]
fn null_characters_and_escapes_are_just_text() {
    assert_eq!(summary(r"a\u0000b\u001b[31m\b\f\n\r\t\/\\"), "a\0b\u{1b}[31m\u{8}\u{c}\n\r\t/\\");
}

#[test]
fn a_broken_byte_costs_its_character() {
    assert_eq!(summary_of(b"{\"id\":1,\"aiSummary\":\"a\xffb\xc3\"}"), "a\u{fffd}b\u{fffd}");
}

#[test]
fn markup_is_just_text() {
    let markup = "<img src=x onerror=alert(1)>&amp;</script>";
    assert_eq!(summary(markup), markup);
}

#[test]
fn ten_thousand_levels_do_not_overflow_the_stack() {
    let (open, close) = ("[".repeat(10_000), "]".repeat(10_000));
    let objects = r#"{"data":"#.repeat(10_000) + "1" + &"}".repeat(10_000);
    for body in
        [format!(r#"{{"id":1,"aiSummary":{open}{close}}}"#), objects, format!(r#"{{"id":1,"x":{open}{close}}}"#)]
    {
        assert!(wire::assessment(body.as_bytes()).is_ok());
    }
    assert!(wire::assessment(open.as_bytes()).is_err());
    assert!(wire::assessment(format!(r#"{{"id":1,"x":{open}"#).as_bytes()).is_err());
}

#[test]
fn a_megabyte_of_text_is_read_whole() {
    let long = "ä\\n".repeat(350_000);
    assert_eq!(summary(&long).chars().count(), 700_000);
    assert_eq!(summary(&r"\ud800".repeat(200_000)).chars().count(), 200_000);
}

#[test]
fn a_hundred_thousand_fields_are_passed_over() {
    let mut body = String::from("{");
    for index in 0..100_000 {
        write!(body, "\"f{index}\":{index},").expect("memory");
    }
    let (value, problems) = wire::assessment((body + "\"id\":1}").as_bytes()).expect("JSON");
    assert_eq!(value, Assessment { id: value.id, ..Assessment::default() });
    assert_eq!(problems, []);
}
