//! Announcements in the page's one live region.

use super::sample::{assessment, criterion, nth, scorecard};
use super::stage::{Stage, ended_run, publish};
use crate::scripts::function;
use js_sys::Function;
use leptos::prelude::*;
use quality_assessment::assessment::{Provenance, Timestamp};
use quality_assessment::run::{Began, FollowStatus, Following};
use std::sync::Arc;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

fn find() -> Option<Element> {
    web_sys::window().unwrap().document().unwrap().query_selector("[data-quality-assessment]").unwrap()
}

fn region() -> Element {
    find().expect("a region for what is said")
}

/// Waits until the region of an earlier test, with anything still to be announced, has disappeared.
pub async fn silence() {
    for _ in 0..100 {
        if find().is_none() {
            return;
        }
        gloo_timers::future::TimeoutFuture::new(5).await;
    }
}

/// The last announcement, a moment after it was requested; empty if there is none.
pub async fn said() -> String {
    for _ in 0..40 {
        let said = region().text_content().unwrap_or_default();
        if !said.is_empty() {
            return said;
        }
        gloo_timers::future::TimeoutFuture::new(5).await;
    }
    String::new()
}

async fn ended(lang: &str, is_blind: bool) -> Stage {
    let mut after = assessment("aiReady");
    *nth(&mut after, 1) = criterion(12, Some(3.0), Provenance::AiGenerated);
    let ended = ended_run(Some(&assessment("aiReady")), &after);
    let stage = Stage::showing(lang, after, scorecard(3)).await;
    stage.props.appearance.hide_ai.set(is_blind);
    stage.signals.ended.set(Some(Arc::new(ended)));
    stage.settle().await;
    stage
}

/// The most important change was not announced.
#[wasm_bindgen_test]
async fn a_persons_lost_score_is_said_with_the_result() {
    for (tag, done, lost, share) in [
        ("en", "AI assessment done.", "The run overwrote 1 verified score", "75%"),
        ("de", "KI-Bewertung abgeschlossen.", "1 geprüfte Bewertung überschrieben", "75\u{a0}%"),
    ] {
        for is_blind in [false, true] {
            silence().await;
            let _stage = ended(tag, is_blind).await;
            let said = said().await;
            assert!(said.starts_with(done) && said.contains(lost), "{said}");
            assert_eq!(said.contains(share), !is_blind, "{said}");
        }
    }
}

/// An English voice read the German words.
#[wasm_bindgen_test]
async fn each_sentence_is_said_in_its_own_language() {
    silence().await;
    let following = || {
        let began = Began::Started(Timestamp(js_sys::Date::now() as i64));
        Some(Following { began, is_run: true, before: None, status: FollowStatus::Followed })
    };
    let (english, german) = (
        Stage::showing("en", assessment("aiInProgress"), scorecard(3)).await,
        Stage::showing("de-CH", assessment("aiInProgress"), scorecard(3)).await,
    );
    for stage in [&english, &german] {
        stage.signals.following.set(following());
        stage.settle().await;
    }
    said().await;
    let in_language = |lang| region().query_selector(&format!("[lang={lang}]")).unwrap().unwrap().text_content();
    assert_eq!(in_language("en").as_deref().map(str::trim), Some("AI assessment running."));
    assert_eq!(in_language("de").as_deref().map(str::trim), Some("KI-Bewertung läuft."));
}

/// People who read the page to its end came across the result of a run that was long over.
#[wasm_bindgen_test]
async fn announcements_do_not_stay() {
    silence().await;
    let stage = Stage::showing("en", assessment("aiInProgress"), scorecard(3)).await;
    publish(&stage.signals, assessment("aiInProgress"), scorecard(3));
    let hurry = "window.__timeout = window.setTimeout; window.setTimeout = (what, ms) => __timeout(what, ms / 50)";
    Function::new_no_args(hurry).call0(&wasm_bindgen::JsValue::NULL).unwrap();
    let began = Began::Started(Timestamp(js_sys::Date::now() as i64));
    stage.signals.following.set(Some(Following { began, is_run: true, before: None, status: FollowStatus::Followed }));
    stage.settle().await;
    assert_eq!(said().await, "AI assessment running.");
    for _ in 0..400 {
        gloo_timers::future::TimeoutFuture::new(50).await;
        if region().text_content().as_deref() == Some("") {
            break;
        }
    }
    Function::new_no_args("window.setTimeout = window.__timeout").call0(&wasm_bindgen::JsValue::NULL).unwrap();
    assert_eq!(region().text_content().as_deref(), Some(""));
}

/// Behind a modal dialog everything is inert, including the region: nothing that happened there was heard.
#[wasm_bindgen_test]
async fn behind_a_modal_dialog_the_browser_says_it_or_the_region_is_inside() {
    let run = |script: &str| Function::new_no_args(script).call0(&wasm_bindgen::JsValue::NULL).unwrap();
    for can_notify in [true, false] {
        silence().await;
        let open = function(include_str!("speech.js"), "openHosts");
        open.call1(&wasm_bindgen::JsValue::NULL, &can_notify.into()).unwrap();
        let stage = Stage::showing("en", assessment("aiInProgress"), scorecard(3)).await;
        let began = Began::Started(Timestamp(js_sys::Date::now() as i64));
        let following = Following { began, is_run: true, before: None, status: FollowStatus::Followed };
        stage.signals.following.set(Some(following));
        stage.settle().await;
        assert_eq!(said().await, "AI assessment running.");
        let heard = run("return __said.join()").as_string().unwrap_or_default();
        assert_eq!(heard, if can_notify { "AI assessment running." } else { "" });
        assert_eq!(region().closest("#hosts").unwrap().is_none(), can_notify);
        drop(stage);
        silence().await;
        run("document.querySelector('#hosts').remove(); delete document.ariaNotify");
    }
}
