//! Links to criteria.

use super::sample::{assessment, scorecard};
use super::stage::Stage;
use leptos::prelude::*;
use quality_assessment::locale::Locale;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Node;

const TEMPLATE: &str = "/show?a={assessmentId}&c={criterionId}";

fn hrefs(stage: &Stage) -> Vec<String> {
    stage.all("a.criterion-link").iter().filter_map(|link| link.get_attribute("href")).collect()
}

#[wasm_bindgen_test]
async fn each_criterion_has_a_link_where_the_host_says_how() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    assert!(hrefs(&stage).is_empty(), "without a template there is none");
    stage.props.appearance.criterion_href.set(Some(TEMPLATE.into()));
    stage.settle().await;
    assert_eq!(hrefs(&stage), ["/show?a=42&c=1.11", "/show?a=42&c=1.12", "/show?a=42&c=1.13"]);
    let name = |stage: &Stage| stage.all("a.criterion-link")[0].get_attribute("aria-label");
    assert_eq!(name(&stage).as_deref(), Some("Link to “Protocol”"));
    stage.props.appearance.locale.set(Locale::new("de", None));
    stage.settle().await;
    assert_eq!(name(&stage).as_deref(), Some("Link zu „Protocol“"));
    stage.props.appearance.criterion_href.set(None);
    stage.settle().await;
    assert!(hrefs(&stage).is_empty());
}

#[wasm_bindgen_test]
async fn an_address_that_could_run_a_script_is_not_a_link() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    for template in
        ["javascript:alert({criterionId})", " JavaScript:x", "java\nscript:x", "data:text/html,{criterionId}"]
    {
        stage.props.appearance.criterion_href.set(Some(template.into()));
        stage.settle().await;
        assert!(hrefs(&stage).is_empty(), "{template:?}");
    }
    stage.props.appearance.criterion_href.set(Some("/criteria/{criterionId}".into()));
    stage.settle().await;
    assert!(!hrefs(&stage).is_empty(), "any other address is one");
}

/// With two thousand links the keyboard never got past the criteria.
#[wasm_bindgen_test]
async fn the_keyboard_can_skip_the_links() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    assert!(stage.all(".skip").is_empty(), "without links there is nothing to skip");
    stage.props.appearance.criterion_href.set(Some(TEMPLATE.into()));
    stage.settle().await;
    stage.button("Skip the criteria").click();
    let behind = stage.all(".criteria :focus");
    assert_eq!(behind.len(), 1, "{}", stage.text());
    let last = stage.all("a.criterion-link").pop().unwrap();
    assert!(
        last.compare_document_position(&behind[0]) & Node::DOCUMENT_POSITION_FOLLOWING != 0,
        "behind the last link"
    );
    assert!(behind[0].query_selector("a, button").unwrap().is_none(), "what comes next is not a criterion's");
}
