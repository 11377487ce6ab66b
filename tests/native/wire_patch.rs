//! What a write says.

use proptest::prelude::*;
use quality_assessment::api::wire;
use quality_assessment::assessment::{CategoryId, Changes, CriterionChange, CriterionId, Saved, Step, Timestamp};
use quality_assessment::review::{Draft, Edit};

fn change(score: Option<f64>, reason: Option<&str>) -> CriterionChange {
    CriterionChange { category: CategoryId(2), criterion: CriterionId(31), score, reason: reason.map(Into::into) }
}

#[test]
fn a_criterion_is_named_by_category_and_id_and_whole_points_are_whole() {
    let changes = Changes { criteria: vec![change(Some(7.0), Some("“Ja”\n\"so\""))], step: None };
    let expected = r#"{"criteria":[{"categoryId":2,"criterionId":31,"score":7,"reason":"“Ja”\n\"so\""}]}"#;
    assert_eq!(wire::patch(&changes), expected);
    let changes = Changes { criteria: vec![change(Some(7.5), None), change(None, Some(""))], step: None };
    let expected =
        r#"{"criteria":[{"categoryId":2,"criterionId":31,"score":7.5},{"categoryId":2,"criterionId":31,"reason":""}]}"#;
    assert_eq!(wire::patch(&changes), expected);
}

#[test]
fn a_step_has_its_state_and_its_date() {
    let at = Timestamp::parse("2026-11-20T09:00:07Z").unwrap();
    let finish = Changes { criteria: Vec::new(), step: Some((Step::Finish, at)) };
    assert_eq!(wire::patch(&finish), r#"{"state":"reviewedBySupervisor","assessmentDate":"2026-11-20T09:00:07Z"}"#);
    let discuss = Changes { criteria: Vec::new(), step: Some((Step::Discuss, at)) };
    assert_eq!(wire::patch(&discuss), r#"{"state":"discussedWithAssessee","discussionDate":"2026-11-20T09:00:07Z"}"#);
}

proptest! {
    #![proptest_config(crate::random::config(400))]

    /// Every date that is written is read as the very same second.
    #[test]
    fn a_date_comes_back_as_it_was(second in -60_000_000_000_i64..250_000_000_000) {
        let written = wire::patch(&Changes { criteria: Vec::new(), step: Some((Step::Finish, Timestamp(second * 1000))) });
        let date = written.rsplit('"').nth(1).unwrap();
        prop_assert_eq!(Timestamp::parse(date), Some(Timestamp(second * 1000)));
    }
}

#[test]
fn drafts_come_back_as_they_were_and_confirmations_are_not_kept() {
    let key = (CategoryId(2), CriterionId(31));
    let base = Saved { score: Some(9.0), reason: "Gut.".into(), is_verified: true };
    let begun = |score, reason: &str, began| {
        let edit = Edit { score, reason: reason.into() };
        Draft { began, ..Draft::new(Some(edit), base.clone()) }
    };
    let draft = begun(Some(7.5), "“Nein”\n", Edit::of(&base));
    let none = begun(Some(3.0), "", Edit::default());
    let all = [(key, draft), ((CategoryId(2), CriterionId(32)), none)];
    let text = wire::keep_drafts(Timestamp(7), all.iter().map(|(key, draft)| (key, draft))).unwrap();
    assert_eq!((wire::kept_drafts(&text), wire::kept_since(&text)), (all.to_vec(), Some(Timestamp(7))));
    let still = [(key, Draft::new(None, base))];
    assert_eq!(wire::keep_drafts(Timestamp(7), still.iter().map(|(key, draft)| (key, draft))), None);
    assert_eq!(wire::kept_drafts("{\"drafts\":[{}, 7]}"), []);
}
