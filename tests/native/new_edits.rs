//! The edits by people that a later history has and an earlier one lacks.

use quality_assessment::assessment::{
    Assessment, CategoryId, Comparison, CriterionId, EditedField, HistoryEntry, Timestamp, UserId, new_edits,
};

fn of(field: EditedField, at: i64) -> HistoryEntry {
    HistoryEntry { user: Some(UserId(7)), at: Some(Timestamp(at).into()), field, ..HistoryEntry::default() }
}

fn edit(at: i64) -> HistoryEntry {
    of(EditedField::Score(CategoryId(1), CriterionId(1)), at)
}

#[test]
fn edits_in_the_meantime_are_listed() {
    let with = |history| Assessment { history, ..Assessment::default() };
    let edits_between = |before, after| Comparison::between(&with(before), &with(after)).edits;
    assert_eq!(edits_between(vec![edit(1)], vec![edit(1), edit(2), edit(3)]), [edit(2), edit(3)]);
    assert_eq!(edits_between(vec![edit(1)], vec![edit(1)]), []);
    assert_eq!(edits_between(vec![edit(1)], vec![]), []);
    assert_eq!(edits_between(vec![], vec![edit(1)]), [edit(1)]);
}

/// The order of the API's list is not documented, nor whether an edit can be listed twice.
#[test]
fn edits_are_known_again_in_any_order_and_each_as_often_as_it_was_there() {
    assert_eq!(new_edits(&[edit(1), edit(2), edit(3)], &[edit(4), edit(3), edit(1), edit(2)]), [edit(4)]);
    assert_eq!(new_edits(&[edit(1), edit(1)], &[edit(1), edit(1), edit(1)]), [edit(1)]);
}

#[test]
fn an_edit_by_somebody_else_at_another_time_or_in_another_field_is_new() {
    let (category, criterion) = (CategoryId(1), CriterionId(1));
    let others = [
        HistoryEntry { user: Some(UserId(8)), ..edit(1) },
        HistoryEntry { user: None, ..edit(1) },
        HistoryEntry { at: None, ..edit(1) },
        edit(2),
        of(EditedField::Reason(category, criterion), 1),
        of(EditedField::State(category, criterion), 1),
        of(EditedField::Score(CategoryId(2), criterion), 1),
        of(EditedField::Score(category, CriterionId(2)), 1),
        of(EditedField::Other("state".into()), 1),
        of(EditedField::Other("notes".into()), 1),
    ];
    for (at, other) in others.iter().enumerate() {
        assert_eq!(new_edits(&[edit(1)], std::slice::from_ref(other)), std::slice::from_ref(other));
        let rest = [&others[..at], &others[at + 1..]].concat();
        assert_eq!(new_edits(&rest, &others), std::slice::from_ref(other));
    }
}
