//! Scorecards: one revision, and the list of them.

use quality_assessment::api::{ErrorKind, wire};
use quality_assessment::assessment::{
    CategoryId, CriterionId, FamilyId, RevisionState, Scorecard, ScorecardId, ScoringType, Timestamp,
};

fn read(body: &str) -> Scorecard {
    let (value, problems) = wire::scorecard(body.as_bytes()).expect("a scorecard");
    assert_eq!(problems, []);
    value
}

#[test]
fn a_revision_is_read_whole() {
    let value = read(
        r#"{"id":7,"baseId":3,"revision":2,"name":"Support","state":"active","modifiedAt":"1970-01-01T00:00:01Z",
        "assignment":{},"liveCoach":{"enabled":true,"threshold":0.5},"categories":[{"categoryId":1,"label":"Tone",
        "order":1,"criteria":[{"id":4,"label":"Greeting","description":"Says hello","maxPoints":5,
        "scoringType":"metNotMet","autoGenerateByAi":true,"assessmentPrompt":"Was there a greeting?",
        "makeOrBreakForCategory":1,"makeOrBreakForAssessment":false}]}]}"#,
    );
    assert_eq!((value.id, value.family, value.revision), (Some(ScorecardId(7)), Some(FamilyId(3)), Some(2)));
    assert_eq!((value.name.as_deref(), value.state.clone()), (Some("Support"), RevisionState::Active));
    assert_eq!(value.modified, Some(Timestamp(1_000).into()));

    let [category] = &value.categories[..] else { panic!("one category") };
    assert_eq!((category.id, category.label.as_deref()), (Some(CategoryId(1)), Some("Tone")));
    let greeting = value.definition(CategoryId(1), CriterionId(4)).expect("the criterion");
    assert_eq!((greeting.label.as_deref(), greeting.description.as_deref()), (Some("Greeting"), Some("Says hello")));
    assert_eq!((greeting.max_points, greeting.scoring), (Some(5.0), ScoringType::MetNotMet));
    assert_eq!((greeting.by_ai, greeting.prompt.as_deref()), (Some(true), Some("Was there a greeting?")));
    assert_eq!((greeting.knocks_out_category, greeting.knocks_out_assessment), (true, false));
    assert_eq!(value.definition(CategoryId(1), CriterionId(5)), None);
    assert_eq!(value.definition(CategoryId(2), CriterionId(4)), None);
}

#[test]
fn categories_are_in_their_order_and_those_without_one_come_last() {
    let value = read(
        r#"{"id":7,"categories":[{"categoryId":1},{"categoryId":2,"order":2.5},{"categoryId":3,"order":-1},
        {"categoryId":4,"order":2.5},{"categoryId":5},{"categoryId":6,"order":"1"}]}"#,
    );
    let ids: Vec<_> = value.categories.iter().filter_map(|c| c.id).map(|id| id.0).collect();
    assert_eq!(ids, [3, 6, 2, 4, 1, 5]);
}

#[test]
fn an_unknown_scoring_type_is_a_scale_and_a_problem() {
    let body = br#"{"id":7,"categories":[{"criteria":[{"scoringType":"stars"}]}]}"#;
    let (value, problems) = wire::scorecard(body).expect("a scorecard");
    assert_eq!(value.categories[0].criteria[0].scoring, ScoringType::NumericScale);
    assert_eq!(problems[0].path, "categories[0].criteria[0].scoringType");
    assert_eq!(read(r#"{"id":1,"categories":[{"criteria":[{"scoringType":"numericScale"}]}]}"#).categories.len(), 1);
}

#[test]
fn a_body_without_a_scorecard_is_malformed() {
    for body in ["", "[]", "{}", "{\"error\":\"off\"}", "<html>", "{\"id\":1"] {
        assert_eq!(wire::scorecard(body.as_bytes()).expect_err(body).kind, ErrorKind::Malformed);
    }
    assert!(wire::scorecard(br#"{"categories":[]}"#).is_ok());
}

#[test]
fn the_list_is_a_bare_array_and_one_bad_entry_costs_itself() {
    let list = wire::scorecards(br#"[{"id":1,"baseId":3},7,null,{"id":"2","baseId":3}]"#).expect("a list");
    assert_eq!(list.iter().map(|s| s.id).collect::<Vec<_>>(), [Some(ScorecardId(1)), Some(ScorecardId(2))]);
    assert_eq!(wire::scorecards(b"[]").expect("the feature is off"), []);
    for body in ["", "{}", "{\"scorecards\":[]}", "[{\"id\":1}", "[1,]"] {
        assert_eq!(wire::scorecards(body.as_bytes()).expect_err(body).kind, ErrorKind::Malformed);
    }
}
