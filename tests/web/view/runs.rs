//! The display of a run whose end is unknown: whose result is shown, and whether there is a run at all.

use super::sample::{assessment, criterion, nth, scorecard};
use super::stage::Stage;
use leptos::prelude::*;
use quality_assessment::api::{Error, ErrorKind};
use quality_assessment::assessment::{Assessment, Provenance, ScorecardId, Sheet, Timestamp};
use quality_assessment::run::{Began, FollowStatus, Following, PauseReason};
use quality_assessment::session::{RerunStatus, Revisions};
use std::sync::Arc;
use wasm_bindgen_test::wasm_bindgen_test;

fn following(before: Option<Assessment>, status: FollowStatus, is_run: bool) -> Option<Following> {
    let before = before.map(Arc::new);
    Some(Following { began: Began::Started(Timestamp(js_sys::Date::now() as i64)), is_run, status, before })
}

/// "Previous result 76 of 95" was shown beside the revision of the current run.
#[wasm_bindgen_test]
async fn a_previous_result_names_its_revision_if_it_differs() {
    let stage = Stage::showing("en", assessment("aiInProgress"), scorecard(3)).await;
    let list: Vec<_> = [3, 2].map(|revision| Arc::new(scorecard(revision))).into();
    stage.signals.revisions.set(Revisions::Known(list.into()));
    for (id, is_named) in [(102, true), (103, false)] {
        let before = Assessment { scorecard: Some(ScorecardId(id)), ..assessment("aiReady") };
        stage.signals.following.set(following(Some(before), FollowStatus::Followed, true));
        stage.settle().await;
        let told = stage.texts("[part~=total]").concat();
        assert!(told.starts_with("Previous result"), "{told}");
        assert_eq!(told.contains("Scored with Zebra, revision 2"), is_named, "{told}");
    }
}

/// The fold summed half of the new scores under the previous total.
#[wasm_bindgen_test]
async fn the_composition_is_shown_for_the_final_total_only() {
    let stage = Stage::showing("en", assessment("aiInProgress"), scorecard(3)).await;
    let standings = [FollowStatus::Left(PauseReason::Stopped), FollowStatus::OutOfReach, FollowStatus::Followed];
    for status in standings {
        stage.signals.following.set(following(Some(assessment("aiReady")), status, true));
        stage.settle().await;
        assert!(stage.all("[part~=account]").is_empty(), "{status:?}");
    }
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    assert_eq!(stage.all("[part~=account]").len(), 1, "the result is explained");
}

/// Nobody knew whether an AI was at work, but the page said so.
#[wasm_bindgen_test]
async fn of_an_unknown_state_no_run_is_claimed() {
    let stage = Stage::showing("en", assessment("calibration"), scorecard(3)).await;
    stage.signals.following.set(following(None, FollowStatus::Followed, false));
    stage.settle().await;
    assert_eq!(stage.texts(".banner-title"), ["This page does not know this status"]);
    assert!(stage.text().contains("It checks now and then whether something has changed."), "{}", stage.text());
    assert!(stage.all("[role=progressbar]").is_empty());
    assert!(stage.all(".run-line").is_empty());
    stage.button("Stop live updates").click();
    assert_eq!(stage.actions.borrow().last().map(String::as_str), Some("stop"));
    for why in [PauseReason::Stopped, PauseReason::GaveUp] {
        stage.signals.following.set(following(None, FollowStatus::Left(why), false));
        stage.settle().await;
        let told = stage.texts("[part~=banner]").concat();
        assert!(told.contains("It is no longer checked automatically."), "{told}");
        assert!(!told.contains("AI"), "{told}");
        stage.button("Check now");
    }
}

/// One bar did not know whether there was a run, and the one below it waited for it.
#[wasm_bindgen_test]
async fn a_lost_answer_has_one_bar() {
    for (tag, lock) in
        [("en", "Checking whether the re-run started."), ("de", "Wir prüfen, ob die Bewertung gestartet ist.")]
    {
        let stage = Stage::showing(tag, assessment("aiReady"), scorecard(3)).await;
        stage.signals.rerun.set(RerunStatus::Doubtful(Error::new(ErrorKind::Network)));
        stage.signals.following.set(following(Some(assessment("aiReady")), FollowStatus::Followed, false));
        stage.settle().await;
        let told = stage.texts("[part~=banner], [part~=run-bar]");
        assert_eq!(told.len(), 1, "{}", told.join("\n"));
        assert_eq!(stage.texts("#rerun-note"), [lock]);
    }
}

/// "Stop watching" was the most prominent button of a page that only waited.
#[wasm_bindgen_test]
async fn while_a_run_goes_on_the_head_says_so_and_below_it_is_one_quiet_line() {
    for (tag, scoring, quiet, stop) in [
        ("en", "AI is scoring…", "You see the previous result; new scores appear as they come.", "Stop live updates"),
        (
            "de",
            "KI bewertet …",
            "Sie sehen das vorherige Ergebnis; neue Punkte erscheinen, sobald sie vorliegen.",
            "Nicht mehr automatisch aktualisieren",
        ),
    ] {
        let stage = Stage::showing(tag, assessment("aiInProgress"), scorecard(3)).await;
        assert!(!stage.has_button(stop), "there is nothing to stop");
        let mut before = assessment("aiReady");
        nth(&mut before, 2).score = None;
        stage.signals.following.set(following(Some(before), FollowStatus::Followed, true));
        stage.settle().await;
        assert!(stage.texts(".head .run-title")[0].starts_with(scoring), "{:?}", stage.texts(".head .run-title"));
        assert_eq!(stage.texts(".run-note p"), [quiet]);
        assert!(stage.all("[part~=banner]").is_empty());
        assert!(stage.all(".menu .menu-item").iter().any(|item| item.text_content().as_deref() == Some(stop)));
        stage.button(stop).click();
        assert_eq!(stage.actions.borrow().last().map(String::as_str), Some("stop"));
    }
}

/// Progress is counted only if the answers show what this run has not reached.
#[wasm_bindgen_test]
async fn progress_is_counted_where_it_is_known_and_nowhere_else() {
    let before = assessment("aiReady");
    let mut emptied = assessment("aiInProgress");
    for place in 0..3 {
        let criterion = nth(&mut emptied, place);
        (criterion.score, criterion.provenance) = (None, Provenance::Unscored);
    }
    for (tag, counted, not) in
        [("en", "AI is scoring… 1 of 3", "AI is scoring…"), ("de", "KI bewertet … 1 von 3", "KI bewertet …")]
    {
        let mut now = emptied.clone();
        let stage = Stage::showing(tag, now.clone(), scorecard(3)).await;
        *nth(&mut now, 0) = criterion(11, Some(5.0), Provenance::AiGenerated);
        let sheet = Sheet::join(&now, Some(&scorecard(3))).with_previous(&before);
        // The start was not seen, so nobody knows which scores are from this run.
        stage.signals.following.set(following(None, FollowStatus::Followed, true));
        stage.signals.sheet.set(Arc::new(sheet));
        stage.settle().await;
        assert_eq!(stage.texts(".run-title"), [not]);
        assert!(!stage.all("[role=progressbar]")[0].has_attribute("aria-valuenow"), "no share is invented");
        stage.signals.following.set(following(Some(before.clone()), FollowStatus::Followed, true));
        stage.settle().await;
        assert_eq!(stage.texts(".run-title"), [counted]);
        assert_eq!(stage.all("[role=progressbar]")[0].get_attribute("aria-valuenow").as_deref(), Some("33"));
    }
}

/// Half a result was shown as prominently as a whole one: "92 %", from 46 of 95 points.
#[wasm_bindgen_test]
async fn a_run_that_failed_half_way_has_no_result() {
    for (tag, title, text, again) in [
        (
            "en",
            "Incomplete: 2 of 3 criteria",
            "The AI stopped before it was done, so there is no result. Trying again scores all 3.",
            "Try again",
        ),
        (
            "de",
            "Unvollständig: 2 von 3 Kriterien",
            "Die KI hat vorher aufgehört, daher gibt es kein Ergebnis. Beim nächsten Versuch werden alle 3 bewertet.",
            "Erneut versuchen",
        ),
    ] {
        let stage = Stage::showing(tag, assessment("error"), scorecard(3)).await;
        assert_eq!(stage.texts(".incomplete"), [title]);
        assert!(stage.texts("[part~=total]").concat().contains(text), "{}", stage.text());
        assert!(stage.all(".total-share").is_empty(), "{}", stage.text());
        assert!(stage.all("[part~=total]")[0].has_attribute("data-muted"));
        assert!(stage.has_button(again));
    }
    // A complete result stays one, whatever failed after that.
    let mut whole = assessment("error");
    *nth(&mut whole, 2) = criterion(13, Some(3.0), Provenance::AiGenerated);
    let stage = Stage::showing("en", whole, scorecard(3)).await;
    assert!(stage.all(".incomplete").is_empty() && stage.texts(".total-share") == ["75%"], "{}", stage.text());
}
