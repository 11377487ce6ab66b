//! The head line: the person assessed, the place among others, and the menu.

use super::sample::{assessment, scorecard};
use super::stage::{Stage, press, publish};
use crate::scripts::call;
use leptos::prelude::*;
use quality_assessment::assessment::{Assessment, TicketId, Timestamp, UserId};
use quality_assessment::view::{Name, Neighbours};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::HtmlElement;

fn known() -> Assessment {
    Assessment {
        agent: Some(UserId(5)),
        ticket: Some(TicketId(48213)),
        created: Some(Timestamp(1_700_000_000_000).into()),
        ..assessment("aiReady")
    }
}

fn name(stage: &Stage, id: i64, name: &str) {
    let name = Name { name: name.into(), href: None };
    stage.props.names.update(|names| {
        Arc::make_mut(names).insert(UserId(id), name);
    });
}

#[wasm_bindgen_test]
async fn the_head_names_the_person_assessed_and_the_scorecard() {
    for (tag, bits) in [
        ("en", ["Ticket 48213", "Assessment 42", "Nov 14, 2023", "Zebra, revision 3"]),
        ("de", ["Ticket 48213", "Bewertung 42", "14.11.2023", "Zebra, Revision 3"]),
    ] {
        let stage = Stage::showing(tag, known(), scorecard(3)).await;
        // If the host names nobody, the number is the name, and is not repeated.
        assert_eq!(stage.texts("h2"), [bits[1]]);
        assert_eq!(stage.texts(".bits li"), [bits[0], bits[2], bits[3]]);
        name(&stage, 5, "Ömer Demir");
        stage.settle().await;
        assert_eq!(stage.texts("h2#heading"), ["Ömer Demir"]);
        assert_eq!(stage.texts(".bits li"), bits);
        assert_eq!(stage.all("article")[0].get_attribute("aria-labelledby").as_deref(), Some("heading"));
        publish(&stage.signals, Assessment { agent: None, ..known() }, scorecard(3));
        stage.settle().await;
        assert_eq!(stage.texts("h2"), [bits[1]]);
        assert_eq!(stage.texts(".bits li"), [bits[0], bits[2], bits[3]]);
    }
}

#[wasm_bindgen_test]
async fn the_assessments_beside_this_one_are_a_press_away() {
    for (tag, previous, next, place) in [
        ("en", "Previous assessment", "Next assessment", "3 of 12"),
        ("de", "Vorherige Bewertung", "Nächste Bewertung", "3 von 12"),
    ] {
        let stage = Stage::showing(tag, assessment("aiReady"), scorecard(3)).await;
        assert!(!stage.has_button(next), "the host says nothing about others");
        let neighbours = Neighbours { has_previous: true, has_next: true, position: Some(3), total: Some(12) };
        stage.props.appearance.neighbours.set(Some(neighbours));
        stage.settle().await;
        assert_eq!(stage.texts("[part~=neighbours]"), [place]);
        stage.button(next).click();
        stage.button(previous).click();
        assert_eq!(*stage.actions.borrow(), ["resolve 9", "next", "previous"]);
        // At the end of the list the button stays in place, so that nothing moves under the pointer.
        let last = Neighbours { has_next: false, position: Some(12), ..neighbours };
        stage.props.appearance.neighbours.set(Some(last));
        stage.settle().await;
        let button = stage.button(next);
        button.click();
        assert_eq!(button.get_attribute("aria-disabled").as_deref(), Some("true"));
        assert_eq!(stage.actions.borrow().len(), 3, "it leads nowhere");
        assert!(!stage.button(previous).has_attribute("aria-disabled"));
    }
}

#[wasm_bindgen_test]
async fn escape_closes_the_menu_and_goes_no_further() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    let menu = stage.all("details.menu")[0].clone();
    let summary: HtmlElement = menu.query_selector("summary").unwrap().unwrap().unchecked_into();
    assert_eq!(summary.get_attribute("aria-label").as_deref(), Some("More"));
    let heard: js_sys::Function = call(include_str!("head.js"), "hearKeys").unchecked_into();
    menu.set_attribute("open", "").unwrap();
    let item = stage.button("CSV");
    item.focus().unwrap();
    press(&item, "Escape", "");
    assert!(!menu.has_attribute("open"));
    assert!(summary.matches(":focus").unwrap(), "where it came from");
    // If there is nothing to close, the key is the host's.
    press(&summary, "Escape", "");
    let heard = heard.call0(&wasm_bindgen::JsValue::NULL).unwrap();
    assert_eq!(heard.as_string().as_deref(), Some("Escape"));
}

#[wasm_bindgen_test]
async fn moving_the_focus_elsewhere_closes_the_menu() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    let menu = stage.all("details.menu")[0].clone();
    menu.set_attribute("open", "").unwrap();
    stage.button("CSV").focus().unwrap();
    stage.button("Copy as text").focus().unwrap();
    assert!(menu.has_attribute("open"), "the focus may move within it");
    stage.button("Re-run AI…").focus().unwrap();
    assert!(!menu.has_attribute("open"));
}

/// Reference information is in the menu: the workflow with its step, and all facts.
#[wasm_bindgen_test]
async fn the_menu_has_rare_actions_and_reference_information() {
    for (tag, items, steps, here) in [
        (
            "en",
            ["Copy link", "Copy as text", "CSV", "JSON", "Print", "Keyboard shortcuts"],
            "Workflow",
            "Ready for review",
        ),
        (
            "de",
            ["Link kopieren", "Als Text kopieren", "CSV", "JSON", "Drucken", "Tastenkürzel"],
            "Arbeitsablauf",
            "Bereit zur Prüfung",
        ),
    ] {
        let stage = Stage::showing(tag, known(), scorecard(3)).await;
        stage.props.appearance.shortcuts.set(true);
        stage.props.appearance.criterion_href.set(Some("?c={criterionId}".into()));
        stage.settle().await;
        assert_eq!(stage.texts(".menu .menu-item"), items);
        let workflow = stage.all(".menu ol")[0].clone();
        assert_eq!(workflow.get_attribute("aria-label").as_deref(), Some(steps));
        assert_eq!(stage.texts(".menu [aria-current=step]"), [here]);
        assert_eq!(
            stage.texts(".menu .facts dd")[..2],
            [
                if tag == "en" { "Zebra, revision 3" } else { "Zebra, Revision 3" },
                if tag == "en" { "User 5" } else { "Benutzer 5" }
            ]
        );
    }
}

/// An AI's judgement that nobody had reviewed looked final to the person who was judged.
#[wasm_bindgen_test]
async fn to_a_reader_an_unreviewed_result_is_provisional() {
    for (tag, provisional, next, text) in [
        (
            "en",
            "Provisional – not reviewed yet",
            "What happens next",
            "Your supervisor reviews these scores. They may still change; you will see what was changed.",
        ),
        (
            "de",
            "Vorläufig – noch nicht geprüft",
            "Wie es weitergeht",
            "Ihre Teamleitung prüft diese Punkte. Sie können sich noch ändern; Sie sehen, was geändert wurde.",
        ),
    ] {
        let read = |state| Assessment { can_edit: false, ..assessment(state) };
        let stage = Stage::showing(tag, read("aiReady"), scorecard(3)).await;
        assert_eq!(stage.texts(".provisional"), [provisional]);
        assert!(stage.all("[part~=total]")[0].has_attribute("data-muted"));
        let told = stage.texts(".words").concat();
        assert!(told.contains(next) && told.contains(text), "{told}");
        publish(&stage.signals, read("reviewOngoing"), scorecard(3));
        stage.settle().await;
        assert_eq!(stage.texts(".provisional"), [provisional], "a review that goes on may still change scores");
        assert!(stage.text().contains(next));
        // Nobody reviews what the AI has not finished: nothing is promised.
        for unfinished in ["aiInProgress", "error"] {
            publish(&stage.signals, read(unfinished), scorecard(3));
            stage.settle().await;
            assert!(!stage.text().contains(next), "{unfinished}");
        }
        for is_reviewed in ["reviewedBySupervisor", "discussedWithAssessee"] {
            publish(&stage.signals, read(is_reviewed), scorecard(3));
            stage.settle().await;
            assert!(stage.all(".provisional").is_empty(), "{is_reviewed}");
            assert!(!stage.all("[part~=total]")[0].has_attribute("data-muted"), "{is_reviewed}");
            assert!(!stage.text().contains(next), "{is_reviewed}");
        }
        publish(&stage.signals, assessment("aiReady"), scorecard(3));
        stage.settle().await;
        assert!(stage.all(".provisional").is_empty(), "people who may edit know");
        assert!(!stage.text().contains(next));
    }
}

/// "Reviewed by" stood beside "In review".
#[wasm_bindgen_test]
async fn a_review_that_goes_on_is_not_said_to_be_done() {
    for (tag, ongoing, done) in [
        ("en", "In review by User 9", "Reviewed by User 9"),
        ("de", "In Prüfung bei Benutzer 9", "Geprüft von Benutzer 9"),
    ] {
        let reviewed = |state| Assessment { assessor: Some(UserId(9)), ..assessment(state) };
        let stage = Stage::showing(tag, reviewed("reviewOngoing"), scorecard(3)).await;
        assert_eq!(stage.texts(".total-by"), [ongoing]);
        publish(&stage.signals, reviewed("reviewedBySupervisor"), scorecard(3));
        stage.settle().await;
        assert_eq!(stage.texts(".total-by"), [done]);
    }
}

/// "Reviewed by User 123" told the person who was assessed nothing, and revealed a number.
#[wasm_bindgen_test]
async fn to_a_reader_people_without_a_name_are_supervisors() {
    for (tag, supervisor, by_number) in [("en", "Supervisor", "User 9"), ("de", "Teamleitung", "Benutzer 9")] {
        let reviewed = |can_edit| Assessment {
            can_edit,
            agent: Some(UserId(5)),
            assessor: Some(UserId(9)),
            supervisor_assessment: Some("Well done.".into()),
            ..assessment("reviewedBySupervisor")
        };
        let stage = Stage::showing(tag, reviewed(false), scorecard(3)).await;
        assert!(!stage.text().contains(by_number), "{}", stage.text());
        let (confirmed, note, by) = match tag {
            "en" => ("Confirmed by Supervisor", "Note from Supervisor", "Reviewed by Supervisor"),
            _ => ("Bestätigt von Teamleitung", "Anmerkung von Teamleitung", "Geprüft von Teamleitung"),
        };
        assert_eq!(stage.texts(".provenance")[1], confirmed);
        assert_eq!(stage.texts("[part~=supervisor] .writing-title"), [note]);
        assert_eq!(stage.texts(".total-by"), [by]);
        assert_ne!(stage.texts("h2"), [supervisor], "they are not one themselves");
        name(&stage, 9, "Jana Kern");
        stage.settle().await;
        assert!(stage.text().contains("Jana Kern") && !stage.text().contains(supervisor), "{}", stage.text());
        let stage = Stage::showing(tag, reviewed(true), scorecard(3)).await;
        assert_eq!(stage.texts(".total-by"), [by.replace(supervisor, by_number)]);
    }
}
