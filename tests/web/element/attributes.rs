//! Attributes and properties.

use super::Stage;
use super::stage::{define_with, script};
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

#[wasm_bindgen_test]
async fn it_shows_the_assessment_that_its_attribute_names() {
    let stage = Stage::new().show("7");
    stage.hears("qa-load").await;
    assert!(stage.text().contains("24"), "{}", stage.text());
    assert_eq!(stage.element.get_attribute("data-phase").as_deref(), Some("ready"));
    assert_eq!(stage.element.get_attribute("data-state").as_deref(), Some("aiReady"));
    assert_eq!(stage.element.get_attribute("aria-busy").as_deref(), Some("false"));
    // They are also custom states, which no framework takes for its own attributes.
    for (state, is_there) in [("ready", true), ("aiReady", true), ("loading", false)] {
        assert_eq!(stage.element.matches(&format!(":state({state})")), Ok(is_there), "{state}");
    }
}

#[wasm_bindgen_test]
async fn another_number_loads_the_other_assessment() {
    let stage = Stage::new().show("7");
    stage.hears("qa-load").await;
    stage.set("assessmentId", 8);
    let detail = stage.hears("qa-load").await;
    let assessment = js_sys::Reflect::get(&detail, &"assessment".into()).unwrap();
    assert_eq!(js_sys::Reflect::get(&assessment, &"id".into()).unwrap(), JsValue::from(8));
    assert!(stage.text().contains('8'));
}

#[wasm_bindgen_test]
async fn without_a_number_it_is_empty_and_idle_and_asks_nothing() {
    let stage = Stage::new().show("7");
    stage.hears("qa-load").await;
    stage.element.remove_attribute("assessment-id").unwrap();
    stage.hears("qa-phasechange").await;
    assert_eq!(stage.get("phase"), JsValue::from("idle"));
    assert_eq!(stage.get("assessment"), JsValue::NULL);
    assert_eq!(stage.text(), "");
    assert!(!stage.element.has_attribute("data-state"));
}

#[wasm_bindgen_test]
async fn an_invalid_address_is_named_and_nothing_is_sent_there() {
    let stage = Stage::new();
    stage.element.set_attribute("api-base", "javascript:alert(1)").unwrap();
    let stage = stage.show("7");
    let detail = stage.hears("qa-error").await;
    let kind = js_sys::Reflect::get(&detail, &"kind".into()).unwrap();
    assert_eq!(kind, JsValue::from("rejected"));
    assert!(stage.text().contains("api-base=\"javascript:alert(1)\""), "{}", stage.text());
    assert_eq!(script("return window.__asked.length"), JsValue::from(0));
}

#[wasm_bindgen_test]
async fn properties_have_the_defaults_of_the_contract() {
    let stage = Stage::new();
    assert_eq!(stage.get("assessmentId"), JsValue::NULL);
    assert_eq!(stage.get("apiBase"), JsValue::from("/api/mind"));
    assert_eq!(stage.get("theme"), JsValue::from("auto"));
    assert_eq!(stage.get("headingLevel"), JsValue::from(2));
    assert_eq!(stage.get("pollInterval"), JsValue::from(2000));
    assert_eq!(stage.get("loading"), JsValue::from("eager"));
    assert_eq!(stage.get("hideAi"), JsValue::FALSE);
}

#[wasm_bindgen_test]
async fn the_language_is_that_of_the_nearest_ancestor_and_is_followed() {
    let stage = Stage::new().show("7");
    stage.element.set_attribute("lang", "en").unwrap();
    stage.hears("qa-load").await;
    assert!(stage.text().contains("Assessment 7"), "{}", stage.text());
    stage.element.set_attribute("lang", "de").unwrap();
    let heading = || stage.text().contains("Bewertung 7");
    for _ in 0..20 {
        if heading() {
            return;
        }
        leptos::task::tick().await;
    }
    panic!("still not German: {}", stage.text());
}

#[wasm_bindgen_test]
async fn defining_the_same_version_twice_is_silent_and_another_one_warns_once() {
    let _stage = Stage::new();
    script("window.__warnings = 0; console.warn = () => window.__warnings++");
    define_with("1");
    assert_eq!(script("return window.__warnings"), JsValue::from(0));
    define_with("2");
    assert_eq!(script("return window.__warnings"), JsValue::from(1));
}

/// The address was refused, but appeared with its password on the screen and in the event.
#[wasm_bindgen_test]
async fn a_password_in_an_address_is_never_shown() {
    for user in ["https://me:s3cret", "https://me:12@s3cret", "https://s3cret", "//s3cret"] {
        let stage = Stage::new();
        stage.set("apiBase", format!("{user}@example.com/api"));
        let stage = stage.show("7");
        let detail = stage.hears("qa-error").await;
        let message = js_sys::Reflect::get(&detail, &"message".into()).unwrap().as_string().unwrap();
        assert_eq!(message, "api-base=\"…@example.com/api\"", "{user}");
        assert!(stage.text().contains("…@example.com") && !stage.text().contains("s3cret"), "{}", stage.text());
        assert_eq!(script("return window.__asked.length"), 0);
    }
}

/// "3.0" was 3 to the class and 2 to the wasm: each parsed attributes by its own rules.
#[wasm_bindgen_test]
async fn an_attribute_means_the_same_to_the_class_and_to_the_view() {
    let stage = Stage::new();
    stage.element.set_attribute("heading-level", " 3.0 ").unwrap();
    let stage = stage.show("7.0");
    stage.hears("qa-load").await;
    assert_eq!(stage.get("headingLevel"), JsValue::from(3));
    assert_eq!(stage.get("assessmentId"), JsValue::from(7));
    let root = stage.element.shadow_root().unwrap();
    assert!(root.query_selector("h3#heading").unwrap().is_some(), "{}", stage.text());
    assert!(script("return window.__asked[0].url.endsWith('/quality/assessment/7')").is_truthy());
}
