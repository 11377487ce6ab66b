//! A translator replaces texts of the page with its own elements, while the page goes on.

use super::sample::{LABELS, assessment, criterion, nth, scorecard};
use super::stage::{Stage, publish};
use crate::scripts::function;
use js_sys::Date;
use leptos::prelude::*;
use quality_assessment::api::{Error, ErrorKind};
use quality_assessment::assessment::{Assessment, Filter, Provenance, ScorecardId, State, Timestamp, UserId};
use quality_assessment::locale::Locale;
use quality_assessment::run::{Began, FollowStatus, Following, Trouble};
use quality_assessment::session::{EndedRun, RerunStatus, Revisions};
use quality_assessment::view::Name;
use std::sync::Arc;
use wasm_bindgen::JsValue;
use wasm_bindgen_test::wasm_bindgen_test;

/// The methods of browsers and extensions that translate.
const WAYS: [&str; 3] = ["replaced", "inserted before", "wrapped"];

/// Puts `<font>` around each text that has none yet.
fn translate(stage: &Stage, way: &str) {
    let translate = function(include_str!("translated.js"), "translate");
    translate.call2(&JsValue::NULL, &stage.all(".root")[0], &way.into()).unwrap();
}

/// Runs a step in the life of an assessment.
fn step(stage: &Stage, number: usize) -> bool {
    let signals = &stage.signals;
    let scored = |first: f64| {
        let mut scored = assessment("aiReady");
        nth(&mut scored, 0).score = Some(first);
        *nth(&mut scored, 1) = criterion(12, Some(3.0), Provenance::AiGenerated);
        scored.totals.percentage = Some(first * 10.0);
        scored.totals.scored = Some(first);
        scored.ai_summary = Some(format!("A summary of {first}").into());
        scored
    };
    let running = |first: f64| Assessment { state: State::AiInProgress, ..scored(first) };
    let trouble = |kind| Trouble { error: Error::new(kind), failures: 1, retry_at: Some(Timestamp(0)) };
    match number {
        0 => signals.following.set(Some(Following {
            began: Began::Started(Timestamp(Date::now() as i64 - 10_800_000)),
            is_run: true,
            before: Some(Arc::new(assessment("aiReady"))),
            status: FollowStatus::Followed,
        })),
        1 => publish(signals, running(1.0), scorecard(3)),
        2 => signals.trouble.set(Some(trouble(ErrorKind::Server))),
        3 => signals.trouble.set(Some(trouble(ErrorKind::Network))),
        4 => signals.trouble.set(None),
        5 => {
            publish(signals, scored(2.0), scorecard(3));
            signals.following.set(None);
            let ended = EndedRun::of(Some(Arc::new(assessment("aiReady"))), Arc::new(scored(2.0)));
            signals.ended.set(Some(Arc::new(ended)));
        }
        6 => stage.props.filter.set(Filter::Lost),
        7 => stage.props.filter.set(Filter::Changed),
        8 => stage.props.appearance.hide_ai.set(true),
        9 => stage.props.appearance.hide_ai.set(false),
        10 => stage.props.appearance.locale.set(Locale::new("de", Some("UTC"))),
        11 => {
            let name = Name { name: "Jana Kern".into(), href: Some("/jana".into()) };
            stage.props.names.set(Arc::new([(UserId(9), name)].into_iter().collect()));
        }
        12 => stage.props.appearance.ticket_href.set(Some("/tickets/{ticketId}".into())),
        13 => signals.ended.set(None),
        14 => signals.rerun.set(RerunStatus::Doubtful(Error::new(ErrorKind::Timeout))),
        15 => signals.rerun.set(RerunStatus::Unclear(Error::new(ErrorKind::Timeout))),
        16 => signals.rerun.set(RerunStatus::default()),
        17 => stage.props.is_dialog_open.set(true),
        18 => signals
            .revisions
            .set(Revisions::Known([4, 3].map(|revision| Arc::new(scorecard(revision))).to_vec().into())),
        19 => publish(signals, Assessment { scorecard: Some(ScorecardId(104)), ..scored(3.0) }, scorecard(4)),
        20 => stage.props.is_dialog_open.set(false),
        21 => publish(signals, Assessment { state: State::ReviewedBySupervisor, ..scored(5.0) }, scorecard(4)),
        22 => publish(signals, Assessment { state: State::Deleted, ..scored(5.0) }, scorecard(4)),
        23 => publish(signals, scored(4.0), scorecard(4)),
        _ => return false,
    }
    true
}

/// The old score was shown as the new one, and "done" beside "running".
#[wasm_bindgen_test]
async fn a_translated_page_shows_the_same_as_any_other() {
    for way in WAYS {
        let plain = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
        let translated = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
        for number in 0.. {
            translate(&translated, way);
            translated.settle().await;
            assert_eq!(translated.text(), plain.text(), "translated word by word");
            if !(step(&plain, number) && step(&translated, number)) {
                break;
            }
            plain.settle().await;
            translated.settle().await;
            assert_eq!(translated.text(), plain.text(), "after step {number}, by {way}");
        }
    }
}

/// An unchanged text stays translated: it does not flicker with each poll.
#[wasm_bindgen_test]
async fn an_unchanged_text_stays_translated() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    translate(&stage, WAYS[0]);
    stage.settle().await;
    let wrapped = |stage: &Stage| stage.all(".criterion .label > font").len();
    assert_eq!(wrapped(&stage), LABELS.len() - 1);
    let mut polled = assessment("aiReady");
    nth(&mut polled, 0).score = Some(2.0);
    publish(&stage.signals, polled, scorecard(3));
    stage.settle().await;
    assert_eq!(wrapped(&stage), LABELS.len() - 1);
    assert_eq!(stage.texts(".criterion .score")[0], "2 of 5");
    assert!(stage.all(".title > font").len() == 1, "the name");
}
