//! The owner of a value that an edit has replaced.

use quality_assessment::assessment::{EditedField, HistoryEntry};

fn edit(path: &str, old: Option<&str>, new: &str) -> HistoryEntry {
    let field = EditedField::from_path(path);
    HistoryEntry { field, old: old.map(Into::into), new: Some(new.into()), ..HistoryEntry::default() }
}

/// Whether each edit replaced a value of the AI.
fn replace_ai(history: &[HistoryEntry]) -> Vec<bool> {
    history.iter().enumerate().map(|(at, edit)| edit.replaces_ai(&history[..at])).collect()
}

const SCORE: &str = "criteria.1.11.score";

#[test]
fn the_first_value_of_a_criterion_is_the_ais_and_the_next_one_the_persons() {
    assert_eq!(replace_ai(&[edit(SCORE, Some("2"), "3"), edit(SCORE, Some("3"), "4")]), [true, false]);
}

#[test]
fn a_value_that_a_run_put_in_between_is_the_ais_again() {
    assert_eq!(replace_ai(&[edit(SCORE, Some("2"), "3"), edit(SCORE, Some("5"), "4")]), [true, true]);
}

#[test]
fn the_history_of_another_field_does_not_matter() {
    let other = edit("criteria.1.12.score", Some("9"), "2");
    assert_eq!(replace_ai(&[other, edit(SCORE, Some("2"), "3")]), [true, true]);
    assert_eq!(replace_ai(&[edit("criteria.1.11.reason", Some("9"), "2"), edit(SCORE, Some("2"), "3")]), [true, true]);
}

#[test]
fn a_missing_old_value_was_not_the_ais() {
    assert_eq!(replace_ai(&[edit(SCORE, None, "3")]), [false]);
}

#[test]
fn of_all_other_fields_the_ai_writes_only_its_summary() {
    let paths = ["aiSummary", "supervisorAssessment", "state", "discussionDate", "somethingElse"];
    let edits = paths.map(|path| edit(path, Some("before"), "after"));
    assert_eq!(replace_ai(&edits), [true, false, false, false, false]);
}
