//! The first answer, and its wait for labels.

use super::Stage;
use super::stage::script;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

/// A network in which assessments name a scorecard. It comes, and the wait ends, when the test says so.
const NETWORK: &str = include_str!("first.js");

async fn until(what: &str) {
    for _ in 0..1000 {
        if script(&["return !!(", what, ")"].concat()).is_truthy() {
            return;
        }
        turn().await;
    }
    panic!("gave up waiting: {what}");
}

/// Lets everything happen that is due.
async fn turn() {
    JsFuture::from(js_sys::Promise::from(script("return window.__turn()"))).await.unwrap();
}

#[wasm_bindgen_test]
async fn an_assessment_appears_with_its_labels_if_they_come_soon() {
    let stage = Stage::new();
    script(NETWORK);
    let stage = stage.show("21");
    until("window.__give && window.__lose_patience").await;
    for _ in 0..5 {
        turn().await;
    }
    assert!(!stage.text().contains("Assessment 21"), "half of it: {}", stage.text());
    script("window.__give()");
    stage.hears("qa-load").await;
    assert!(stage.text().contains("Assessment 21") && stage.text().contains("Greeting"), "{}", stage.text());
    script("window.__restore()");
}

#[wasm_bindgen_test]
async fn an_assessment_whose_labels_are_late_is_shown_without_them() {
    let stage = Stage::new();
    script(NETWORK);
    let stage = stage.show("22");
    until("window.__give && window.__lose_patience").await;
    script("window.__lose_patience()");
    while !stage.text().contains("Assessment 22") {
        turn().await;
    }
    assert!(!stage.text().contains("Greeting"), "{}", stage.text());
    script("window.__give()");
    stage.hears("qa-load").await;
    assert!(stage.text().contains("Greeting"), "{}", stage.text());
    script("window.__restore()");
}
