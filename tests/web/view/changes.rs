//! The changes of a run.

use super::sample::{assessment, criterion, scorecard};
use super::stage::{Stage, ended_run, publish};
use leptos::prelude::*;
use quality_assessment::assessment::{Assessment, Category, CategoryId, Criterion, Provenance, ScorecardId, State};
use quality_assessment::session::Revisions;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

/// A stage on which a run has ended: `after` is on the screen, and `before` was.
async fn ended(lang: &str, before: Option<Assessment>, after: Assessment, is_blind: bool) -> Stage {
    let ended = ended_run(before.as_ref(), &after);
    let stage = Stage::showing(lang, after, scorecard(3)).await;
    stage.props.appearance.hide_ai.set(is_blind);
    stage.signals.ended.set(Some(Arc::new(ended)));
    stage.settle().await;
    stage
}

fn with(criteria: Vec<Criterion>) -> Assessment {
    Assessment {
        categories: vec![Arc::new(Category {
            id: Some(CategoryId(1)),
            criteria: criteria.into_iter().map(Arc::new).collect(),
        })],
        ..assessment("aiReady")
    }
}

fn reasoned(id: i64, score: f64, reason: &str) -> Criterion {
    Criterion { reason: Some(reason.into()), ..criterion(id, Some(score), Provenance::AiGenerated) }
}

fn region(stage: &Stage) -> String {
    stage.texts("[part~=changes]").concat()
}

#[wasm_bindgen_test]
async fn a_persons_lost_score_comes_first_with_its_reason() {
    let lost = Criterion { provenance: Provenance::HumanVerified, ..reasoned(11, 4.0, "Because I <b>heard</b> it") };
    let stage = ended("en", Some(with(vec![lost])), with(vec![reasoned(11, 2.0, "Because")]), false).await;
    let text = region(&stage);
    let places = ["The run overwrote 1 verified score", "4 of 5", "Because I <b>heard</b> it", "2 of 5 · AI"];
    let places = places.map(|words| text.find(words).unwrap_or_else(|| panic!("{words:?} is missing in {text}")));
    assert!(places.is_sorted(), "{text}");
    assert_eq!(stage.texts(".head [part~=ended]"), ["Re-scored: 75% · 1 change · 1 overwritten"]);
    assert_eq!(stage.all(".ended-line")[0].get_attribute("data-tone").as_deref(), Some("lost"));
}

/// People who read further down did not see the banner above. The line in the head stays visible, summarises the run
/// and links to all of it.
#[wasm_bindgen_test]
async fn the_outcome_of_a_run_is_in_the_head_and_leads_to_the_changes() {
    let by = |percentage, score| {
        let mut by = with(vec![reasoned(11, score, "a"), reasoned(12, 3.0, "a")]);
        by.totals.percentage = Some(percentage);
        by
    };
    for (tag, before, after, line) in [
        ("en", by(75.0, 4.0), by(50.0, 2.0), "Re-scored: 50% (-25) · 1 change"),
        ("de", by(75.0, 4.0), by(83.5, 5.0), "Neu bewertet: 83,5\u{a0}% (+8,5) · 1 Änderung"),
        ("en", by(75.0, 4.0), by(75.0, 4.0), "Re-scored: 75% · nothing changed"),
        ("de", by(75.0, 4.0), by(75.0, 4.0), "Neu bewertet: 75\u{a0}% · nichts geändert"),
    ] {
        let stage = ended(tag, Some(before), after, false).await;
        assert_eq!(stage.texts(".head .ended-line"), [line]);
        assert!(!stage.all(".ended-line")[0].has_attribute("data-tone"), "nothing of people's was lost");
        assert!(stage.all("[part~=banner]").is_empty(), "a run that ended well needs none: {}", stage.text());
        stage.button(line).click();
        assert_eq!(stage.texts(":focus"), [region(&stage)], "the region that tells it");
    }
}

/// The head said "2 changes" where the filter of changes had one row: a criterion that is gone has none.
#[wasm_bindgen_test]
async fn criteria_that_are_gone_are_counted_separately() {
    let before = || with(vec![reasoned(11, 4.0, "a"), reasoned(12, 3.0, "a")]);
    for (tag, after, line) in [
        ("en", vec![reasoned(11, 2.0, "a")], "Re-scored: 75% · 1 change · 1 removed"),
        ("de", vec![reasoned(11, 2.0, "a")], "Neu bewertet: 75\u{a0}% · 1 Änderung · 1 entfallen"),
        ("en", vec![reasoned(11, 4.0, "a")], "Re-scored: 75% · 1 removed"),
    ] {
        let stage = ended(tag, Some(before()), with(after), false).await;
        assert_eq!(stage.texts(".head .ended-line"), [line]);
        let said = line.split_once(" · ").unwrap().1;
        assert!(stage.texts("[part~=history] .edit-what")[0].ends_with(said), "{}", stage.text());
    }
}

#[wasm_bindgen_test]
async fn without_a_previous_result_the_head_says_only_that_it_is_done() {
    for (tag, line) in [("en", "The AI assessment is done"), ("de", "Die KI-Bewertung ist abgeschlossen")] {
        let stage = ended(tag, None, assessment("aiReady"), false).await;
        assert_eq!(stage.texts(".head .ended-line"), [line]);
    }
}

/// The change of a criterion had to be looked up above; the row itself did not show it.
#[wasm_bindgen_test]
async fn a_row_that_a_run_changed_is_marked_and_shows_its_previous_score() {
    let before = with(vec![reasoned(11, 4.0, "a"), reasoned(12, 3.0, "a"), reasoned(13, 3.0, "a")]);
    let after = with(vec![reasoned(11, 2.0, "a"), reasoned(12, 3.0, "b"), reasoned(13, 3.0, "a")]);
    for (tag, was) in [("en", "4 of 5 →"), ("de", "4 von 5 →")] {
        let stage = ended(tag, Some(before.clone()), after.clone(), false).await;
        let marked: Vec<_> = stage.all(".criterion").iter().map(|row| row.has_attribute("data-changed")).collect();
        assert_eq!(marked, [true, true, false]);
        let said = stage.texts(".criterion .before");
        assert_eq!(said.iter().filter(|said| !said.is_empty()).collect::<Vec<_>>(), [was], "only a score has a before");
        let row = stage.all(".criterion")[0].text_content().unwrap_or_default();
        let places = [was, if tag == "en" { "2 of 5" } else { "2 von 5" }, "−3"].map(|words| row.find(words));
        assert!(places.is_sorted() && places.iter().all(Option::is_some), "{row}");
        // The next run was accepted: the last one's changes are no longer shown.
        stage.signals.ended.set(None);
        stage.settle().await;
        assert!(stage.all(".criterion[data-changed]").is_empty());
        assert!(stage.texts(".criterion .before").concat().is_empty());
    }
}

/// The text was "16 of 25" for points that had been given out of 20.
#[wasm_bindgen_test]
async fn the_previous_score_is_shown_out_of_the_previous_maximum() {
    let before = Assessment { scorecard: Some(ScorecardId(103)), ..with(vec![reasoned(11, 4.0, "a")]) };
    let after = Assessment { scorecard: Some(ScorecardId(104)), ..with(vec![reasoned(11, 6.0, "a")]) };
    let ended = ended_run(Some(&before), &after);
    let stage = Stage::showing("en", after, scorecard(4)).await;
    stage.signals.ended.set(Some(Arc::new(ended)));
    stage.settle().await;
    assert_eq!(stage.texts(".before"), ["4 points →"], "nobody knows yet out of how many");
    let list: Vec<_> = [4, 3].map(|revision| Arc::new(scorecard(revision))).into();
    stage.signals.revisions.set(Revisions::Known(list.into()));
    stage.settle().await;
    assert_eq!(stage.texts(".before"), ["4 of 5 →"]);
    assert_eq!(stage.texts(".score")[0], "6 of 8");
}

#[wasm_bindgen_test]
async fn a_criterion_that_came_with_the_run_is_said_to_be_new() {
    for (tag, new) in [("en", "New"), ("de", "Neu")] {
        let after = with(vec![reasoned(11, 4.0, "a"), reasoned(12, 3.0, "a")]);
        let stage = ended(tag, Some(with(vec![reasoned(11, 4.0, "a")])), after, false).await;
        assert_eq!(stage.texts(".criterion[data-changed] .before"), [new]);
    }
}

/// "89.6 % → 100 %" stood beside "Incomplete: 5 of 11 criteria".
#[wasm_bindgen_test]
async fn what_a_run_scored_until_it_failed_is_no_result() {
    for (tag, title) in [("en", "Incomplete: 1 of 3 criteria"), ("de", "Unvollständig: 1 von 3 Kriterien")] {
        let before = with(vec![reasoned(11, 4.0, "a"), reasoned(12, 3.0, "a")]);
        let mut after = Assessment { state: State::Error, ..with(vec![reasoned(11, 5.0, "a")]) };
        after.totals.percentage = Some(100.0);
        let stage = ended(tag, Some(before), after, false).await;
        assert!(stage.texts(".change-whole").concat().contains(title), "{}", region(&stage));
        assert!(stage.texts(".history").concat().contains(title), "{}", stage.text());
        assert!(!stage.text().contains("100"), "{}", stage.text());
    }
}

/// A run that failed after it had overwritten people's work must not be shown quietly, and its banner can be dismissed.
#[wasm_bindgen_test]
async fn a_failed_run_has_a_banner_that_says_what_it_overwrote() {
    for (tag, title, lost, dismiss) in [
        ("en", "The AI assessment failed", "The run overwrote 1 verified score", "Dismiss"),
        ("de", "Die KI-Bewertung ist fehlgeschlagen", "1 geprüfte Bewertung überschrieben", "Ausblenden"),
    ] {
        let stage = failed(tag).await;
        assert_eq!(stage.texts(".banner-title"), [title]);
        assert_eq!(stage.texts(".banner-line"), [lost]);
        assert!(stage.all(".ended-line").is_empty(), "nothing was re-scored");
        assert!(stage.all(".banner").iter().all(|banner| banner.text_content().unwrap().contains(dismiss)));
    }
}

/// A stage with a run that failed, and had already changed what a person had verified.
async fn failed(lang: &str) -> Stage {
    let lost = Criterion { provenance: Provenance::HumanVerified, ..reasoned(11, 4.0, "My own words") };
    let after = Assessment { state: State::Error, ..with(vec![reasoned(11, 2.0, "Because")]) };
    ended(lang, Some(with(vec![lost])), after, false).await
}

/// The comparison disappeared with the banner, and with it a person's words that the API no longer keeps.
#[wasm_bindgen_test]
async fn dismissing_the_banner_keeps_the_changes() {
    let stage = failed("en").await;
    stage.button("Dismiss").click();
    stage.settle().await;
    assert!(stage.all("[part~=banner]").is_empty());
    assert!(region(&stage).contains("My own words"), "{}", region(&stage));
    assert!(stage.actions.borrow().iter().all(|action| action != "dismiss"));
    // Hidden changes can be shown again: people hid them by mistake.
    stage.button("Hide changes").click();
    stage.settle().await;
    assert!(!region(&stage).contains("My own words"), "{}", region(&stage));
    stage.button("Show changes").click();
    stage.settle().await;
    assert!(region(&stage).contains("My own words"), "{}", region(&stage));
    stage.button("Hide changes").click();
    assert!(stage.actions.borrow().iter().all(|action| action != "dismiss"));
    // The next run that fails has its own banner.
    let now = stage.signals.assessment.get_untracked().expect("it is shown");
    let next = ended_run(Some(&with(vec![])), &now);
    stage.signals.ended.set(Some(Arc::new(next)));
    stage.settle().await;
    assert_eq!(stage.all("[part~=banner]").len(), 1);
    assert_eq!(stage.all("[part~=change]").len(), 1, "what it changed is not hidden");
    // Only the button of the region itself dismisses everything.
    let buttons = stage.all("[part~=changes] button[aria-label=Dismiss]");
    buttons[0].unchecked_ref::<HtmlElement>().click();
    assert_eq!(stage.actions.borrow().last().map(String::as_str), Some("dismiss"));
}

#[wasm_bindgen_test]
async fn with_nothing_to_keep_one_button_dismisses_all() {
    let stage = ended("en", None, assessment("aiReady"), false).await;
    stage.button("Dismiss").click();
    assert_eq!(stage.actions.borrow().last().map(String::as_str), Some("dismiss"));
}

/// A view that was mounted later compared the previous result with people's later edits.
#[wasm_bindgen_test]
async fn a_view_that_is_mounted_after_an_edit_shows_the_changes_of_the_run() {
    let by = |score| with(vec![reasoned(11, score, "a")]);
    let first = ended("en", Some(by(4.0)), by(2.0), false).await;
    let late = Stage::with("en", |signals| {
        publish(signals, by(5.0), scorecard(3));
        signals.ended.set(first.signals.ended.get_untracked());
    })
    .await;
    assert_eq!(late.texts(".change-points"), ["4 of 5 → 2 of 5"]);
    assert_eq!(region(&late), region(&first));
}

#[wasm_bindgen_test]
async fn blind_mode_keeps_the_ais_part_to_itself() {
    let mine = Criterion { provenance: Provenance::HumanVerified, ..reasoned(11, 4.0, "My own words") };
    let before = Assessment { ai_summary: Some("old summary".into()), ..with(vec![mine, reasoned(12, 3.0, "met")]) };
    let after = Assessment {
        ai_summary: Some("new summary".into()),
        ..with(vec![reasoned(11, 2.0, "its words"), reasoned(12, 0.0, "its words")])
    };
    let stage = ended("en", Some(before), after, true).await;
    for fold in stage.all("[part~=changes] details") {
        fold.set_attribute("open", "").unwrap();
    }
    stage.settle().await;
    let text = region(&stage);
    let line = stage.texts(".ended-line").concat();
    assert_eq!(line, "The AI assessment is done · 2 changes · 1 overwritten", "the total is made of what is withheld");
    assert!(text.contains("My own words") && text.contains("4 of 5"), "what a person said is not a secret: {text}");
    assert!(text.contains("Withheld · AI"), "that it is not there is said: {text}");
    for secret in ["its words", "2 of 5", "Not met", "summary was", "new summary", "old summary", "→"] {
        let may = secret == "summary was";
        assert_eq!(text.contains(secret), may, "{secret:?} in {text}");
        assert_eq!(stage.text().contains(secret), may, "{secret:?} in {}", stage.text());
    }
}

#[wasm_bindgen_test]
async fn reasons_are_woven_together_when_somebody_opens_them() {
    let before = with(vec![reasoned(11, 4.0, "The agent was friendly and quick to help.")]);
    let after = with(vec![reasoned(11, 4.0, "The agent was brief and quick to help.")]);
    let stage = ended("de", Some(before), after, false).await;
    assert!(stage.all("del, ins").is_empty(), "nobody has asked yet");
    stage.all(".change-reason")[0].set_attribute("open", "").unwrap();
    wait_for(&stage, "del").await;
    assert_eq!((stage.texts("del"), stage.texts("ins")), (vec!["friendly ".to_owned()], vec!["brief ".to_owned()]));
}

#[wasm_bindgen_test]
async fn of_many_changes_the_first_are_listed_and_the_rest_on_demand() {
    let all = |score, reason: &str| with((0..80).map(|id| reasoned(id, score, reason)).collect());
    let stage = ended("en", Some(all(1.0, "one")), all(2.0, "two"), false).await;
    assert_eq!(stage.all("[part~=change]").len(), 50);
    assert_eq!(stage.texts(".change-groups > summary"), ["Criterion by criterion (80)"]);
    stage.all(".change-groups")[0].set_attribute("open", "").unwrap();
    // An open fold stays open, and filled.
    stage.all(".change-reason")[7].set_attribute("open", "").unwrap();
    wait_for(&stage, ".change-reason .titled").await;
    stage.button("Show 30 more").click();
    stage.settle().await;
    assert_eq!(stage.all("[part~=change]").len(), 80);
    assert_eq!(stage.all(".change-reason .titled").len(), 2, "before and after");
    let focused = stage.all("[part~=change]:focus");
    assert_eq!(focused.len(), 1, "the focus is not lost with the button");
    assert!(focused[0].text_content().unwrap_or_default().contains("Criterion 50"));
}

/// The rows themselves show their changes; people's lost work is shown nowhere else, and is never folded.
#[wasm_bindgen_test]
async fn changes_that_the_rows_show_are_folded_and_lost_work_is_not() {
    let lost = Criterion { provenance: Provenance::HumanVerified, ..reasoned(11, 4.0, "My own words") };
    let before = with(vec![lost, reasoned(12, 3.0, "a")]);
    for (tag, folded) in [("en", "Criterion by criterion (2)"), ("de", "Kriterium für Kriterium (2)")] {
        let after = with(vec![reasoned(11, 2.0, "b"), reasoned(12, 0.0, "b")]);
        let stage = ended(tag, Some(before.clone()), after, false).await;
        assert_eq!(stage.texts(".change-groups:not([open]) > summary"), [folded]);
        assert_eq!(stage.all(".change-groups [part~=change]").len(), 1);
        let lost = &stage.all("[part~=overridden]")[0];
        assert!(lost.closest("details").unwrap().is_none() && lost.text_content().unwrap().contains("My own words"));
    }
}

#[wasm_bindgen_test]
async fn without_a_previous_result_it_says_why_and_without_a_change_it_says_so() {
    let stage = ended("en", None, assessment("aiReady"), false).await;
    assert!(region(&stage).contains("so there is nothing to compare with"), "{}", region(&stage));
    let stage = ended("de", Some(assessment("aiReady")), assessment("aiReady"), false).await;
    assert!(region(&stage).contains("Nichts hat sich geändert"), "{}", region(&stage));
}

/// "28 → 40 points" looked like a rise, though the maximum had risen as much; a category that was gone was "not
/// scored".
#[wasm_bindgen_test]
async fn points_of_a_category_have_their_maximum_and_say_whether_it_is_new_or_gone() {
    let category = |id, criteria: Vec<Criterion>| {
        Arc::new(Category { id: Some(CategoryId(id)), criteria: criteria.into_iter().map(Arc::new).collect() })
    };
    let by = |revision, categories| Assessment {
        scorecard: Some(ScorecardId(revision)),
        categories,
        ..assessment("aiReady")
    };
    let before = by(103, vec![category(1, vec![reasoned(11, 4.0, "a")]), category(2, vec![reasoned(21, 2.0, "a")])]);
    let after = by(104, vec![category(1, vec![reasoned(11, 6.0, "a")]), category(3, vec![reasoned(31, 9.0, "a")])]);
    let ended = ended_run(Some(&before), &after);
    let stage = Stage::showing("en", after, scorecard(4)).await;
    let list: Vec<_> = [4, 3].map(|revision| Arc::new(scorecard(revision))).into();
    stage.signals.revisions.set(Revisions::Known(list.into()));
    stage.signals.ended.set(Some(Arc::new(ended)));
    stage.settle().await;
    // A criterion that no known revision defines has no maximum to show.
    let expected = ["4 of 5 → 6 of 8", "9 points · Added", "2 points → Removed"];
    assert_eq!(stage.texts(".change-points"), expected);
}

/// Waits for a fold's toggle event, which is a separate task.
async fn wait_for(stage: &Stage, selector: &str) {
    for _ in 0..200 {
        if !stage.all(selector).is_empty() {
            return;
        }
        gloo_timers::future::TimeoutFuture::new(5).await;
    }
}
