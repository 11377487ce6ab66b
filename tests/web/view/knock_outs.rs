//! Knock-outs: their effect is shown wherever points are.

use super::sample::{assessment, criterion, nth, scorecard};
use super::stage::{Stage, publish};
use leptos::prelude::*;
use quality_assessment::assessment::{Assessment, Category, CategoryId, Provenance, Scorecard, Totals};
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;

/// The sample's scorecard, in which "Farewell", which is not met, knocks out its category or the whole.
pub fn knocking_out(whole: bool) -> Scorecard {
    let mut card = scorecard(3);
    let farewell = Arc::make_mut(&mut card.categories[0].criteria[1]);
    (farewell.knocks_out_assessment, farewell.knocks_out_category) = (whole, !whole);
    card
}

/// An assessment with a second category, without knock-outs.
fn scored(total: f64) -> Assessment {
    let totals = Totals { scored: Some(total), ..Totals::default() };
    let mut scored = Assessment { totals, ..assessment("aiReady") };
    let other = vec![Arc::new(criterion(21, Some(7.0), Provenance::AiGenerated))];
    scored.categories.push(Arc::new(Category { id: Some(CategoryId(2)), criteria: other }));
    scored
}

/// The banner said that the category counts 0, and its head that it has 11 of 35.
#[wasm_bindgen_test]
async fn a_knocked_out_category_has_no_points_and_says_how_many_it_had() {
    for (tag, banner, points, mark) in [
        (
            "en",
            "Knock-out: “Farewell” scored 0 and sets the category “Salutation” to 0.",
            "0 of 8 (knocked out, else 4)",
            "Knocked out",
        ),
        (
            "de",
            "K. o.: „Farewell“ hat 0 Punkte und setzt die Kategorie „Salutation“ auf 0.",
            "0 von 8 (K. o., sonst 4)",
            "Schlägt als K. o. durch",
        ),
    ] {
        let stage = Stage::showing(tag, scored(7.0), knocking_out(false)).await;
        assert_eq!(stage.texts(".banner-title"), [banner]);
        assert_eq!(stage.texts(".subtotal")[0], points);
        assert_eq!(stage.texts(".bar-points")[0], points);
        assert_eq!(stage.all(".category-bar")[0].get_attribute("data-tone").as_deref(), Some("bad"));
        assert_eq!(stage.texts("[part~=account] tbody td")[0], points);
        assert_eq!(stage.texts(".knock-out"), [mark]);
        assert_eq!(
            stage.texts(".subtotal")[1],
            if tag == "en" { "7 points" } else { "7 Punkte" },
            "the other one has its own"
        );
    }
}

/// A knock-out that struck looked like one that did not.
#[wasm_bindgen_test]
async fn a_knock_out_that_did_not_strike_is_only_named() {
    for (tag, whole, name) in [
        ("en", false, "Knock-out (category)"),
        ("de", false, "K. o. (Kategorie)"),
        ("en", true, "Knock-out"),
        ("de", true, "K. o."),
    ] {
        let mut met = scored(14.0);
        nth(&mut met, 1).score = Some(3.0);
        let stage = Stage::showing(tag, met, knocking_out(whole)).await;
        assert_eq!(stage.texts(".knock-out"), [name]);
        assert!(stage.all("[part~=banner]").is_empty(), "{}", stage.text());
        assert!(!stage.texts(".subtotal")[0].contains('('), "{:?}", stage.texts(".subtotal"));
    }
}

/// The note was "the categories add up", under a sum of 11 beside a total of 0.
#[wasm_bindgen_test]
async fn a_sum_that_a_knock_out_set_to_zero_says_so() {
    for (tag, verdict, all_out) in [
        (
            "en",
            "The categories add up to 11 points; the knock-out makes it 0.",
            "A knock-out sets the whole assessment to 0.",
        ),
        (
            "de",
            "Die Kategorien ergeben 11 Punkte; durch das K. o. sind es 0.",
            "Ein K.-o.-Kriterium setzt die gesamte Bewertung auf 0.",
        ),
    ] {
        let stage = Stage::showing(tag, scored(0.0), knocking_out(true)).await;
        assert_eq!(stage.texts("[part~=account] tfoot td:first-of-type"), ["11 → 0", "0"]);
        assert_eq!(stage.texts("[part~=account] .account-note"), [all_out, verdict]);
    }
}

#[wasm_bindgen_test]
async fn the_banner_leads_to_the_criterion() {
    for (tag, show) in [("en", "Show it"), ("de", "Anzeigen")] {
        let stage = Stage::showing(tag, scored(7.0), knocking_out(false)).await;
        stage.all(".category")[0].remove_attribute("open").unwrap();
        for _ in 0..2 {
            stage.button(show).click();
            stage.settle().await;
            assert_eq!(stage.texts(".criterion:focus .label"), ["Farewell"]);
            assert!(stage.all(".category")[0].has_attribute("open"));
            // On each request.
            stage.all(".criterion")[0].unchecked_ref::<web_sys::HtmlElement>().focus().unwrap();
        }
    }
}

#[wasm_bindgen_test]
async fn blind_mode_keeps_the_ais_knock_outs_to_itself() {
    let mut now = scored(0.0);
    nth(&mut now, 1).provenance = Provenance::AiGenerated;
    let stage = Stage::showing("en", now.clone(), knocking_out(false)).await;
    stage.props.appearance.hide_ai.set(true);
    stage.settle().await;
    assert!(stage.all("[part~=banner]").is_empty());
    assert_eq!(stage.texts(".knock-out"), ["Knock-out (category)"], "that it is one is not a secret");
    assert!(!stage.text().contains("nocked out"), "{}", stage.text());
    // A person's score is not withheld.
    nth(&mut now, 1).provenance = Provenance::HumanVerified;
    publish(&stage.signals, now, knocking_out(false));
    stage.settle().await;
    assert_eq!(stage.texts(".knock-out"), ["Knocked out"]);
}
