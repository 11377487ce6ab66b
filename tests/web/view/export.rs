//! Export of the assessment.

use super::knock_outs::knocking_out;
use super::sample::{assessment, nth, scorecard};
use super::stage::Stage;
use crate::scripts::call;
use js_sys::{Array, Function, Promise};
use leptos::prelude::*;
use quality_assessment::api::wire;
use quality_assessment::assessment::{
    Assessment, CategoryId, CriterionId, EditedField, HistoryEntry, Provenance, ScorecardId, Timestamp, UserId,
};
use quality_assessment::locale::Locale;
use wasm_bindgen::JsValue;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

/// Records downloads and copies from here on, instead of writing files.
const KEEP: &str = include_str!("export.js");

const FILES: &str = include_str!("export_files.js");

fn script(text: &str) -> JsValue {
    Function::new_no_args(text).call0(&JsValue::NULL).unwrap()
}

async fn last_file() -> (String, String) {
    let promise: Promise = call(FILES, "lastFile").into();
    let file = Array::from(&JsFuture::from(promise).await.unwrap());
    (file.get(0).as_string().unwrap(), file.get(1).as_string().unwrap())
}

#[wasm_bindgen_test]
async fn a_table_is_saved_under_the_number_only() {
    script(KEEP);
    let mut shown = assessment("aiReady");
    nth(&mut shown, 0).reason = Some("=SUM(A1), he said".into());
    let stage = Stage::showing("en", shown, scorecard(3)).await;
    stage.button("CSV").click();
    let (name, text) = last_file().await;
    assert_eq!(name, "quality-assessment-42.csv");
    assert!(text.starts_with('\u{feff}'));
    let lines: Vec<_> = text.lines().collect();
    assert_eq!(lines.len(), 4, "{text}");
    assert!(lines[0].contains("Criterion,Points,Maximum,Reason,"), "{text}");
    assert!(lines[1].starts_with("42,Ready for review,75,"), "{text}");
    assert!(lines[1].contains(",4,5,\"'=SUM(A1), he said\",AI,,"), "{text}");
    assert!(lines[2].contains(",0,3,,Confirmed,User 9,"), "{text}");
    assert!(lines[3].contains(",,3,,Not scored yet,,"), "not scored is not 0: {text}");
}

/// German spreadsheets put a table with commas into one column, and took 2.5 for the second of May.
#[wasm_bindgen_test]
async fn a_table_suits_the_spreadsheets_of_its_readers() {
    script(KEEP);
    for (tag, line) in [
        ("de-DE", "42;Bereit zur Prüfung;\"73,3\";"),
        ("de-CH", "42;Bereit zur Prüfung;73.3;"),
        ("fr-FR", "42;Ready for review;\"73,3\";"),
        ("en-GB", "42,Ready for review,73.3,"),
    ] {
        let mut shown = assessment("aiReady");
        shown.totals.percentage = Some(73.3);
        nth(&mut shown, 0).score = Some(2.5);
        let stage = Stage::showing(tag, shown, scorecard(3)).await;
        stage.button("CSV").click();
        let (_, text) = last_file().await;
        assert!(text.contains(line), "{tag}: {text}");
        let score = if line.contains("73,3") {
            ";\"2,5\";5;"
        } else if line.contains(';') {
            ";2.5;5;"
        } else {
            ",2.5,5,"
        };
        assert!(text.contains(score), "{tag}: {text}");
    }
}

#[wasm_bindgen_test]
async fn the_exported_json_is_the_apis_own() {
    script(KEEP);
    let stage = Stage::showing("de", assessment("aiReady"), scorecard(3)).await;
    stage.button("JSON").click();
    assert_eq!(last_file().await, ("quality-assessment-42.json".to_owned(), "{\"id\":42}".to_owned()));
}

#[wasm_bindgen_test]
async fn blind_mode_does_not_leak_through_an_export() {
    script(KEEP);
    let mut shown = assessment("aiReady");
    shown.ai_summary = Some("Splendid talk".into());
    shown.history = vec![HistoryEntry {
        field: EditedField::Reason(CategoryId(1), CriterionId(12)),
        old: Some("Splendidly said".into()),
        new: Some("Mine".into()),
        user: Some(UserId(9)),
        at: None,
    }];
    let first = nth(&mut shown, 0);
    (first.reason, first.score) = (Some("Very friendly".into()), Some(4.0));
    assert_eq!(first.provenance, Provenance::AiGenerated);
    let stage = Stage::showing("en", shown, scorecard(3)).await;
    stage.props.appearance.hide_ai.set(true);
    stage.settle().await;
    assert!(!stage.has_button("JSON"));
    stage.button("CSV").click();
    stage.button("Copy as text").click();
    stage.settle().await;
    let copied = script("return window.__copied").as_string().unwrap();
    let (_, table) = last_file().await;
    assert!(copied.contains("Mine"), "what a person wrote is not a secret: {copied}");
    for text in [&table, &copied] {
        assert!(text.contains("Withheld") && text.contains("Farewell"), "{text}");
        for secret in ["Very friendly", "Splendid", "75", "24 of", ",4,5"] {
            assert!(!text.contains(secret), "{secret:?} in {text}");
        }
    }
}

#[wasm_bindgen_test]
async fn the_text_reads_as_the_screen_does() {
    script(KEEP);
    let mut shown = assessment("aiReady");
    shown.supervisor_assessment = Some("Well done".into());
    shown.assessed = Some(Timestamp(1_700_000_000_000).into());
    nth(&mut shown, 1).reason = Some("No goodbye\nat all".into());
    let stage = Stage::showing("en-GB", shown, scorecard(3)).await;
    stage.button("Copy as text").click();
    stage.settle().await;
    let text = script("return window.__copied").as_string().unwrap();
    assert!(text.contains("\nScorecard: Zebra, revision 3\n"), "{text}");
    assert!(text.contains("\nReviewed: 14 Nov 2023, 22:13\n"), "{text}");
    assert!(text.starts_with("Assessment 42\nStatus: Ready for review\nResult: 75% (24 of 32 points"), "{text}");
    assert!(text.contains("\n\nNote\nWell done\n"), "{text}");
    assert!(
        text.contains("– Farewell: Not\u{a0}met · 0\u{a0}of\u{a0}3 · −3 · Confirmed by User 9\n  No goodbye\n  at all"),
        "{text}"
    );
}

/// The screen said "Incomplete" and "In review by", the exports "75%" and "Reviewed by".
#[wasm_bindgen_test]
async fn neither_says_more_than_the_screen_about_result_and_review() {
    script(KEEP);
    for (state, result, reviewer, cells) in [
        ("error", "Incomplete: 2 of 3 criteria", "", "AI assessment failed,,24,"),
        ("reviewOngoing", "75% (24 of 32 points", "In review by User 9\n", "In review,75,24,"),
        ("reviewedBySupervisor", "75% (24 of 32 points", "Reviewed by User 9\n", "Reviewed,75,24,"),
    ] {
        let stage =
            Stage::showing("en", Assessment { assessor: Some(UserId(9)), ..assessment(state) }, scorecard(3)).await;
        stage.button("Copy as text").click();
        stage.button("CSV").click();
        stage.settle().await;
        let text = script("return window.__copied").as_string().unwrap();
        assert!(text.contains(&format!("\nResult: {result}")), "{text}");
        assert_eq!(text.contains("eview by ") || text.contains("eviewed by "), !reviewer.is_empty(), "{text}");
        assert!(text.contains(reviewer), "{text}");
        let (_, table) = last_file().await;
        let line = table.lines().nth(1).unwrap();
        assert!(line.contains(cells), "{line}");
        let facts = stage.texts(".menu .fact");
        let is_named = facts.iter().any(|fact| fact.contains("Reviewed by"));
        assert_eq!(is_named, state == "reviewedBySupervisor", "{facts:?}");
    }
}

/// Neither had the circumstances, the sentence about a knock-out, or the history.
#[wasm_bindgen_test]
async fn both_say_what_else_the_screen_says() {
    script(KEEP);
    let decoded = r#"{"id": 42, "assessmentState": "aiReady", "scorecardId": 3, "aiSummary": "In short",
        "aiUsage": {"automationLevelLabel": "Partly automated", "automationLevel": 2},
        "customerExperience": {"csat": {"answerStars": 2, "scale": 5, "answerText": "Too slow"}}}"#;
    let (read, _) = wire::assessment(decoded.as_bytes()).unwrap();
    let history = vec![HistoryEntry {
        field: EditedField::Score(CategoryId(1), CriterionId(12)),
        old: Some("3".into()),
        new: Some("0".into()),
        user: Some(UserId(9)),
        at: None,
    }];
    let told = Assessment { context: read.context, ai_summary: read.ai_summary, history, ..assessment("aiReady") };
    let stage = Stage::showing("en", told, knocking_out(true)).await;
    stage.button("Copy as text").click();
    stage.button("CSV").click();
    stage.settle().await;
    let text = script("return window.__copied").as_string().unwrap();
    // Marks of direction around each value are not seen, nor which spaces keep a line together.
    let text = text.replace(['\u{2068}', '\u{2069}'], "").replace('\u{a0}', " ");
    let (_, table) = last_file().await;
    let knock_out = "Knock-out: “Farewell” scored 0 and sets the whole assessment to 0.";
    let circumstances = ["Partly automated (2)", "Too slow", knock_out, "In short"];
    for said in circumstances {
        assert!(stage.text().contains(said) && text.contains(said) && table.contains(said), "{said}: {text}\n{table}");
    }
    assert!(text.contains(": 2 of 5 stars\n"), "{text}");
    assert!(text.contains("\nHistory (1)\nScore of “Farewell”: "), "{text}");
    assert!(text.ends_with("→ Not met · User 9 · –"), "{text}");
}

/// The screen said 23:13 and the table 22:13, in a form that no spreadsheet took for a date.
#[wasm_bindgen_test]
async fn a_table_has_the_hours_of_the_screen_as_spreadsheets_read_them() {
    script(KEEP);
    let mut shown = assessment("aiReady");
    nth(&mut shown, 1).edited_at = Some(Timestamp(1_700_000_000_000).into());
    shown.created = Some(Timestamp(i64::MAX).into());
    let stage = Stage::showing("de", shown, scorecard(3)).await;
    for (zone, hour) in [("Europe/Berlin", "2023-11-14 23:13"), ("UTC", "2023-11-14 22:13")] {
        stage.props.appearance.locale.set(Locale::new("de", Some(zone)));
        stage.settle().await;
        stage.button("CSV").click();
        let (_, text) = last_file().await;
        assert!(text.contains(&format!(";Benutzer 9;{hour}")), "{zone}: {text}");
    }
}

/// Creating a formatter takes a browser longer than writing a hundred dates with it.
#[wasm_bindgen_test]
async fn many_dates_of_a_table_are_written_by_one_formatter() {
    script(KEEP);
    let mut shown = assessment("aiReady");
    (shown.created, shown.assessed) =
        (Some(Timestamp(1_600_000_000_000).into()), Some(Timestamp(1_650_000_000_000).into()));
    nth(&mut shown, 1).edited_at = Some(Timestamp(1_700_000_000_000).into());
    let stage = Stage::showing("en", shown, scorecard(3)).await;
    let made: Function = call(FILES, "countFormatters").into();
    stage.button("CSV").click();
    let made = made.call0(&JsValue::NULL).unwrap().as_f64();
    let (_, text) = last_file().await;
    assert!(["2020-09-13", "2022-04-15", "2023-11-14"].iter().all(|date| text.contains(date)), "{text}");
    assert_eq!(made, Some(1.0));
}

/// While the revision of a run is loading, the previous one lends its labels.
#[wasm_bindgen_test]
async fn a_substitute_revision_is_not_named_as_the_one_that_was_used() {
    script(KEEP);
    let shown = Assessment { scorecard: Some(ScorecardId(104)), ..assessment("aiReady") };
    let stage = Stage::showing("en", shown, scorecard(3)).await;
    assert!(!stage.text().contains("revision 3"), "{}", stage.text());
    stage.button("CSV").click();
    let (_, text) = last_file().await;
    assert!(!text.contains("revision 3"), "{text}");
    assert!(text.contains("104"), "{text}");
}

/// Without a person's click no browser copies: the text is shown, selected, for the person's own keys, and disappears
/// with the focus. It was refused, and nothing was selected.
#[wasm_bindgen_test]
async fn a_text_that_cannot_be_copied_is_selected() {
    for clipboard in ["undefined", "{ writeText: async () => { throw new DOMException('no', 'NotAllowedError') } }"] {
        script(&format!("Object.defineProperty(navigator, 'clipboard', {{ configurable: true, value: {clipboard} }})"));
        let stage = Stage::showing("de", assessment("aiReady"), scorecard(3)).await;
        stage.all("details.menu")[0].set_attribute("open", "").unwrap();
        stage.button("Als Text kopieren").click();
        stage.settle().await;
        let field = stage.all(".copy-field");
        assert_eq!(field.len(), 1, "with {clipboard}");
        let selected = Function::new_with_args(
            "field",
            "const { value, selectionStart, selectionEnd } = field;
             return field.getRootNode().activeElement === field && value.slice(selectionStart, selectionEnd)",
        );
        let selected = selected.call1(&JsValue::NULL, &field[0]).unwrap().as_string().unwrap_or_default();
        assert!(selected.starts_with("Bewertung 42\n") && selected.contains("Farewell"), "{selected:?}");
        assert!(stage.has_button("Der Browser hat das Kopieren nicht erlaubt"), "{}", stage.text());
        let summary = stage.all("details.menu summary")[0].clone();
        wasm_bindgen::JsCast::unchecked_ref::<web_sys::HtmlElement>(&summary).focus().unwrap();
        stage.settle().await;
        assert!(stage.all(".copy-field").is_empty());
    }
    script("delete navigator.clipboard");
}

/// Sighted people saw nothing; and only the browser knows whether there is a file.
#[wasm_bindgen_test]
async fn a_file_handed_to_the_browser_is_reported_as_exactly_that() {
    script(KEEP);
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    assert!(stage.all(".menu-note").is_empty());
    stage.button("CSV").click();
    stage.settle().await;
    assert_eq!(stage.texts(".menu-note"), ["Handed to the browser: quality-assessment-42.csv"]);
    stage.button("JSON").click();
    stage.settle().await;
    assert_eq!(stage.texts(".menu-note"), ["Handed to the browser: quality-assessment-42.json"]);
    script("window.__Blob = Blob; Blob = class { constructor() { throw new Error('no memory') } }");
    stage.button("CSV").click();
    script("Blob = window.__Blob");
    stage.settle().await;
    assert_eq!(stage.texts(".menu-note"), ["The file could not be made."]);
}
