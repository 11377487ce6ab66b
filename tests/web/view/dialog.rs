//! The re-run dialog.

use super::sample::{assessment, scorecard};
use super::stage::Stage;
use leptos::prelude::*;
use quality_assessment::api::{Error, ErrorKind};
use quality_assessment::assessment::{Assessment, CriterionId, Definition, RevisionState, Scorecard, TicketId, UserId};
use quality_assessment::session::{RerunStatus, Revisions};
use std::sync::Arc;
use wasm_bindgen::{JsCast, JsValue};
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Event;

async fn opened() -> Stage {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    let button = stage.button("Re-run AI…");
    button.focus().unwrap();
    button.click();
    stage.settle().await;
    let revisions = vec![Arc::new(scorecard(4)), Arc::new(scorecard(3))];
    stage.signals.revisions.set(Revisions::Known(revisions.into()));
    stage.settle().await;
    stage
}

async fn choose(stage: &Stage, value: &str) {
    let select = &stage.all("select")[0];
    js_sys::Reflect::set(select, &JsValue::from_str("value"), &JsValue::from_str(value)).unwrap();
    select.dispatch_event(&Event::new("change").unwrap()).unwrap();
    stage.settle().await;
}

fn submit(stage: &Stage) {
    stage.all("[part~=submit]")[0].clone().unchecked_into::<web_sys::HtmlElement>().click();
}

fn reruns(stage: &Stage) -> Vec<String> {
    stage.actions.borrow().iter().filter(|action| action.starts_with("rerun")).cloned().collect()
}

#[wasm_bindgen_test]
async fn it_offers_the_latest_active_revision_then_each_other_one() {
    let stage = opened().await;
    let options = ["Latest active revision (revision 4)", "Zebra, revision 3 – active, current"];
    assert_eq!(stage.texts("option"), options);
    assert!(stage.actions.borrow().contains(&"open".to_owned()));
}

/// The first two entries were the same revision, and only the second one was marked as the current one.
#[wasm_bindgen_test]
async fn the_latest_revision_is_offered_once_with_its_mark() {
    for (tag, options) in [
        ("en", ["Latest active revision (revision 3) – current", "Zebra, revision 2 – retired"]),
        ("de", ["Neueste aktive Revision (Revision 3) – bisher verwendet", "Zebra, Revision 2 – abgelöst"]),
    ] {
        let stage = Stage::showing(tag, assessment("aiReady"), scorecard(3)).await;
        let retired = Scorecard { state: RevisionState::Retired, ..scorecard(2) };
        stage.signals.revisions.set(Revisions::Known(vec![Arc::new(scorecard(3)), Arc::new(retired)].into()));
        stage.props.is_dialog_open.set(true);
        stage.settle().await;
        assert_eq!(stage.texts("option"), options);
    }
}

/// While it is open, the page behind it may be unreadable.
#[wasm_bindgen_test]
async fn it_says_whose_assessment_it_is() {
    for (tag, title, whose) in
        [("en", "Re-run AI assessment", "User 5 · Ticket 880"), ("de", "Neu bewerten", "Benutzer 5 · Ticket 880")]
    {
        let known = Assessment { agent: Some(UserId(5)), ticket: Some(TicketId(880)), ..assessment("aiReady") };
        let stage = Stage::showing(tag, known, scorecard(3)).await;
        stage.props.is_dialog_open.set(true);
        stage.settle().await;
        assert_eq!(stage.texts("dialog[open] #dialog-title"), [title]);
        assert_eq!(stage.texts("dialog[open] .dialog-subtitle"), [whose]);
    }
}

#[wasm_bindgen_test]
async fn it_says_what_the_choice_will_do() {
    let stage = opened().await;
    let preview = stage.texts(".preview").concat();
    assert!(preview.contains("Goes from Zebra, revision 3 to Zebra, revision 4."), "{preview}");
    assert!(preview.contains("Points changed: “Protocol” (5 → 8)."), "{preview}");
    assert!(preview.contains("1 AI score will be replaced."), "{preview}");
    assert!(preview.contains("1 verified score may be overwritten: “Farewell”."), "{preview}");
    choose(&stage, "103").await;
    let preview = stage.texts(".preview").concat();
    assert!(preview.contains("Scores again with the same revision: Zebra, revision 3."), "{preview}");
}

#[wasm_bindgen_test]
async fn many_clicks_are_one_rerun() {
    let stage = opened().await;
    for _ in 0..3 {
        submit(&stage);
    }
    stage.settle().await;
    submit(&stage);
    assert_eq!(reruns(&stage), ["rerun None"]);
}

#[wasm_bindgen_test]
async fn a_refusal_stays_in_the_dialog_with_the_choice() {
    let stage = opened().await;
    choose(&stage, "103").await;
    submit(&stage);
    let error = Error { message: Some("<b>no</b>".into()), ..Error::new(ErrorKind::Forbidden) };
    stage.signals.rerun.set(RerunStatus::Refused(error));
    stage.settle().await;
    let said = stage.texts("dialog[open]").concat();
    assert!(said.contains("You may not re-run this assessment") && said.contains("<b>no</b>"), "{said}");
    let value = js_sys::Reflect::get(&stage.all("select")[0], &JsValue::from_str("value")).unwrap();
    assert_eq!(value.as_string().as_deref(), Some("103"));
    submit(&stage);
    assert_eq!(reruns(&stage), ["rerun Some(103)", "rerun Some(103)"]);
}

#[wasm_bindgen_test]
async fn it_closes_when_the_rerun_is_accepted() {
    let stage = opened().await;
    assert_eq!(stage.all("dialog[open]").len(), 1);
    submit(&stage);
    stage.signals.rerun.set(RerunStatus::Accepted);
    stage.settle().await;
    assert!(stage.all("dialog[open]").is_empty());
}

#[wasm_bindgen_test]
async fn without_revisions_the_default_still_works() {
    let stage = Stage::showing("de", assessment("aiReady"), scorecard(3)).await;
    stage.signals.revisions.set(Revisions::Missing(Error::new(ErrorKind::Server)));
    stage.props.is_dialog_open.set(true);
    stage.settle().await;
    assert_eq!(stage.texts("option"), ["Neueste aktive Revision"]);
    assert!(stage.text().contains("Die Revisionen lassen sich nicht auflisten."));
    submit(&stage);
    assert_eq!(reruns(&stage), ["rerun None"]);
}

#[wasm_bindgen_test]
async fn of_many_names_none_is_left_out_and_no_prompt_is_shown() {
    let (mut used, mut newer) = (scorecard(3), scorecard(4));
    let criterion = Arc::make_mut(&mut used.categories[0].criteria[0]);
    criterion.prompt = Some("Secret before".into());
    for category in &mut newer.categories {
        let old = category.criteria[0].clone();
        let added = |id: i64| Definition {
            id: Some(CriterionId(id)),
            label: Some(format!("Addition {id}").into()),
            prompt: Some("Secret instructions".into()),
            ..Definition::default()
        };
        category.criteria = (100..120).map(|id| Arc::new(added(id))).collect();
        category.criteria.push(Arc::new(Definition { prompt: Some("Secret too".into()), ..(*old).clone() }));
    }
    let stage = Stage::showing("en", assessment("aiReady"), used.clone()).await;
    stage.button("Re-run AI…").click();
    stage.signals.revisions.set(Revisions::Known(vec![Arc::new(newer), Arc::new(used)].into()));
    stage.settle().await;
    let preview = stage.texts(".preview").concat();
    assert!(preview.contains("“Addition 104”, and 15 more"), "{preview}");
    assert!(preview.contains("Show all 20") && preview.contains("Addition 119"), "{preview}");
    assert!(preview.contains("New instructions for the AI: “Protocol”."), "{preview}");
    assert!(preview.contains("1 verified score drops out with its criterion: “Farewell”."), "{preview}");
    assert!(!stage.text().contains("Secret"), "{preview}");
}

/// The warning was the last line of a preview that scrolls on a small screen, where nobody saw it.
#[wasm_bindgen_test]
async fn verified_scores_at_risk_are_listed_first() {
    let stage = opened().await;
    let first = stage.texts(".preview-list > li").swap_remove(0);
    assert!(first.starts_with("1 verified score may be overwritten"), "{first}");
}

#[wasm_bindgen_test]
async fn a_first_run_does_not_score_again() {
    let stage = Stage::showing("en", assessment("unprocessed"), scorecard(3)).await;
    stage.signals.revisions.set(Revisions::Known(vec![Arc::new(scorecard(3))].into()));
    stage.props.is_dialog_open.set(true);
    stage.settle().await;
    let preview = stage.texts(".preview").concat();
    assert!(preview.contains("Scores with Zebra, revision 3.") && !preview.contains("again"), "{preview}");
}

#[wasm_bindgen_test]
async fn where_no_revision_is_active_it_does_not_promise_one() {
    let stage = opened().await;
    let retired = |number| Arc::new(Scorecard { state: RevisionState::Retired, ..scorecard(number) });
    stage.signals.revisions.set(Revisions::Known(vec![retired(4), retired(3)].into()));
    stage.settle().await;
    let said = stage.texts("dialog").concat();
    assert!(said.contains("No revision of this scorecard is active"), "{said}");
    assert!(!said.contains("Uses the latest active revision"), "{said}");
    assert_eq!(stage.texts("option")[0], "Latest active revision");
    // A re-run that the server would refuse cannot be sent.
    let is_locked = |stage: &Stage| stage.all("[part~=submit]")[0].has_attribute("aria-disabled");
    submit(&stage);
    stage.settle().await;
    assert!(is_locked(&stage) && reruns(&stage).is_empty(), "{:?}", reruns(&stage));
    // Another revision can.
    choose(&stage, "104").await;
    assert!(!is_locked(&stage));
    submit(&stage);
    assert_eq!(reruns(&stage), ["rerun Some(104)"]);
}

async fn refused(error: Error) -> (Stage, String) {
    let stage = opened().await;
    submit(&stage);
    stage.signals.rerun.set(RerunStatus::Refused(error));
    stage.settle().await;
    let said = stage.texts(".dialog-error").concat();
    (stage, said)
}

#[wasm_bindgen_test]
async fn a_pause_that_the_server_asks_for_has_an_end() {
    let before = js_sys::Date::now();
    let (_stage, said) = refused(Error::from_status(429, None, Some(3_600_000))).await;
    // In an hour: the minutes are the present ones, unless the minute has just ended.
    let minutes = |at: f64| format!(":{:02}:", js_sys::Date::new(&at.into()).get_utc_minutes());
    let is_told = [before, js_sys::Date::now()].map(minutes).iter().any(|minutes| said.contains(minutes.as_str()));
    assert!(is_told && said.contains("Nothing was changed. You can try again at "), "{said}");
}

/// After "500" nobody knows what the server did, so the state is checked.
#[wasm_bindgen_test]
async fn a_server_that_failed_may_have_begun_a_run_all_the_same() {
    let (stage, said) = refused(Error::from_status(500, None, None)).await;
    assert!(said.contains("may have started all the same") && !said.contains("Nothing was changed"), "{said}");
    assert_eq!(stage.actions.borrow().last().map(String::as_str), Some("reload"));
    assert_eq!(reruns(&stage).len(), 1);
}

/// "Check the present state" was suggested where nothing could be checked.
#[wasm_bindgen_test]
async fn the_dialogs_advice_can_be_followed_in_it() {
    for status in [404, 409] {
        let (_stage, said) = refused(Error::from_status(status, None, None)).await;
        assert!(!said.is_empty() && !said.contains("Check the"), "{said}");
    }
}

/// Behind a modal dialog, the host's own question could not be answered.
#[wasm_bindgen_test]
async fn a_host_that_says_no_has_the_page_to_itself() {
    let stage = opened().await;
    stage.consent.set(false);
    submit(&stage);
    stage.settle().await;
    assert!(stage.all("dialog[open]").is_empty());
    assert_eq!(stage.root_focus().as_deref(), Some("Re-run AI…"), "where it came from");
}

/// The dialog's surroundings had disappeared, for example by a deletion; when they came back, the dialog opened by
/// itself.
#[wasm_bindgen_test]
async fn a_dialog_that_went_with_its_screen_does_not_come_back_unasked() {
    let stage = opened().await;
    let before = stage.signals.assessment.get_untracked();
    stage.signals.assessment.set(Some(Arc::new(assessment("deleted"))));
    stage.settle().await;
    assert!(stage.all("dialog").is_empty(), "{}", stage.text());
    stage.signals.assessment.set(before);
    stage.settle().await;
    assert!(stage.all("dialog[open]").is_empty());
    stage.button("Re-run AI…").click();
    stage.settle().await;
    assert_eq!(stage.all("dialog[open]").len(), 1);
}

/// The dialog said "Latest active revision" and would have sent another one.
#[wasm_bindgen_test]
async fn a_revision_that_is_no_longer_listed_is_not_sent() {
    let stage = opened().await;
    choose(&stage, "103").await;
    stage.signals.revisions.set(Revisions::Missing(Error::new(ErrorKind::Server)));
    stage.settle().await;
    submit(&stage);
    assert_eq!(reruns(&stage), ["rerun None"]);
}

/// Hides the dialog's surroundings, as a host's tabs do, and waits until it has closed.
async fn hide(stage: &Stage) -> web_sys::HtmlElement {
    let root: web_sys::HtmlElement = stage.all(".root")[0].clone().unchecked_into();
    root.style().set_property("display", "none").unwrap();
    for _ in 0..400 {
        if stage.all("dialog[open]").is_empty() {
            return root;
        }
        gloo_timers::future::TimeoutFuture::new(5).await;
    }
    panic!("an invisible dialog is open");
}

async fn open_again(stage: &Stage, root: &web_sys::HtmlElement) {
    root.style().remove_property("display").unwrap();
    stage.props.is_dialog_open.set(true);
    stage.settle().await;
    assert_eq!(stage.all("dialog[open]:modal").len(), 1);
}

#[wasm_bindgen_test]
async fn a_refusal_that_came_while_it_was_hidden_is_read_when_it_is_opened_again() {
    let stage = opened().await;
    choose(&stage, "103").await;
    submit(&stage);
    let root = hide(&stage).await;
    stage.signals.rerun.set(RerunStatus::Refused(Error::new(ErrorKind::Forbidden)));
    stage.settle().await;
    open_again(&stage, &root).await;
    let said = stage.texts("dialog[open]").concat();
    assert!(said.contains("You may not re-run this assessment"), "{said}");
    submit(&stage);
    assert_eq!(reruns(&stage), ["rerun Some(103)", "rerun Some(103)"], "the choice is kept");
}

#[wasm_bindgen_test]
async fn a_run_that_was_accepted_while_it_was_hidden_leaves_nothing_of_the_choice() {
    let stage = opened().await;
    choose(&stage, "103").await;
    submit(&stage);
    let root = hide(&stage).await;
    stage.signals.rerun.set(RerunStatus::Accepted);
    stage.settle().await;
    open_again(&stage, &root).await;
    submit(&stage);
    assert_eq!(reruns(&stage), ["rerun Some(103)", "rerun None"], "a fresh one, ready to be sent");
}
