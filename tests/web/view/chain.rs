//! What a chain of polls leaves on the page is what the last answer alone would have put there.

use super::sample::{assessment, criterion, nth, scorecard};
use super::stage::Stage;
use leptos::prelude::*;
use quality_assessment::assessment::{
    Assessment, Category, CategoryId, Comparison, Provenance, Sheet, Timestamp, UserId,
};
use quality_assessment::session::{Ended, UsedScorecard};
use std::sync::Arc;
use wasm_bindgen_test::wasm_bindgen_test;

/// Always the same dice: a chain that fails does so again.
struct Dice(u32);

impl Dice {
    fn roll(&mut self, sides: u32) -> u32 {
        self.0 = self.0.wrapping_mul(1_664_525).wrapping_add(1_013_904_223);
        (self.0 >> 16) % sides
    }
}

/// Another category, of which the scorecard knows nothing, so that one may stay what it is while the other changes.
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

/// As a session does: what is the same stays the very same value.
fn publish(stage: &Stage, now: &Assessment) {
    let mut card = scorecard(3);
    Arc::make_mut(&mut card.categories[0].criteria[1]).knocks_out_category = true;
    let sheet = Sheet::join(now, Some(&card));
    let sheet = stage.signals.sheet.with_untracked(|shown| sheet.sharing(shown));
    stage.signals.sheet.set(Arc::new(sheet));
    stage.signals.used_scorecard.set(UsedScorecard::Known(Arc::new(card)));
    stage.signals.assessment.set(Some(Arc::new(now.clone())));
}

/// Everything that may depend on what was there before, in words and in looks.
fn seen(stage: &Stage) -> Vec<String> {
    let looks = stage.all(".criterion").into_iter().map(|row| {
        let [tone, from] = ["data-tone", "data-from"].map(|name| row.get_attribute(name).unwrap_or_default());
        format!("{tone} {from} {} {}", row.has_attribute("hidden"), row.text_content().unwrap_or_default())
    });
    let texts = stage.texts(".criteria-head, .category-head, .banners, .head").into_iter();
    looks.chain(texts).collect()
}

#[wasm_bindgen_test]
async fn a_chain_of_polls_shows_what_its_last_answer_shows() {
    for seed in 0..4 {
        let mut dice = Dice(seed);
        let mut now = first();
        let stage = Stage::showing("en", now.clone(), scorecard(3)).await;
        for step in 0..25 {
            change(&mut now, &mut dice);
            let hides_ai = dice.roll(5) == 0;
            stage.props.appearance.hide_ai.set(hides_ai);
            // Now and then a run has ended: what it changed is counted, too.
            let ended = Ended::of(Some(&first()), &now);
            stage.signals.ended.set((dice.roll(4) == 0).then(|| Arc::new(ended)));
            publish(&stage, &now);
            stage.settle().await;
            let fresh = Stage::showing("en", now.clone(), scorecard(3)).await;
            fresh.props.appearance.hide_ai.set(hides_ai);
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
    assert_eq!(counts(&stage), ["7", "2", "1"]);
    nth(&mut now, 0).score = Some(1.0);
    publish(&stage, &now);
    stage.settle().await;
    assert_eq!(counts(&stage), ["7", "3", "1"]);
    stage.props.appearance.hide_ai.set(true);
    stage.settle().await;
    assert_eq!(counts(&stage), ["7", "1"], "how much of what is withheld is a problem is not told");
    assert!(!Comparison::between(&first(), &now).is_empty());
    let ended = Ended::of(Some(&first()), &now);
    stage.signals.ended.set(Some(Arc::new(ended)));
    stage.settle().await;
    assert_eq!(counts(&stage), ["7", "1", "1"], "and so is counted anew when a run has ended");
}
