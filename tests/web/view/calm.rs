//! Nothing that alarms, promises or says nothing.

use super::sample::{assessment, criterion, scorecard};
use super::stage::{Stage, publish};
use leptos::prelude::*;
use quality_assessment::api::{Error, ErrorKind};
use quality_assessment::assessment::{Assessment, Category, CategoryId, Provenance, Scorecard, Timestamp, Totals};
use quality_assessment::run::{Began, Following, Phase, Standing, Trouble};
use std::sync::Arc;
use wasm_bindgen_test::wasm_bindgen_test;

fn scored(points: f64) -> Assessment {
    let criteria = vec![criterion(11, Some(points), Provenance::AiGenerated)];
    Assessment {
        categories: vec![Arc::new(Category {
            id: Some(CategoryId(1)),
            criteria: criteria.into_iter().map(Arc::new).collect(),
        })],
        ..assessment("aiReady")
    }
}

#[wasm_bindgen_test]
async fn four_of_five_does_not_look_like_three_of_five() {
    let mut looks = Vec::new();
    for points in [3.0, 4.0, 5.0] {
        let stage = Stage::showing("en", scored(points), scorecard(3)).await;
        looks.push(stage.all(".criterion")[0].get_attribute("data-tone"));
    }
    assert_eq!(looks, [Some("partial".into()), Some("most".into()), Some("good".into())]);
}

#[wasm_bindgen_test]
async fn only_what_is_still_to_be_processed_promises_criteria() {
    for (state, title, promises) in [("unprocessed", "No criteria yet", true), ("aiReady", "No criteria", false)] {
        let bare = Assessment { categories: Vec::new(), ..assessment(state) };
        let stage = Stage::showing("en", bare, Scorecard::default()).await;
        assert_eq!(stage.texts(".screen-title"), [title]);
        assert_eq!(stage.text().contains("once it has been processed"), promises, "{}", stage.text());
    }
}

#[wasm_bindgen_test]
async fn nought_of_nought_points_is_not_told() {
    let nothing = Totals { scored: Some(0.0), used_max: Some(0.0), total_max: Some(47.0), percentage: None };
    let stage = Stage::showing("en", Assessment { totals: nothing, ..assessment("unprocessed") }, scorecard(3)).await;
    assert!(!stage.text().contains("0 of 0"), "{}", stage.text());
    let zero = Totals { scored: Some(0.0), used_max: Some(10.0), total_max: Some(47.0), percentage: Some(0.0) };
    publish(&stage.signals, Assessment { totals: zero, ..assessment("aiReady") }, scorecard(3));
    stage.settle().await;
    assert!(stage.text().contains("0 of 10 points"), "a real zero is told: {}", stage.text());
}

#[wasm_bindgen_test]
async fn the_clock_of_a_run_is_quiet_for_its_first_seconds() {
    let stage = Stage::showing("en", assessment("aiInProgress"), scorecard(3)).await;
    // It has just begun: nobody knows how long the page takes to say so.
    for (ago, told) in [(0, false), (60_000, true)] {
        let began = Began::Started(Timestamp(js_sys::Date::now() as i64 - ago));
        stage.signals.following.set(Some(Following {
            began,
            is_run: true,
            before: None,
            standing: Standing::Followed,
        }));
        stage.settle().await;
        let title = stage.texts(".banner-title").concat();
        assert_eq!(title.contains(" for "), told, "{ago} ms ago: {title}");
    }
}

#[wasm_bindgen_test]
async fn a_server_is_quoted_where_its_words_help() {
    for (kind, is_quoted) in [(ErrorKind::Forbidden, false), (ErrorKind::NotFound, false), (ErrorKind::Server, true)] {
        let error = Error { message: Some("Zebra 7".into()), ..Error::new(kind) };
        let stage = Stage::with("en", |signals| {
            signals.trouble.set(Some(Trouble { error, failures: 1, retry_at: None }));
            signals.phase.set(Phase::Failed);
        })
        .await;
        assert_eq!(stage.text().contains("Zebra 7"), is_quoted, "{kind:?}: {}", stage.text());
    }
}
