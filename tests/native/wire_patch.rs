//! The body of a write.

use proptest::prelude::*;
use quality_assessment::api::wire;
use quality_assessment::assessment::{
    CategoryId, Changes, CriterionChange, CriterionId, Field, Saved, Step, Timestamp,
};
use quality_assessment::review::{Draft, Edit};

fn change(score: Option<f64>, reason: Option<&str>) -> CriterionChange {
    CriterionChange { category: CategoryId(2), criterion: CriterionId(31), score, reason: reason.map(Into::into) }
}

#[test]
fn a_criterion_is_named_by_category_and_id_and_whole_points_are_whole() {
    let changes = Changes { criteria: vec![change(Some(7.0), Some("“Ja”\n\"so\""))], ..Changes::default() };
    let expected = r#"{"criteria":[{"categoryId":2,"criterionId":31,"score":7,"reason":"“Ja”\n\"so\""}]}"#;
    assert_eq!(wire::patch(&changes), expected);
    let changes = Changes { criteria: vec![change(Some(7.5), None), change(None, Some(""))], ..Changes::default() };
    let expected =
        r#"{"criteria":[{"categoryId":2,"criterionId":31,"score":7.5},{"categoryId":2,"criterionId":31,"reason":""}]}"#;
    assert_eq!(wire::patch(&changes), expected);
}

#[test]
fn a_step_has_its_state_and_its_date() {
    let at = Timestamp::parse("2026-11-20T09:00:07Z").unwrap();
    let finish = Changes::of_step(Step::Finish, at);
    assert_eq!(wire::patch(&finish), r#"{"state":"reviewedBySupervisor","assessmentDate":"2026-11-20T09:00:07Z"}"#);
    let discuss = Changes::of_step(Step::Discuss, at);
    assert_eq!(wire::patch(&discuss), r#"{"state":"discussedWithAssessee","discussionDate":"2026-11-20T09:00:07Z"}"#);
}

proptest! {
    #![proptest_config(crate::random::config(400))]

    /// Every written date is read as the same second.
    #[test]
    fn a_date_comes_back_as_it_was(second in -60_000_000_000_i64..250_000_000_000) {
        let written = wire::patch(&Changes::of_step(Step::Finish, Timestamp(second * 1000)));
        let date = written.rsplit('"').nth(1).unwrap();
        prop_assert_eq!(Timestamp::parse(date), Some(Timestamp(second * 1000)));
    }
}

/// Leap days, and the ends of years and centuries.
#[test]
fn each_day_of_four_centuries_is_written_as_in_a_calendar_and_read_again() {
    let mut date = jiff::civil::date(1999, 12, 1);
    let first = Timestamp::parse(&date.to_string()).expect("a date");
    for day in 0..=146_200 {
        let text = format!("{date}T00:00:00Z");
        let at = first.after(day * 86_400_000);
        assert_eq!(Timestamp::parse(&text), Some(at), "{text}");
        let written = wire::patch(&Changes::of_step(Step::Finish, at));
        assert!(written.contains(&text), "{text} is written as {written}");
        date = date.tomorrow().expect("the calendar goes on");
    }
}

#[test]
fn texts_on_the_whole_have_their_own_fields() {
    let changes = Changes { summary: Some("Gut.".into()), note: Some("".into()), ..Changes::default() };
    assert_eq!(wire::patch(&changes), r#"{"aiSummary":"Gut.","supervisorAssessment":""}"#);
}

#[test]
fn drafts_come_back_as_they_were_and_confirmations_are_not_kept() {
    let criterion = |id| Field::Criterion(CategoryId(2), CriterionId(id));
    let base = Saved { score: Some(9.0), text: "Gut.".into(), is_verified: true };
    let begun = |score, text: &str, began| {
        let edit = Edit { score, text: text.into() };
        Draft { began, ..Draft::new(Some(edit), base.clone()) }
    };
    let draft = begun(Some(7.5), "“Nein”\n", Edit::of(&base));
    let none = begun(Some(3.0), "", Edit::default());
    let text = begun(None, "Noch offen.", Edit { score: None, text: "".into() });
    let all = [(criterion(31), draft), (criterion(32), none), (Field::Summary, text.clone()), (Field::Note, text)];
    let text = wire::keep_drafts(all.iter().map(|(field, draft)| (field, draft))).unwrap();
    assert_eq!(wire::kept_drafts(&text), all.to_vec());
    let still = [(criterion(31), Draft::new(None, base))];
    assert_eq!(wire::keep_drafts(still.iter().map(|(field, draft)| (field, draft))), None);
    assert_eq!(wire::kept_drafts("{\"drafts\":[{}, 7]}"), []);
}
