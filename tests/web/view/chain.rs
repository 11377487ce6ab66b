//! A chain of polls leaves the same page as its last answer alone would.

use super::sample::{assessment, criterion, nth, scorecard};
use super::stage::{Stage, ended_run};
use leptos::prelude::*;
use quality_assessment::assessment::{
    Assessment, Category, CategoryId, Comparison, Filter, Provenance, Sheet, Timestamp, UserId,
};
use quality_assessment::session::UsedScorecard;
use std::sync::Arc;
use wasm_bindgen::JsCast;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

/// Always the same dice: a failing chain can be repeated.
struct Dice(u32);

impl Dice {
    fn roll(&mut self, sides: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 16) % sides
    }
}

/// Another category, which the scorecard does not know, so that one can stay while the other changes.
fn first() -> Assessment {
    let mut first = assessment("aiInProgress");
    let criteria = (21..25).map(|id| Arc::new(criterion(id, Some(f64::from(id as u8 - 21)), Provenance::AiGenerated)));
    first.categories.push(Arc::new(Category { id: Some(CategoryId(2)), criteria: criteria.collect() }));
    first
}

fn change(now: &mut Assessment, dice: &mut Dice) {
    let in_second = dice.roll(2) == 1;
    if in_second {
        now.categories.swap(0, 1);
    }
    let number = dice.roll(if in_second { 4 } else { 3 }) as usize;
    let criterion = nth(now, number);
    match dice.roll(6) {
        0 => criterion.score = None,
        1 => criterion.score = Some(0.0),
        // Some are written in the same way, and some are not.
        2 => criterion.score = Some(f64::from(dice.roll(6))),
        3 => criterion.score = Some(2.0 + f64::from(dice.roll(4)) / 500.0),
        4 => criterion.reason = Some(["Since", "For"][dice.roll(2) as usize].into()),
        _ => {
            let all = [Provenance::AiGenerated, Provenance::HumanVerified, Provenance::Unscored];
            criterion.provenance = all[dice.roll(3) as usize].clone();
            criterion.edited_by = (dice.roll(2) == 1).then_some(UserId(9));
        }
    }
    if in_second {
        now.categories.swap(0, 1);
    }
    now.modified = (dice.roll(4) > 0).then(|| Timestamp(1_700_000_000_000 + 60_000 * i64::from(dice.roll(100))).into());
    now.totals.scored = Some(f64::from(dice.roll(32)));
}

/// Publishes an assessment as a session does: an unchanged value keeps its `Arc`.
fn publish(stage: &Stage, now: &Assessment) {
    let mut card = scorecard(3);
    Arc::make_mut(&mut card.categories[0].criteria[1]).knocks_out_category = true;
    let sheet = Sheet::join(now, Some(&card));
    let sheet = stage.signals.sheet.with_untracked(|shown| sheet.sharing(shown));
    stage.signals.sheet.set(Arc::new(sheet));
    stage.signals.used_scorecard.set(UsedScorecard::Known(Arc::new(card)));
    stage.signals.assessment.set(Some(Arc::new(now.clone())));
}

/// Everything visible that may depend on the previous page, in words and in looks, and in order. A row shows the name
/// of its category only outside of it: inside, an invisible line for it may be left over.
fn seen(stage: &Stage) -> Vec<String> {
    let shown = stage.all(".criterion").into_iter().filter(|row| row.closest("[hidden]").unwrap().is_none());
    let looks = shown.map(|row| {
        let looks = ["data-tone", "data-from", "data-fold"].map(|name| row.get_attribute(name).unwrap_or_default());
        let has_changed = row.has_attribute("data-changed");
        let place = row.parent_element().map(|list| list.class_name()).unwrap_or_default();
        let is_flat = place.ends_with("flat");
        let lines = row.query_selector_all("p, button").unwrap();
        let lines = (0..lines.length()).filter_map(|at| lines.item(at)).map(JsCast::unchecked_into::<Element>);
        let lines = lines.filter(|line| is_flat || line.class_name() != "of-category");
        let lines = lines.filter_map(|line| line.text_content()).filter(|text| !text.is_empty());
        format!("{place} {looks:?} {has_changed} {}", lines.collect::<Vec<_>>().join("|"))
    });
    let texts = stage.texts(".criteria-head, .category-head, .banners, .head, .rail").into_iter();
    looks.chain(texts).collect()
}

#[wasm_bindgen_test]
async fn a_chain_of_polls_shows_the_same_as_its_last_answer() {
    for seed in 0..4 {
        let mut dice = Dice(seed);
        let mut now = first();
        let stage = Stage::showing("en", now.clone(), scorecard(3)).await;
        for step in 0..25 {
            change(&mut now, &mut dice);
            let (hides_ai, filter) = (dice.roll(5) == 0, Filter::ALL[dice.roll(4) as usize]);
            stage.props.appearance.hide_ai.set(hides_ai);
            // Every other time the previous filter stays.
            let filter = if dice.roll(2) == 0 { filter } else { stage.props.filter.get_untracked() };
            stage.props.filter.set(filter);
            // Now and then a run has ended: its changes are counted, too.
            let ended = ended_run(Some(&first()), &now);
            stage.signals.ended.set((dice.roll(4) == 0).then(|| Arc::new(ended)));
            publish(&stage, &now);
            stage.settle().await;
            let fresh = Stage::showing("en", now.clone(), scorecard(3)).await;
            fresh.props.appearance.hide_ai.set(hides_ai);
            fresh.props.filter.set(filter);
            fresh.signals.ended.set(stage.signals.ended.get_untracked());
            publish(&fresh, &now);
            fresh.settle().await;
            assert_eq!(seen(&stage), seen(&fresh), "seed {seed}, step {step}");
        }
    }
}

#[wasm_bindgen_test]
async fn the_filters_count_what_is_there_now() {
    let mut now = first();
    let stage = Stage::showing("en", now.clone(), scorecard(3)).await;
    let counts = |stage: &Stage| stage.texts(".chip-count");
    publish(&stage, &now);
    stage.settle().await;
    assert_eq!(counts(&stage), ["7", "2", "1", "5", "0"]);
    nth(&mut now, 0).score = Some(5.0);
    publish(&stage, &now);
    stage.settle().await;
    assert_eq!(counts(&stage), ["7", "1", "1", "5", "0"]);
    nth(&mut now, 0).provenance = Provenance::HumanVerified;
    publish(&stage, &now);
    stage.settle().await;
    assert_eq!(counts(&stage), ["7", "1", "1", "4", "0"]);
    stage.props.appearance.hide_ai.set(true);
    stage.settle().await;
    assert_eq!(counts(&stage), ["7", "1", "4", "0"], "how much of what is withheld lost points is not told");
    assert!(!Comparison::between(&first(), &now).is_empty());
    let ended = ended_run(Some(&first()), &now);
    stage.signals.ended.set(Some(Arc::new(ended)));
    stage.settle().await;
    assert_eq!(counts(&stage), ["7", "1", "4", "1"], "and the changes are counted when a run has ended");
}
