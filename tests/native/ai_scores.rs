//! The AI's scores that people have replaced.

use quality_assessment::assessment::{AiScores, CategoryId, CriterionId, EditedField, HistoryEntry};

fn edit(path: &str, old: Option<&str>, new: &str) -> HistoryEntry {
    let field = EditedField::from_path(path);
    HistoryEntry { field, old: old.map(Into::into), new: Some(new.into()), ..HistoryEntry::default() }
}

/// The AI's scores of the criteria 11 and 12 in category 1.
fn scores(history: &[HistoryEntry]) -> [Option<String>; 2] {
    let scores = AiScores::of(history);
    [11, 12].map(|id| scores.get(CategoryId(1), CriterionId(id)).map(str::to_owned))
}

#[test]
fn each_criterion_has_the_score_that_a_person_has_replaced() {
    let history = [edit("criteria.1.12.score", Some("4"), "5"), edit("criteria.1.11.score", Some("2"), "3")];
    assert_eq!(scores(&history), [Some("2".to_owned()), Some("4".to_owned())]);
}

#[test]
fn a_persons_own_score_is_not_the_ais() {
    let history = [edit("criteria.1.11.score", Some("2"), "3"), edit("criteria.1.11.score", Some("3"), "4")];
    assert_eq!(scores(&history), [Some("2".to_owned()), None]);
}

#[test]
fn of_several_scores_of_the_ai_the_last_one_counts() {
    let history = [edit("criteria.1.11.score", Some("2"), "3"), edit("criteria.1.11.score", Some("5"), "4")];
    assert_eq!(scores(&history), [Some("5".to_owned()), None]);
}

#[test]
fn reasons_and_other_categories_are_no_scores_of_these() {
    let history = [edit("criteria.1.11.reason", Some("short"), "long"), edit("criteria.2.11.score", Some("2"), "3")];
    assert_eq!(scores(&history), [None, None]);
}
