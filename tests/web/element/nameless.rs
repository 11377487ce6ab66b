//! A scorecard without its number.

use super::Stage;
use super::stage::script;
use wasm_bindgen_futures::JsFuture;
use wasm_bindgen_test::wasm_bindgen_test;

/// The assessment names a revision, which comes without its number, and which the list of revisions lacks.
const NETWORK: &str = include_str!("nameless.js");

/// Such a scorecard could not be chosen again, and was shown by its number only.
#[wasm_bindgen_test]
async fn a_scorecard_without_a_number_is_the_revision_that_was_asked_for() {
    let stage = Stage::new();
    script(NETWORK);
    let stage = stage.show("70");
    stage.hears("qa-load").await;
    script("document.querySelector('quality-assessment').openRerunDialog()");
    let options = "[...document.querySelector('quality-assessment').shadowRoot.querySelectorAll('option')].map((one) \
        => one.textContent).join()";
    let mut listed = String::new();
    for _ in 0..100 {
        JsFuture::from(js_sys::Promise::from(script("return new Promise((done) => setTimeout(done, 0))")))
            .await
            .unwrap();
        listed = script(&["return ", options].concat()).as_string().unwrap();
        if listed.contains("revision 7") {
            break;
        }
    }
    assert!(listed.contains("revision 7") && listed.contains("Service"), "{listed}");
    script("window.__restore()");
}
