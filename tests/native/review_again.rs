//! Fields that are touched again, after their first outcome.

use crate::review::{KEY, Review, changed, edit, saved, shown};
use crate::samples::status;
use quality_assessment::review::{DraftStatus, Event};

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
