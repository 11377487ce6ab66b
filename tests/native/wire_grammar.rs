//! The grammar of JSON and of numbers, compared with `serde_json` and the standard library.

use proptest::prelude::*;
use quality_assessment::api::wire;

/// Whether it is accepted as JSON, as the value of a field that nobody reads.
fn is_json(text: &str) -> bool {
    wire::assessment(format!(r#"{{"id":1,"nobody":{text}}}"#).as_bytes()).is_ok()
}

fn is_json_by_serde(text: &str) -> bool {
    serde_json::from_str::<serde::de::IgnoredAny>(&format!(r#"{{"id":1,"nobody":{text}}}"#)).is_ok()
}

fn score(text: &str) -> Option<f64> {
    let body = format!(r#"{{"id":1,"data":{{"totals":{{"percentage":{text}}}}}}}"#);
    wire::assessment(body.as_bytes()).expect("JSON").0.totals.percentage
}

#[test]
fn numbers_are_those_of_json() {
    for text in ["0", "-0", "1", "-1.5", "1e3", "1E-2", "1.25e+2", "0.1"] {
        assert!(is_json(text), "{text}");
    }
    for text in ["", "-", "01", "+1", ".5", "1.", "1e", "1e+", "0x1", "nan", "+Infinity", "--1", "1 2"] {
        assert!(!is_json(text), "{text}");
    }
    // Python writes these. One such field broke the whole page.
    for text in ["NaN", "Infinity", "-Infinity"] {
        assert!(is_json(text) && score(text).is_none(), "{text}");
    }
}

#[test]
fn a_list_and_an_object_each_end_with_their_own_sign() {
    for text in ["[]", "{}", "[1]", r#"{"a":[]}"#, r#"[{"a":1}]"#] {
        assert!(is_json(text), "{text}");
    }
    for text in ["[}", "{]", "[1}", r#"{"a":1]"#, r#"{"a":[1}}"#, r#"[{"a":1]]"#, "[1,]", "[,1]", r#"{"a":1,}"#] {
        assert!(!is_json(text), "{text}");
    }
}

#[test]
fn escapes_are_those_of_json() {
    for text in [r#""\"\\\/\b\f\n\r\t""#, r#""\u00e4\uD83D\ude00""#, r#""a\u12345""#] {
        assert!(is_json(text), "{text}");
    }
    for text in [r#""\x""#, r#""\u""#, r#""\u12""#, r#""\u123""#, r#""\u123g""#, r#""\u12 4""#, r#""\U0041""#, r#""\"#]
    {
        assert!(!is_json(text), "{text}");
    }
    for control in ["\u{0}", "\u{1f}", "\n", "\t"] {
        let [short, long] = [format!("\"{control}\""), format!("\"a long text before it{control}\"")];
        assert!(!is_json(&short) && !is_json(&long), "{control:?}");
        // Long texts are read eight bytes at a time.
        for place in 0..8 {
            let mut text = "sixteen letters and more".to_owned();
            text.insert_str(place, control);
            assert!(!is_json(&format!("\"{text}\"")), "{text:?}");
        }
    }
}

#[test]
fn numbers_are_read_to_their_last_digit() {
    for text in
        ["73.3", "0.1", "1e23", "123456789012345", "1234567890123456.7", "-0.000001", "5e-324", "1e308", "2.5e-7"]
    {
        assert_eq!(score(text), text.parse().ok(), "{text}");
    }
    assert_eq!(score("1e400"), None);
}

proptest! {
    #![proptest_config(crate::random::config(2000))]

    #[test]
    fn the_accepted_json_is_that_of_serde(text in r#"[{}\[\],: "tnu0-9eE.+\\/abdr\n-]{0,24}"#) {
        // serde limits the depth; nothing here is that deep.
        prop_assert_eq!(is_json(&text), is_json_by_serde(&text), "{}", text);
    }

    #[test]
    fn any_text_is_json_and_comes_back(text in "\\PC{0,40}", raw in r#"[ -~]{0,40}"#) {
        for text in [text, raw] {
            let body = serde_json::json!({ "id": 1, "aiSummary": text }).to_string();
            let read = wire::assessment(body.as_bytes()).expect("JSON").0.ai_summary;
            // Unicode's own line breaks become those of the page.
            let text = text.replace(['\u{2028}', '\u{2029}'], "\n");
            prop_assert_eq!(read.as_deref().unwrap_or_default(), text.as_str());
        }
    }

    #[test]
    fn any_number_comes_back(
        number in any::<f64>().prop_filter("JSON has no others", |n| n.is_finite()),
        short in -99_999i32..99_999,
        digits in 0u32..5,
    ) {
        prop_assert_eq!(score(&serde_json::json!(number).to_string()), Some(number));
        let text = format!("{:.*}", digits as usize, f64::from(short) / 10f64.powi(digits as i32));
        prop_assert_eq!(score(&text), text.parse().ok(), "{}", text);
    }
}

#[test]
fn the_sent_body_names_a_revision_or_nothing() {
    use quality_assessment::assessment::ScorecardId;
    assert_eq!(wire::refresh(None), "{}");
    assert_eq!(wire::refresh(Some(ScorecardId(7))), r#"{"scorecardId":7}"#);
}
