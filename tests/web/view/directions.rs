//! On pages and with texts that run from right to left, the old value still comes before the new one.

use super::sample::{assessment, nth, scorecard};
use super::stage::{Stage, publish};
use crate::scripts::function;
use js_sys::Array;
use leptos::prelude::*;
use quality_assessment::assessment::{EditedField, HistoryEntry, UserId, When};
use quality_assessment::locale::{Locale, Text};
use quality_assessment::view::Name;
use std::sync::Arc;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

const HEBREW: &str = "דוד לוי";

/// The page's own language and direction, for as long as the value lives.
struct Page;

impl Page {
    fn new(lang: &str) -> Self {
        Self::set(Some((lang, "rtl")));
        Self
    }

    fn set(to: Option<(&str, &str)>) {
        let root = web_sys::window().unwrap().document().unwrap().document_element().unwrap();
        for (name, value) in
            ["lang", "dir"].into_iter().zip(to.map_or([None, None], |(lang, dir)| [Some(lang), Some(dir)]))
        {
            match value {
                Some(value) => root.set_attribute(name, value).unwrap(),
                None => root.remove_attribute(name).unwrap(),
            }
        }
    }
}

impl Drop for Page {
    fn drop(&mut self) {
        Self::set(None);
    }
}

/// The left and right edge of the first `words` below an element.
fn edges(stage: &Stage, selector: &str, words: &str) -> (f64, f64) {
    let find = function(include_str!("directions.js"), "edges");
    let root = stage.all(selector).into_iter().find(|one| one.text_content().unwrap().contains(words));
    let root = root.unwrap_or_else(|| panic!("no {words:?} in {selector}: {:?}", stage.texts(selector)));
    let found: Array = find.call2(&JsValue::NULL, &root, &words.into()).unwrap().into();
    (found.get(0).as_f64().unwrap(), found.get(1).as_f64().unwrap())
}

/// Asserts that these words are drawn in reading order.
#[track_caller]
fn stand_in_order(stage: &Stage, selector: &str, words: &[&str]) {
    let places: Vec<_> = words.iter().map(|words| edges(stage, selector, words)).collect();
    let is_in_order = places.windows(2).all(|pair| pair[0].1 <= pair[1].0 + 0.5 && pair[0].0 < pair[0].1);
    assert!(is_in_order, "{words:?} of {:?} are at {places:?}", stage.texts(selector));
}

/// "4 of 5" was drawn as "of 5 4".
#[wasm_bindgen_test]
async fn on_a_page_from_right_to_left_sentences_run_as_their_language_does() {
    for lang in ["ar", "he", "fa"] {
        let _page = Page::new(lang);
        let stage = Stage::showing(lang, assessment("aiReady"), scorecard(3)).await;
        stand_in_order(&stage, ".score", &["4", "of", "5"]);
        stand_in_order(&stage, ".total-points", &["24", "of", "32", "in all"]);
        let root = &stage.all(".root")[0];
        assert_eq!(
            (root.get_attribute("lang").as_deref(), root.get_attribute("dir").as_deref()),
            (Some("en"), Some("ltr"))
        );
    }
}

/// The changes of a run: "→" leads from the old value to the new one.
#[wasm_bindgen_test]
async fn on_a_page_from_right_to_left_the_old_value_comes_first() {
    let _page = Page::new("ar");
    let stage = Stage::showing("de", assessment("aiReady"), scorecard(3)).await;
    let mut edited = assessment("aiReady");
    let edit = |old: &str, new: &str, path: &str| HistoryEntry {
        field: EditedField::from_path(path),
        old: Some(old.into()),
        new: Some(new.into()),
        user: Some(UserId(9)),
        at: When::parse("2026-11-19T10:25:00Z"),
    };
    edited.history = vec![edit("aiReady", "reviewOngoing", "state")];
    publish(&stage.signals, edited, scorecard(3));
    name(&stage, HEBREW);
    stage.settle().await;
    stage.all("details.history-fold")[0].set_attribute("open", "").unwrap();
    stand_in_order(&stage, ".edit-who", &[HEBREW, "19.11.2026", "10:25"]);
}

/// "Bestätigt von דוד לוי, 19.11.2026": the digits were drawn before the name, as if they belonged to it.
#[wasm_bindgen_test]
async fn a_name_from_right_to_left_does_not_reverse_its_neighbours() {
    let mut verified = assessment("aiReady");
    nth(&mut verified, 1).edited_at = When::parse("2026-11-19T10:25:00Z");
    verified.supervisor_assessment = Some("שלום".into());
    let stage = Stage::showing("de", verified, scorecard(3)).await;
    name(&stage, HEBREW);
    stage.settle().await;
    stand_in_order(&stage, ".provenance", &["Bestätigt von", HEBREW, "19.11.2026"]);
}

#[wasm_bindgen_test]
fn texts_in_a_sentence_keep_their_direction_to_themselves() {
    let locale = Locale::new("en", None);
    let changed = locale.fill(Text::Renamed, &[("from", "שלום"), ("to", "תודה")]);
    assert_eq!(changed, "\u{2068}שלום\u{2069} → \u{2068}תודה\u{2069}");
    assert_eq!(locale.list(&["א".to_owned(), "B".to_owned()]), "\u{2068}א\u{2069} and B");
    // A control character that turns everything after it, and that nobody has ended.
    assert_eq!(locale.fill(Text::VerifiedBy, &[("name", "\u{202e}Ann")]), "Confirmed by \u{2068}\u{202e}Ann\u{2069}");
    assert_eq!(
        locale.fill(Text::VerifiedBy, &[("name", "Zoë–Müller 😀")]),
        "Confirmed by Zoë–Müller 😀",
        "nothing is added to others"
    );
}

fn name(stage: &Stage, name: &str) {
    let name = Name { name: name.into(), href: None };
    stage.props.names.set(Arc::new([(UserId(9), name)].into_iter().collect()));
}
