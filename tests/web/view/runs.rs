//! What is said of a run while nobody knows its end: whose result is shown, and whether there is a run at all.

use super::sample::{assessment, scorecard};
use super::stage::Stage;
use leptos::prelude::*;
use quality_assessment::api::{Error, ErrorKind};
use quality_assessment::assessment::{Assessment, ScorecardId, Timestamp};
use quality_assessment::run::{Began, Following, PauseReason, Standing};
use quality_assessment::session::{RerunStatus, Revisions};
use std::sync::Arc;
use wasm_bindgen_test::wasm_bindgen_test;

fn following(before: Option<Assessment>, standing: Standing, is_run: bool) -> Option<Following> {
    let before = before.map(Arc::new);
    Some(Following { began: Began::Started(Timestamp(js_sys::Date::now() as i64)), is_run, standing, before })
}

/// "Previous result 76 of 95" stood beside the revision of the run that was going on.
#[wasm_bindgen_test]
async fn a_previous_result_names_its_revision_if_it_is_another_one() {
    let stage = Stage::showing("en", assessment("aiInProgress"), scorecard(3)).await;
    let list: Vec<_> = [3, 2].map(|revision| Arc::new(scorecard(revision))).into();
    stage.signals.revisions.set(Revisions::Known(list.into()));
    for (id, is_named) in [(102, true), (103, false)] {
        let before = Assessment { scorecard: Some(ScorecardId(id)), ..assessment("aiReady") };
        stage.signals.following.set(following(Some(before), Standing::Followed, true));
        stage.settle().await;
        let told = stage.texts("[part~=total]").concat();
        assert!(told.starts_with("Previous result"), "{told}");
        assert_eq!(told.contains("Scored with Revision 2 · Zebra"), is_named, "{told}");
    }
}

/// The fold summed half of the new scores under the total of before.
#[wasm_bindgen_test]
async fn how_the_total_came_about_is_told_of_no_other_total() {
    let stage = Stage::showing("en", assessment("aiInProgress"), scorecard(3)).await;
    let standings = [Standing::Left(PauseReason::Stopped), Standing::OutOfReach, Standing::Followed];
    for standing in standings {
        stage.signals.following.set(following(Some(assessment("aiReady")), standing, true));
        stage.settle().await;
        assert!(stage.all("[part~=account]").is_empty(), "{standing:?}");
    }
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    assert_eq!(stage.all("[part~=account]").len(), 1, "the result is explained");
}

/// Nobody knows that an AI is at work, and the page said so.
#[wasm_bindgen_test]
async fn of_an_unknown_state_no_run_is_claimed() {
    let stage = Stage::showing("en", assessment("calibration"), scorecard(3)).await;
    stage.signals.following.set(following(None, Standing::Followed, false));
    stage.settle().await;
    assert_eq!(stage.texts(".banner-title"), ["This page does not know this status"]);
    assert!(stage.text().contains("It checks now and then whether something has changed."), "{}", stage.text());
    assert!(stage.all("[role=progressbar]").is_empty());
    stage.button("Stop watching").click();
    assert_eq!(stage.wishes.borrow().last().map(String::as_str), Some("stop"));
    for why in [PauseReason::Stopped, PauseReason::GaveUp] {
        stage.signals.following.set(following(None, Standing::Left(why), false));
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
    for (tag, lock) in [
        ("en", "Locked: it is not known yet whether the re-run began."),
        ("de", "Gesperrt: Es ist noch unklar, ob der neue Lauf begonnen hat."),
    ] {
        let stage = Stage::showing(tag, assessment("aiReady"), scorecard(3)).await;
        stage.signals.rerun.set(RerunStatus::Doubtful(Error::new(ErrorKind::Network)));
        stage.signals.following.set(following(Some(assessment("aiReady")), Standing::Followed, false));
        stage.settle().await;
        assert_eq!(stage.all("[part~=banner]").len(), 1, "{}", stage.texts("[part~=banner]").join("\n"));
        assert_eq!(stage.texts("#rerun-note"), [lock]);
    }
}
