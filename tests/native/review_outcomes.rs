//! What is reported of each draft once its write has ended.

use crate::review::{KEY, NOW, OTHER, Review, changed, edit, saved, shown};
use crate::samples::{assessment, category, failure, scored};
use quality_assessment::api::ErrorKind;
use quality_assessment::assessment::{Assessment, Criterion, Field, Provenance, Saved};
use quality_assessment::review::{Done, DraftStatus, Event, Notice};
use std::sync::Arc;

fn verified(id: i64, score: f64) -> Criterion {
    Criterion { provenance: Provenance::HumanVerified, ..scored(id, score) }
}

fn both(first: Criterion, second: Criterion) -> Assessment {
    assessment(vec![category(2, vec![first, second])])
}

/// The fields whose outcomes are reported.
fn reported(review: &Review) -> Vec<(Field, Done)> {
    review.machine.ended().iter().map(|ended| (ended.field, ended.done)).collect()
}

#[test]
fn one_write_reports_each_of_its_drafts() {
    let review = Review::typing(7.0, "").after(Event::Begun(OTHER, edit(4.0, ""), saved(4.0)));
    let review = review.after(Event::SaveAsked(vec![KEY, OTHER])).sees(shown());
    let review = review.answered(both(verified(31, 7.0), scored(32, 4.0)));
    assert_eq!(reported(&review), [(KEY, Done::Changed), (OTHER, Done::Unrecorded)]);
    review.tells(&Notice::Unrecorded(OTHER));
}

#[test]
fn a_value_that_is_found_already_saved_is_the_only_news() {
    let review = Review::typing(7.0, "").save().sees(shown()).answered(changed(7.0, ""));
    let review = review.after(Event::ConfirmAsked(OTHER, saved(4.0)));
    let review = review.sees(both(verified(31, 7.0), verified(32, 4.0))).writes_nothing();
    assert_eq!(reported(&review), [(OTHER, Done::Confirmed)]);
}

#[test]
fn news_stay_while_the_next_write_fails() {
    let review = Review::typing(7.0, "").save().sees(shown()).answered(changed(7.0, ""));
    let lost = review.after(Event::ConfirmAsked(OTHER, saved(4.0))).sees(changed(7.0, ""));
    let lost = lost.loses(failure(ErrorKind::Timeout)).sees(changed(7.0, ""));
    assert_eq!(reported(&lost), [(KEY, Done::Changed)]);
}

#[test]
fn after_a_lost_answer_somebody_elses_change_is_a_conflict() {
    let lost = Review::typing(7.0, "").save().sees(shown()).loses(failure(ErrorKind::Timeout));
    let review = lost.sees(changed(5.0, "Theirs.")).tells(&Notice::Failed(failure(ErrorKind::Timeout)));
    let theirs = Saved { score: Some(5.0), text: "Theirs.".into(), is_verified: true };
    let review = review.writes_nothing().has_status(DraftStatus::Conflict(theirs));
    let (review, check) = review.after(Event::OverruleAsked(KEY)).checks();
    let review = review.after(Event::Checked(check, Arc::new(changed(5.0, "Theirs.")), NOW));
    assert_eq!(review.writes().2.criteria[0].score, Some(7.0));
}
