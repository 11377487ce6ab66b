//! Connecting, moving and removing.

use super::Stage;
use super::stage::script;
use crate::scripts::call;
use js_sys::{Function, Reflect};
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

const SCRIPT: &str = include_str!("lifetime.js");

#[wasm_bindgen_test]
async fn a_token_provider_that_is_set_before_is_asked_and_its_token_sent() {
    let stage = Stage::new();
    stage.set("tokenProvider", Function::new_with_args("reason", "window.__reason = reason; return 'Bearer a.b.c'"));
    let stage = stage.show("9");
    stage.hears("qa-load").await;
    assert_eq!(script("return window.__reason"), JsValue::from("initial"));
    let header = script("return window.__asked[0].headers.get('Authorization')");
    assert_eq!(header, JsValue::from("Bearer a.b.c"));
}

#[wasm_bindgen_test]
async fn removal_aborts_the_request_that_is_on_its_way() {
    let stage = Stage::new();
    script("window.__silent = true");
    let stage = stage.show("10");
    stage.hears("qa-phasechange").await;
    for _ in 0..20 {
        if script("return window.__asked.length") == 1 {
            break;
        }
        leptos::task::tick().await;
    }
    assert_eq!(script("return window.__asked[0].signal.aborted"), JsValue::FALSE);
    stage.remove().await;
    assert_eq!(script("return window.__asked[0].signal.aborted"), JsValue::TRUE);
    assert_eq!(stage.get("phase"), JsValue::from("idle"));
}

#[wasm_bindgen_test]
async fn moving_it_keeps_its_content_and_sends_no_new_request() {
    let stage = Stage::new().show("11");
    stage.hears("qa-load").await;
    let base = stage.element.shadow_root().unwrap().first_element_child();
    let asked = script("return window.__asked.length");
    script(
        "const there = document.createElement('section'); document.body.append(there); \
            there.append(document.querySelector('quality-assessment'))",
    );
    JsFuture::from(js_sys::Promise::resolve(&JsValue::NULL)).await.unwrap();
    assert_eq!(stage.element.shadow_root().unwrap().first_element_child(), base);
    assert!(stage.text().contains("11"));
    assert_eq!(script("return window.__asked.length"), asked);
}

/// After a move in one step, nothing is disconnected, and the language of the new place applies.
#[wasm_bindgen_test]
async fn moved_in_one_step_it_goes_on_in_the_language_of_its_new_place() {
    let stage = Stage::new().show("11");
    stage.hears("qa-load").await;
    let base = stage.element.shadow_root().unwrap().first_element_child();
    let asked = script("return window.__asked.length");
    let is_known = call(SCRIPT, "moveAtOnce");
    if is_known.is_truthy() {
        for _ in 0..20 {
            leptos::task::tick().await;
        }
        assert_eq!(stage.element.shadow_root().unwrap().first_element_child(), base);
        assert!(stage.text().contains("Verlauf") || stage.text().contains("Punkte"), "{}", stage.text());
        assert_eq!(script("return window.__asked.length"), asked);
    }
}

#[wasm_bindgen_test]
async fn it_can_be_put_back_after_it_was_removed() {
    let stage = Stage::new().show("12");
    stage.hears("qa-load").await;
    stage.remove().await;
    let stage = stage.show("12");
    stage.hears("qa-load").await;
    assert!(stage.text().contains("12"));
}

/// A host that wraps `fetch` may listen to its signal, and act on the elements while the last one leaves.
#[wasm_bindgen_test]
async fn an_element_may_be_called_while_it_leaves_and_asks_again_when_it_is_put_back() {
    let (first, second) = (Stage::new(), Stage::new());
    script("window.__silent = true");
    let (first, second) = (first.show("16"), second.show("16"));
    second.hears("qa-phasechange").await;
    for _ in 0..20 {
        if script("return window.__asked.length") == 1 {
            break;
        }
        leptos::task::tick().await;
    }
    call(SCRIPT, "callOnAbort");
    first.remove().await;
    assert_eq!(script("return window.__asked[0].signal.aborted"), JsValue::FALSE, "the other one waits for it");
    second.remove().await;
    assert_eq!(script("return window.__asked[0].signal.aborted"), JsValue::TRUE);
    script("window.__silent = false");
    let second = second.show("16");
    second.hears("qa-load").await;
    assert!(second.text().contains("16"));
    assert_eq!(script("return window.__asked.filter((r) => r.url.endsWith('/assessment/16')).length"), 2);
}

#[wasm_bindgen_test]
async fn two_elements_share_one_request() {
    let first = Stage::new();
    let second = Stage::new();
    let first = first.show("13");
    let second = second.show("13");
    let loads = (first.hears("qa-load"), second.hears("qa-load"));
    loads.0.await;
    if second.get("phase") != "ready" {
        loads.1.await;
    }
    let assessments = script("return window.__asked.filter((r) => r.url.endsWith('/quality/assessment/13')).length");
    assert_eq!(assessments, JsValue::from(1));
}

#[wasm_bindgen_test]
async fn reload_settles_with_the_answer() {
    let stage = Stage::new().show("14");
    stage.hears("qa-load").await;
    let reload: Function = Reflect::get(&stage.element, &"reload".into()).unwrap().unchecked_into();
    let promise = reload.call0(&stage.element).unwrap().unchecked_into::<js_sys::Promise>();
    JsFuture::from(promise).await.unwrap();
    let asked = script("return window.__asked.filter((r) => r.url.endsWith('/quality/assessment/14')).length");
    assert_eq!(asked, JsValue::from(2));
}

/// Scorecards fetched by one element were kept for as long as the page lived, however many came after them.
#[wasm_bindgen_test]
async fn scorecards_are_kept_for_the_next_element_but_not_without_an_end() {
    let stage = Stage::new();
    call(SCRIPT, "giveCards");
    let stage = stage.show("1000");
    stage.hears("qa-load").await;
    let mut visit = (1001..1040).collect::<Vec<_>>();
    // The last one is still there, the first one is not.
    visit.extend([1038, 1039, 1000]);
    for id in visit {
        stage.set("assessmentId", id);
        stage.hears("qa-load").await;
    }
    script("window.fetch = window.__usual");
    let asked = |id: i32| script(&format!("return window.__cards.filter((one) => one === {id}).length"));
    assert_eq!((asked(1038), asked(1039), asked(1000)), (1.into(), 1.into(), 2.into()));
}
