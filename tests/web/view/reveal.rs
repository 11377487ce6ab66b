//! The criterion that a host wants to reveal, and questions about one.

use super::sample::{assessment, criterion, nth, scorecard};
use super::stage::{Stage, publish};
use leptos::prelude::*;
use quality_assessment::assessment::{Assessment, Category, CategoryId, Filter, Provenance};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

/// An assessment with a second category that repeats a criterion number of the first.
fn twice() -> Assessment {
    let mut twice = assessment("aiReady");
    let other = [12, 21].map(|id| Arc::new(criterion(id, Some(1.0), Provenance::AiGenerated)));
    twice.categories.push(Arc::new(Category { id: Some(CategoryId(2)), criteria: other.into() }));
    twice
}

async fn shown() -> Stage {
    Stage::showing("en", twice(), scorecard(3)).await
}

/// Reveals it like the element's method.
async fn reveal(stage: &Stage, criterion: &str) {
    stage.props.reveal.update(|(count, wanted)| {
        *count += 1;
        *wanted = Some(criterion.into());
    });
    stage.settle().await;
}

/// The index of the focused row.
fn focused(stage: &Stage) -> Option<usize> {
    stage.all(".criterion").iter().position(|row| row.matches(":focus").unwrap())
}

#[wasm_bindgen_test]
async fn a_criterion_is_named_with_its_category_or_without() {
    let stage = shown().await;
    for (name, place) in [("2.12", 3), ("1.12", 1), ("21", 4), ("12", 1), (" 2.12 ", 3)] {
        reveal(&stage, name).await;
        assert_eq!(focused(&stage), Some(place), "{name:?}");
        assert_eq!(stage.all(".criterion[data-visited]").len(), 1, "only one is marked");
    }
    for name in ["3.12", "99", "", "nonsense", "1.2.3", "12.1"] {
        reveal(&stage, name).await;
        assert_eq!(focused(&stage), Some(3), "{name:?} is none, and changes nothing");
    }
}

/// A fold or a filter that hides it gives way.
#[wasm_bindgen_test]
async fn a_fold_or_a_filter_that_hides_it_gives_way() {
    let stage = shown().await;
    for filter in [Filter::Lost, Filter::Unverified, Filter::All] {
        stage.props.filter.set(filter);
        stage.settle().await;
        stage.all(".category")[0].remove_attribute("open").unwrap();
        reveal(&stage, "1.13").await;
        assert_eq!(stage.texts(".criterion:focus .label"), ["Disclosure"], "{filter:?}");
        assert!(stage.all(".category")[0].has_attribute("open"), "{filter:?}");
        assert_eq!(stage.texts(".chip[aria-pressed=true]"), ["All 5"]);
        assert_eq!(stage.rows().len(), 5);
    }
}

#[wasm_bindgen_test]
async fn the_attribute_is_followed_once_it_can_be_and_not_at_each_poll() {
    let stage = Stage::with("en", |_| ()).await;
    stage.props.appearance.criterion.set(Some("2.21".into()));
    stage.settle().await;
    publish(&stage.signals, assessment("aiReady"), scorecard(3));
    stage.settle().await;
    assert_eq!(focused(&stage), None, "it is not there yet");
    publish(&stage.signals, twice(), scorecard(3));
    stage.settle().await;
    assert_eq!(focused(&stage), Some(4));
    stage.all(".criterion")[0].unchecked_ref::<HtmlElement>().focus().unwrap();
    let mut polled = twice();
    nth(&mut polled, 0).score = Some(1.0);
    publish(&stage.signals, polled, scorecard(3));
    stage.settle().await;
    assert_eq!(focused(&stage), Some(0), "a person who went on is not led back");
    stage.props.appearance.criterion.set(Some("1.13".into()));
    stage.settle().await;
    assert_eq!(focused(&stage), Some(2));
    stage.props.appearance.criterion.set(None);
    stage.settle().await;
    assert_eq!(focused(&stage), Some(2));
}

/// Readers who may not edit can ask questions if the host takes them; the host's content for that is placed below the
/// row.
#[wasm_bindgen_test]
async fn the_person_who_was_assessed_can_ask_about_a_criterion() {
    for (tag, ask, asked) in [
        ("en", "Ask about this", "question 2.12 Criterion 12"),
        ("de", "Dazu nachfragen", "question 2.12 Kriterium 12"),
    ] {
        let read = Assessment { can_edit: false, ..twice() };
        let stage = Stage::showing(tag, read, scorecard(3)).await;
        assert!(!stage.has_button(ask), "the host takes none");
        stage.props.appearance.takes_questions.set(true);
        stage.settle().await;
        assert_eq!(stage.texts(".criterion .ask"), [ask; 5]);
        stage.all(".ask")[3].unchecked_ref::<HtmlElement>().click();
        stage.settle().await;
        assert_eq!(stage.actions.borrow().last().map(String::as_str), Some(asked));
        let slot = &stage.all("slot[name=question]")[0];
        assert!(stage.all(".criterion")[3].contains(Some(slot)));
        // A poll leaves it there.
        publish(&stage.signals, Assessment { can_edit: false, ..twice() }, scorecard(3));
        stage.settle().await;
        assert!(stage.all(".criterion")[3].contains(Some(slot)));
        // People who may edit answer them instead.
        publish(&stage.signals, twice(), scorecard(3));
        stage.settle().await;
        assert!(stage.texts(".ask").concat().is_empty(), "{:?}", stage.texts(".ask"));
    }
}
