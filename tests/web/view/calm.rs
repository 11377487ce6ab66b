//! Calm: nothing alarms, promises too much, or is empty talk.

use super::sample::{assessment, criterion, scorecard};
use super::stage::{Stage, publish};
use leptos::prelude::*;
use quality_assessment::api::{Error, ErrorKind};
use quality_assessment::assessment::{Assessment, Category, CategoryId, Provenance, Scorecard, Timestamp, Totals};
use quality_assessment::run::{Began, FollowStatus, Following, Phase, Trouble};
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

/// The lost points are beside the score: a colour alone would not distinguish four of five from three of five.
#[wasm_bindgen_test]
async fn four_of_five_does_not_look_like_three_of_five() {
    let rows = [2.0, 3.0, 4.0, 5.0].map(|points| async move {
        let stage = Stage::showing("en", scored(points), scorecard(3)).await;
        let first = &stage.all(".criterion")[0];
        let loss = first.query_selector(".loss").unwrap().and_then(|loss| loss.text_content());
        (first.get_attribute("data-tone").unwrap_or_default(), loss.unwrap_or_default())
    });
    let mut grades = Vec::new();
    for row in rows {
        let (tone, loss) = row.await;
        grades.push(format!("{tone} {loss}"));
    }
    assert_eq!(grades, ["bad −3", "partial −2", "partial −1", "good "]);
}

/// Every score above zero was green with a tick even though the maximum was unknown.
#[wasm_bindgen_test]
async fn points_without_a_known_maximum_are_neither_good_nor_bad() {
    let stage = Stage::showing("en", scored(4.0), Scorecard::default()).await;
    assert_eq!(stage.texts(".score"), ["4 points"]);
    assert_eq!(stage.all(".criterion")[0].get_attribute("data-tone").as_deref(), Some("neutral"));
    assert!(stage.all(".loss").is_empty(), "{}", stage.text());
}

#[wasm_bindgen_test]
async fn only_what_is_still_to_be_processed_promises_criteria() {
    for (tag, state, title, text) in [
        ("en", "unprocessed", "No assessment yet", "The AI has not scored this conversation yet."),
        ("de", "unprocessed", "Noch keine Bewertung", "Die KI hat dieses Gespräch noch nicht bewertet."),
        ("en", "aiReady", "No criteria", "This assessment has no scored criteria."),
        ("de", "aiReady", "Keine Kriterien", "Diese Bewertung enthält keine bewerteten Kriterien."),
    ] {
        let bare = Assessment { categories: Vec::new(), ..assessment(state) };
        let stage = Stage::showing(tag, bare, Scorecard::default()).await;
        assert_eq!(
            (stage.texts(".screen-title"), stage.texts(".screen-text")),
            (vec![title.into()], vec![text.into()])
        );
    }
}

#[wasm_bindgen_test]
async fn zero_of_zero_points_is_not_shown() {
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
    for (ago, is_counted) in [(0, false), (60_000, true)] {
        let began = Began::Started(Timestamp(js_sys::Date::now() as i64 - ago));
        stage.signals.following.set(Some(Following {
            began,
            is_run: true,
            before: None,
            status: FollowStatus::Followed,
        }));
        stage.settle().await;
        assert_eq!(stage.texts(".run-line .run-title"), ["AI is scoring…"]);
        assert_eq!(!stage.all(".run-line .elapsed").is_empty(), is_counted, "{ago} ms ago: {}", stage.text());
        assert!(!is_counted || stage.texts(".elapsed")[0].starts_with("for "), "{:?}", stage.texts(".elapsed"));
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
