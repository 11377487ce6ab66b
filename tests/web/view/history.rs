//! The history: changes by people, and the owners of values.

use super::sample::{assessment, scorecard};
use super::stage::Stage;
use leptos::prelude::*;
use quality_assessment::assessment::{Assessment, EditedField, HistoryEntry, UserId};
use quality_assessment::locale::Locale;
use wasm_bindgen_test::wasm_bindgen_test;

fn edit(path: &str, old: Option<&str>, new: &str) -> HistoryEntry {
    let field = EditedField::from_path(path);
    HistoryEntry { user: Some(UserId(9)), at: None, field, old: old.map(Into::into), new: Some(new.into()) }
}

async fn edited(lang: &str, history: Vec<HistoryEntry>) -> Stage {
    Stage::showing(lang, Assessment { history, ..assessment("reviewOngoing") }, scorecard(3)).await
}

/// The entries, latest first, each as "owner: value | owner: value".
fn entries(stage: &Stage) -> Vec<String> {
    let sides = |entry: &web_sys::Element| {
        let list = entry.query_selector_all(".edit-side").unwrap();
        let text = |i| list.item(i).and_then(|side| side.text_content()).unwrap_or_default();
        (0..list.length()).map(text).collect::<Vec<_>>().join(" | ")
    };
    stage.all(".edit").iter().map(sides).collect()
}

#[wasm_bindgen_test]
async fn the_ais_value_is_beside_the_persons_and_a_persons_own_is_not_taken_for_the_ais() {
    let history = vec![edit("criteria.1.11.score", Some("2"), "3"), edit("criteria.1.11.score", Some("3"), "4")];
    let stage = edited("en", history).await;
    assert_eq!(entries(&stage), ["Before 3 points | After 4 points", "Before (AI) 2 points | After 3 points"]);
}

#[wasm_bindgen_test]
async fn a_value_that_a_run_put_in_between_is_the_ais_again() {
    let history = vec![edit("criteria.1.11.score", Some("2"), "3"), edit("criteria.1.11.score", Some("5"), "4")];
    assert_eq!(entries(&edited("de", history).await)[0], "Vorher (KI) 5 Punkte | Nachher 4 Punkte");
}

#[wasm_bindgen_test]
async fn a_missing_old_value_is_a_dash_and_nobodys() {
    let history =
        vec![edit("supervisorAssessment", None, "Well done."), edit("state", Some("aiReady"), "reviewOngoing")];
    let listed = entries(&edited("en", history).await);
    assert_eq!(listed, ["Before Ready for review | After In review", "Before – | After Well done."]);
}

#[wasm_bindgen_test]
async fn a_confirmation_is_described_in_words_and_not_by_the_apis_path() {
    let confirmed = edit("criteria.1.11.state", Some("aiGenerated"), "humanVerified");
    let taken_back = edit("criteria.1.11.state", Some("humanVerified"), "aiGenerated");
    let stage = edited("en", vec![confirmed, taken_back]).await;
    assert_eq!(entries(&stage), ["Before Confirmed | After AI", ""]);
    let titles: Vec<_> = stage.all(".edit-what").iter().filter_map(|title| title.text_content()).collect();
    assert_eq!(titles, ["Status of “Protocol”", "“Protocol” confirmed"]);
    assert!(!stage.text().contains("criteria.1.11"), "{}", stage.text());
}

#[wasm_bindgen_test]
async fn blind_mode_withholds_the_ais_old_value_and_shows_the_persons() {
    let stage = edited("en", vec![edit("criteria.1.11.score", Some("2"), "3")]).await;
    stage.props.appearance.hide_ai.set(true);
    stage.settle().await;
    assert_eq!(entries(&stage), ["Before (AI) Withheld | After 3 points"]);
}

#[wasm_bindgen_test]
async fn long_texts_are_unfolded_when_somebody_wants_to_read_them() {
    let long = "reasons and ".repeat(20);
    let stage = edited("en", vec![edit("criteria.1.11.reason", Some(&long), "short")]).await;
    assert!(!stage.text().contains(&long), "it is not there before it is asked for");
    stage.all(".edit details")[0].set_attribute("open", "").unwrap();
    // The browser's toggle event is a separate task.
    for _ in 0..50 {
        gloo_timers::future::TimeoutFuture::new(10).await;
        if stage.text().contains(&long) {
            return;
        }
    }
    panic!("the text does not come: {}", stage.text());
}

/// Folded entries were missing on paper.
#[wasm_bindgen_test]
async fn folded_content_is_there_while_the_page_is_printed() {
    let long = "reasons and ".repeat(20);
    let stage = edited("en", vec![edit("criteria.1.11.reason", Some(&long), "short")]).await;
    assert!(!stage.text().contains("reasons and"));
    for (event, is_there) in [("beforeprint", true), ("afterprint", false)] {
        web_sys::window().unwrap().dispatch_event(&web_sys::Event::new(event).unwrap()).unwrap();
        stage.settle().await;
        assert_eq!(stage.text().contains("reasons and"), is_there, "{event}");
    }
}

/// A day without a time is the same day in every time zone.
#[wasm_bindgen_test]
async fn a_day_without_an_hour_is_written_as_the_language_does() {
    let stage = edited("de", vec![edit("discussionDate", None, "2026-11-19")]).await;
    for zone in ["UTC", "America/Los_Angeles", "Pacific/Auckland"] {
        stage.props.appearance.locale.set(Locale::new("de", Some(zone)));
        stage.settle().await;
        assert_eq!(entries(&stage), ["Vorher – | Nachher 19.11.2026"], "{zone}");
    }
}

/// A hundred thousand changes blocked the page for two minutes.
#[wasm_bindgen_test]
async fn a_long_history_is_made_as_far_as_somebody_asks_for_it() {
    let history = (0..100_000).map(|n| edit("criteria.1.11.score", Some("1"), &n.to_string())).collect();
    let began = js_sys::Date::now();
    let stage = edited("en", history).await;
    let spent = js_sys::Date::now() - began;
    assert!(spent < 5_000.0, "it took {spent} ms");
    assert_eq!(stage.all(".edit").len(), 50, "the latest");
    let last = |stage: &Stage| stage.all(".history ~ details").last().cloned().unwrap();
    assert!(last(&stage).text_content().unwrap().starts_with("99,950 older changes"));
    last(&stage).set_attribute("open", "").unwrap();
    // The browser's toggle event is a separate task.
    for _ in 0..50 {
        gloo_timers::future::TimeoutFuture::new(10).await;
        if stage.all(".edit").len() > 50 {
            break;
        }
    }
    assert_eq!(stage.all(".edit").len(), 250, "and some more");
    assert!(last(&stage).text_content().unwrap().starts_with("99,750 older changes"));
}
