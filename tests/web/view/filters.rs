//! Filters: the rows that they take, and that none of them leaves an empty list without a message.

use super::sample::{assessment, criterion, nth, scorecard};
use super::stage::{Stage, ended_run, publish};
use leptos::prelude::*;
use quality_assessment::assessment::{
    Assessment, Category, CategoryId, CriterionId, Definition, Provenance, Scorecard, ScorecardCategory, Sheet,
};
use quality_assessment::session::EndedRun;
use std::sync::Arc;
use wasm_bindgen_test::wasm_bindgen_test;
use web_sys::Element;

/// The filters with their counts, and the active ones.
fn chips(stage: &Stage) -> (Vec<String>, Vec<String>) {
    let texts = |selector| stage.texts(selector).iter().map(|chip| chip.trim().to_owned()).collect();
    (texts(".chip"), texts(".chip[aria-pressed=true]"))
}

async fn press(stage: &Stage, filter: &str) {
    stage.button(filter).click();
    stage.settle().await;
}

/// An assessment of one category with that many criteria, the last of which lost the most.
fn falling(count: i64) -> (Assessment, Scorecard) {
    let (mut now, mut card) = (assessment("aiReady"), scorecard(3));
    let scores = (1..=count).map(|id| Arc::new(criterion(id, Some(1000.0 - id as f64), Provenance::AiGenerated)));
    now.categories = vec![Arc::new(Category { id: Some(CategoryId(2)), criteria: scores.collect() })];
    let criteria = (1..=count).map(|id| {
        let (id, label) = (Some(CriterionId(id)), Some(format!("{id}").into()));
        Arc::new(Definition { id, label, max_points: Some(1000.0), ..Definition::default() })
    });
    let (id, label) = (Some(CategoryId(2)), Some("Manners".into()));
    card.categories = vec![ScorecardCategory { id, label, order: None, criteria: criteria.collect() }];
    (now, card)
}

/// A run that took a point from the first criterion.
fn one_point_less() -> Option<Arc<EndedRun>> {
    let mut before = assessment("aiReady");
    nth(&mut before, 0).score = Some(5.0);
    Some(Arc::new(ended_run(Some(&before), &assessment("aiReady"))))
}

/// The sheet during a run: the AI has emptied the criteria that it has not reached, and the previous scores are shown.
fn with_previous(now: &Assessment, before: &Assessment) -> Arc<Sheet> {
    Arc::new(Sheet::join(now, Some(&scorecard(3))).with_previous(before))
}

fn emptied() -> Assessment {
    let mut emptied = assessment("aiInProgress");
    for place in 0..3 {
        let criterion = nth(&mut emptied, place);
        (criterion.score, criterion.provenance) = (None, Provenance::Unscored);
    }
    emptied
}

/// The filter's button disappeared with its run, and no criterion was left on the page.
#[wasm_bindgen_test]
async fn a_filter_that_is_gone_leaves_all_criteria() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    stage.signals.ended.set(one_point_less());
    stage.settle().await;
    press(&stage, "Changed 1").await;
    assert_eq!(stage.rows(), ["Protocol"]);
    // The next run was accepted.
    stage.signals.ended.set(None);
    stage.settle().await;
    assert_eq!(chips(&stage).1, ["All 3"]);
    assert_eq!(stage.rows().len(), 3, "{}", stage.text());
    // Nobody has chosen to see only the changes of that run.
    stage.signals.ended.set(one_point_less());
    stage.settle().await;
    assert_eq!((chips(&stage).1, stage.rows().len()), (vec!["All 3".to_owned()], 3));
}

/// "Points lost" emptied the list as soon as a run began, though the old result should have stayed readable.
#[wasm_bindgen_test]
async fn previous_deductions_stay_in_sight_until_the_run_reaches_them() {
    let stage = Stage::showing("en", assessment("aiReady"), scorecard(3)).await;
    press(&stage, "Points lost 2").await;
    let mut now = emptied();
    stage.signals.sheet.set(with_previous(&now, &assessment("aiReady")));
    stage.settle().await;
    assert_eq!(stage.rows(), ["Farewell", "Protocol"]);
    assert_eq!(chips(&stage).0, ["All 3", "Points lost 2", "Unscored 3", "Not yet verified 1", "Changed 0"]);
    *nth(&mut now, 1) = criterion(12, Some(3.0), Provenance::AiGenerated);
    stage.signals.sheet.set(with_previous(&now, &assessment("aiReady")));
    stage.settle().await;
    assert_eq!((stage.rows(), chips(&stage).0[1].as_str()), (vec!["Protocol".to_owned()], "Points lost 1"));
    *nth(&mut now, 0) = criterion(11, Some(5.0), Provenance::AiGenerated);
    stage.signals.sheet.set(with_previous(&now, &assessment("aiReady")));
    stage.settle().await;
    assert_eq!((stage.rows().len(), chips(&stage).0[1].as_str()), (0, "Points lost 0"));
    assert_eq!(stage.texts(".no-match"), ["No criterion matches this filter."]);
    press(&stage, "All 3").await;
    assert_eq!(stage.rows(), ["Protocol", "Farewell", "Disclosure"], "all of them are back where they were");
}

/// "0" was not true: there were some, and they were withheld.
#[wasm_bindgen_test]
async fn blind_mode_counts_no_deductions_that_it_withholds() {
    let mut troubled = assessment("aiReady");
    *nth(&mut troubled, 1) = criterion(12, Some(0.0), Provenance::AiGenerated);
    let stage = Stage::showing("en", troubled, scorecard(3)).await;
    stage.props.appearance.hide_ai.set(true);
    stage.settle().await;
    assert_eq!(chips(&stage).0, ["All 3", "Points lost", "Unscored 1", "Not yet verified 2", "Changed 0"]);
    press(&stage, "Points lost").await;
    assert!(stage.texts(".criteria").concat().contains("What AI scores lost is withheld."), "{}", stage.text());
    assert!(!stage.text().contains("No criterion matches"), "{}", stage.text());
}

/// People's own scores are counted in blind mode as usual.
#[wasm_bindgen_test]
async fn blind_mode_counts_peoples_own_scores() {
    let mut verified = assessment("aiReady");
    nth(&mut verified, 0).provenance = Provenance::HumanVerified;
    let stage = Stage::showing("en", verified, scorecard(3)).await;
    stage.props.appearance.hide_ai.set(true);
    stage.settle().await;
    assert_eq!(chips(&stage).0[1], "Points lost 2");
}

/// The filter hid more than half of the lost points: a row counts from the first lost point on.
#[wasm_bindgen_test]
async fn whatever_lost_points_is_listed_by_how_many_it_lost() {
    let (stage, _) = uneven("en").await;
    assert_eq!(chips(&stage).0, ["All 6", "Points lost 4", "Unscored 1", "Not yet verified 4", "Changed 0"]);
    assert_eq!(stage.rows(), ["Protocol", "Farewell", "Disclosure", "Opening", "Hearing", "Closing"]);
    press(&stage, "Points lost 4").await;
    // 3, 2, then twice 0.5 in the order of the scorecard.
    assert_eq!(stage.rows(), ["Farewell", "Hearing", "Protocol", "Opening"]);
    assert_eq!(stage.texts(".flat > .criterion .loss"), ["−3", "−2", "−0.5", "−0.5"]);
    assert_eq!(stage.texts(".flat > .criterion .of-category"), ["Salutation", "Manners", "Salutation", "Manners"]);
    assert!(stage.all(".category:not([hidden])").is_empty(), "no head is left without its rows");
}

#[wasm_bindgen_test]
async fn rows_that_lost_points_go_back_to_their_categories() {
    let (stage, now) = uneven("de").await;
    press(&stage, "Punktabzug 4").await;
    // A poll: the smallest loss has become the largest, and another one is gone.
    let mut now = now;
    nth(&mut now, 0).score = Some(0.0);
    nth(&mut now, 1).score = Some(3.0);
    stage.signals.sheet.set(Arc::new(Sheet::join(&now, Some(&two_categories()))));
    stage.settle().await;
    assert_eq!(stage.rows(), ["Protocol", "Hearing", "Opening"]);
    assert_eq!(stage.texts(".flat > .criterion .of-category"), ["Salutation", "Manners", "Manners"]);
    for (filter, rows) in [
        ("Alle 6", &["Protocol", "Farewell", "Disclosure", "Opening", "Hearing", "Closing"][..]),
        ("Punktabzug 3", &["Protocol", "Hearing", "Opening"]),
        ("Nicht bewertet 1", &["Disclosure"]),
        ("Ungeprüft 4", &["Protocol", "Opening", "Hearing", "Closing"]),
        ("Alle 6", &["Protocol", "Farewell", "Disclosure", "Opening", "Hearing", "Closing"]),
    ] {
        press(&stage, filter).await;
        assert_eq!(stage.rows(), rows, "{filter}");
    }
    let first = stage.all(".category")[0].query_selector_all(".criterion").unwrap();
    assert_eq!(first.length(), 3, "each is in its own category");
}

/// The button went to the next row of the scorecard, which may be far away in this list.
#[wasm_bindgen_test]
async fn next_deduction_follows_the_order_of_the_list() {
    let (stage, _) = uneven("en").await;
    press(&stage, "Points lost 4").await;
    let mut visited = Vec::new();
    for _ in 0..5 {
        stage.button("Next deduction").click();
        stage.settle().await;
        visited.extend(stage.texts(".criterion:focus .label, .place"));
    }
    let expected = [
        ["1 of 4", "Farewell"],
        ["2 of 4", "Hearing"],
        ["3 of 4", "Protocol"],
        ["4 of 4", "Opening"],
        ["1 of 4", "Farewell"],
    ];
    assert_eq!(visited, expected.concat());
}

/// A button that empties the list does not help; it stays in place, and says that it cannot be pressed.
#[wasm_bindgen_test]
async fn a_filter_that_takes_nothing_cannot_be_pressed() {
    let mut verified = assessment("aiReady");
    nth(&mut verified, 0).provenance = Provenance::HumanVerified;
    let stage = Stage::showing("en", verified, scorecard(3)).await;
    for filter in ["Not yet verified 0", "Changed 0"] {
        assert_eq!(stage.button(filter).get_attribute("aria-disabled").as_deref(), Some("true"));
        press(&stage, filter).await;
        assert_eq!((chips(&stage).1, stage.rows().len()), (vec!["All 3".to_owned()], 3));
    }
    assert!(!stage.button("Points lost 2").has_attribute("aria-disabled"));
}

/// Scores that no person has checked are the work of a review.
#[wasm_bindgen_test]
async fn unverified_scores_are_counted_down_as_people_verify() {
    for (tag, chip, all) in [("en", "Not yet verified", "All 3"), ("de", "Ungeprüft", "Alle 3")] {
        let mut now = assessment("reviewOngoing");
        *nth(&mut now, 2) = criterion(13, Some(3.0), Provenance::AiGenerated);
        let stage = Stage::showing(tag, now.clone(), scorecard(3)).await;
        press(&stage, &format!("{chip} 2")).await;
        assert_eq!(stage.rows(), ["Protocol", "Disclosure"]);
        assert_eq!(stage.texts(".review-progress"), [if tag == "en" { "1 of 3 verified" } else { "1 von 3 geprüft" }]);
        nth(&mut now, 0).provenance = Provenance::HumanVerified;
        publish(&stage.signals, now, scorecard(3));
        stage.settle().await;
        assert_eq!((stage.rows(), chips(&stage).1), (vec!["Disclosure".to_owned()], vec![format!("{chip} 1")]));
        assert_eq!(stage.texts(".review-progress"), [if tag == "en" { "2 of 3 verified" } else { "2 von 3 geprüft" }]);
        press(&stage, all).await;
        assert_eq!(stage.rows().len(), 3);
    }
}

/// Pressed a second time, the button did nothing noticeable.
#[wasm_bindgen_test]
async fn the_only_deduction_is_said_to_be_the_only_one() {
    for (tag, next, no_other) in
        [("en", "Next deduction", "There are no others."), ("de", "Nächster Abzug", "Weitere gibt es nicht.")]
    {
        super::speech::silence().await;
        let mut one = assessment("aiReady");
        nth(&mut one, 0).score = Some(5.0);
        let stage = Stage::showing(tag, one, scorecard(3)).await;
        stage.button(next).click();
        assert_eq!(super::speech::said().await, "", "the focus moved to it");
        stage.button(next).click();
        assert_eq!(super::speech::said().await, no_other);
    }
}

/// Somebody gives full points to a row that lost some: it vanished under the hand, with its confirmation, and the focus
/// went to the first row.
#[wasm_bindgen_test]
async fn the_row_one_works_on_stays_in_its_place_until_one_goes_on() {
    let (stage, mut now) = uneven("en").await;
    press(&stage, "Points lost 4").await;
    for _ in 0..2 {
        press(&stage, "Next deduction").await;
    }
    assert_eq!(stage.rows(), ["Farewell", "Hearing", "Protocol", "Opening"]);
    let is_at = |name: &str| stage.root_focus().is_some_and(|text| text.contains(name));
    assert!(is_at("Hearing"));
    let share = |now: &Assessment| {
        let sheet = Sheet::join(now, Some(&two_categories()));
        let sheet = stage.signals.sheet.with_untracked(|shown| sheet.sharing(shown));
        stage.signals.sheet.set(Arc::new(sheet));
    };
    Arc::make_mut(&mut Arc::make_mut(&mut now.categories[1]).criteria[1]).score = Some(10.0);
    share(&now);
    stage.settle().await;
    assert_eq!(stage.rows(), ["Farewell", "Hearing", "Protocol", "Opening"]);
    assert!(is_at("Hearing"));
    press(&stage, "Next deduction").await;
    assert!(is_at("Protocol"));
    // The next answer finds the focus elsewhere, and changes nothing in that category.
    nth(&mut now, 0).score = Some(4.0);
    share(&now);
    stage.settle().await;
    assert_eq!(stage.rows(), ["Farewell", "Protocol", "Opening"]);
    press(&stage, "Previous deduction").await;
    assert!(is_at("Farewell"));
}

/// The browser lays out all rows of a list: a long one is split, and skipped where it is far from the screen.
#[wasm_bindgen_test]
async fn very_many_rows_that_lost_points_are_several_lists_in_one_order() {
    let (mut now, card) = falling(250);
    let stage = Stage::showing("en", now.clone(), card.clone()).await;
    let lists = || {
        let shown = stage.all(".flat:not([hidden])");
        shown.iter().map(Element::child_element_count).collect::<Vec<_>>()
    };
    press(&stage, "Points lost 250").await;
    let all: Vec<_> = (1..=250).rev().map(|id| id.to_string()).collect();
    assert_eq!(stage.rows(), all);
    assert_eq!(lists(), [100, 100, 50]);
    // A poll: half of them have lost nothing, and the smallest loss has become the largest.
    for place in 1..=125 {
        nth(&mut now, place).score = Some(1000.0);
    }
    nth(&mut now, 0).score = Some(0.0);
    stage.signals.sheet.set(Arc::new(Sheet::join(&now, Some(&card))));
    stage.settle().await;
    let left: Vec<_> = std::iter::once(1).chain((127..=250).rev()).map(|id| id.to_string()).collect();
    assert_eq!(stage.rows(), left);
    assert_eq!(lists(), [100, 25]);
    press(&stage, "All 250").await;
    assert_eq!(stage.rows(), all.into_iter().rev().collect::<Vec<_>>());
    assert!(lists().is_empty());
}

/// A stage with points lost in two categories: 0.5, 3 and nothing scored, then 0.5, 2 and none.
async fn uneven(tag: &str) -> (Stage, Assessment) {
    let mut now = assessment("aiReady");
    nth(&mut now, 0).score = Some(4.5);
    let manners = [(21, 9.5), (22, 8.0), (23, 10.0)];
    let manners = manners.map(|(id, score)| Arc::new(criterion(id, Some(score), Provenance::AiGenerated)));
    now.categories.push(Arc::new(Category { id: Some(CategoryId(2)), criteria: manners.into() }));
    (Stage::showing(tag, now.clone(), two_categories()).await, now)
}

fn two_categories() -> Scorecard {
    let mut two = scorecard(3);
    let labels = [(21, "Opening"), (22, "Hearing"), (23, "Closing")];
    let criteria = labels.map(|(id, label)| {
        let (id, label) = (Some(CriterionId(id)), Some(label.into()));
        Arc::new(Definition { id, label, max_points: Some(10.0), ..Definition::default() })
    });
    let (id, label) = (Some(CategoryId(2)), Some("Manners".into()));
    two.categories.push(ScorecardCategory { id, label, order: None, criteria: criteria.into() });
    two
}
