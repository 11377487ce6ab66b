//! Fields that are touched again, after their first outcome.

use crate::review::{KEY, OTHER, Review, changed, edit, noting, saved, shown};
use crate::samples::status;
use quality_assessment::assessment::{Assessment, Field};
use quality_assessment::review::{Draft, DraftStatus, Edit, Event};

/// A review in which the confirmation of the first criterion was refused.
fn refused_confirmation() -> Review {
    Review::new().after(Event::ConfirmAsked(KEY, saved(9.0))).sees(shown()).loses(status(403))
}

#[test]
fn a_refused_confirmation_can_become_a_change() {
    let review = refused_confirmation().has_status(DraftStatus::Refused(status(403)));
    let review = review.after(Event::Begun(KEY, edit(9.0, ""), saved(9.0))).has_status(DraftStatus::Open);
    let review = review.after(Event::Typed(KEY, edit(7.0, "Too late."))).save().sees(shown());
    let (review, _, changes) = review.writes();
    assert_eq!((changes.criteria[0].score, changes.criteria[0].reason.as_deref()), (Some(7.0), Some("Too late.")));
    assert_eq!(review.answered(changed(7.0, "Too late.")).machine.draft(KEY), None);
}

#[test]
fn a_confirmation_in_flight_stays_one_if_a_change_is_begun_meanwhile() {
    let review = Review::new().after(Event::ConfirmAsked(KEY, saved(9.0)));
    let review = review.after(Event::Begun(KEY, edit(7.0, ""), saved(9.0))).has_status(DraftStatus::Saving);
    assert_eq!(review.machine.draft(KEY).and_then(|draft| draft.edit.clone()), None);
}

/// Blind reviewers who overrule a score have not seen the reason beside it either.
#[test]
fn a_blind_reviewer_who_overrules_a_score_leaves_the_reason_that_was_not_shown() {
    let review = Review::new().after(Event::Begun(KEY, Edit::default(), saved(9.0)));
    let review = review.after(Event::Typed(KEY, edit(7.0, ""))).save().sees(changed(5.0, "Theirs."));
    let review = review.after(Event::OverruleAsked(KEY)).sees(changed(5.0, "Theirs."));
    let (_, _, changes) = review.writes();
    assert_eq!((changes.criteria[0].score, changes.criteria[0].reason.clone()), (Some(7.0), None));
}

#[test]
fn a_note_can_be_set_back_although_somebody_else_has_changed_it() {
    let theirs = || Assessment { supervisor_assessment: Some("Deren.".into()), ..shown() };
    let review = noting("Neu.").after(Event::SaveAsked(vec![Field::Note])).sees(theirs());
    let review = review.after(Event::Typed(Field::Note, Edit { score: None, text: "Alt.".into() }));
    let review = review.after(Event::OverruleAsked(Field::Note)).sees(theirs());
    assert_eq!(review.writes().2.note.as_deref(), Some("Alt."));
}

#[test]
fn kept_drafts_are_taken_up_except_where_something_was_typed_since() {
    let kept = |score| Draft::new(Some(edit(score, "Kept.")), saved(9.0));
    let review = Review::typing(7.0, "").after(Event::Recalled(vec![(KEY, kept(1.0)), (OTHER, kept(2.0))]));
    let scores = [KEY, OTHER].map(|field| review.machine.draft(field).and_then(Draft::score));
    assert_eq!(scores, [Some(7.0), Some(2.0)]);
    assert_eq!(review.machine.drafts().keys().collect::<Vec<_>>(), [&KEY, &OTHER]);
}
