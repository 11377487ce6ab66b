//! Requests that were sent before the wasm was loaded, and their takeover.

use super::Stage;
use super::stage::{prefetch_for, script};
use quality_assessment::api::Ahead;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::AbortController;

/// A caller that had left while the token was awaited took the request over, and nobody was left to abort it.
#[wasm_bindgen_test]
async fn a_caller_that_has_left_takes_nothing_over_and_the_request_ends() {
    let stage = Stage::new();
    script("window.__silent = true");
    stage.set("assessmentId", 60);
    let ahead = Ahead::new(prefetch_for(&stage.element));
    let gone = AbortController::new().unwrap();
    gone.abort();
    let url = script("return new URL('/api/mind/quality/assessment/60', document.baseURI).href").as_string().unwrap();
    assert!(ahead.answer(&url, None, &gone.signal()).await.is_none());
    let is_aborted = || script("return window.__asked.map((request) => request.signal.aborted).join()");
    assert_eq!(is_aborted(), JsValue::from("false"), "another element may still want it");
    drop(ahead);
    assert_eq!(is_aborted(), JsValue::from("true"));
}
