//! The steps of the workflow that a person takes.

use crate::review::{KEY, NOW, Review, changed, edit, finishing, saved, shown};
use crate::samples::{failure, in_state, reviewed, running, status};
use quality_assessment::api::ErrorKind;
use quality_assessment::assessment::{Assessment, Changes, Field, Saved, State, Step, Totals};
use quality_assessment::review::{Edit, Event, Notice, StepProgress};
use std::sync::Arc;

fn progress(review: &Review) -> StepProgress {
    review.machine.step_progress().clone()
}

#[test]
fn a_closed_dialog_forgets_an_outcome_and_not_a_step_in_flight() {
    let refused = finishing(shown()).sees(running());
    assert_eq!(progress(&refused), StepProgress::Refused(failure(ErrorKind::Conflict)));
    assert_eq!(progress(&refused.after(Event::StepClosed)), StepProgress::None);
    let sending = finishing(shown()).sees(shown()).after(Event::StepClosed);
    assert_eq!(progress(&sending), StepProgress::Sending(Step::Finish));
}

#[test]
fn a_step_is_taken_once_however_often_it_is_clicked() {
    let (review, check) = finishing(shown()).checks();
    let review = review.after(Event::StepAsked(Step::Finish, Arc::new(shown())));
    assert!(review.did.is_empty());
    let review = review.after(Event::Checked(check, Arc::new(shown()), NOW)).answered(reviewed());
    assert_eq!((progress(&review), review.machine.is_still()), (StepProgress::Done(Step::Finish), true));
}

#[test]
fn a_step_that_nobody_may_take_says_why() {
    let forbidden = finishing(shown()).sees(Assessment { can_edit: false, ..shown() }).writes_nothing();
    assert_eq!(progress(&forbidden), StepProgress::Refused(failure(ErrorKind::Forbidden)));
    let deleted = finishing(shown()).sees(in_state(State::Deleted)).writes_nothing();
    assert_eq!(progress(&deleted), StepProgress::Refused(failure(ErrorKind::Conflict)));
}

#[test]
fn each_step_is_open_in_its_own_states_to_those_who_may_edit() {
    let is_open = |step: Step, state: State| step.is_open(&in_state(state));
    let finish = [State::AiReady, State::ReviewOngoing, State::ReviewedBySupervisor, State::AiInProgress];
    assert_eq!(finish.map(|state| is_open(Step::Finish, state)), [true, true, false, false]);
    let discuss = [State::ReviewedBySupervisor, State::DiscussedWithAssessee, State::ReviewOngoing];
    assert_eq!(discuss.map(|state| is_open(Step::Discuss, state)), [true, false, false]);
    let readers = |assessment| Assessment { can_edit: false, ..assessment };
    assert!(!Step::Finish.is_open(&readers(shown())) && !Step::Discuss.is_open(&readers(reviewed())));
}

#[test]
fn another_total_alone_is_something_that_the_person_has_not_seen() {
    let totals = Totals { scored: Some(1.0), ..Totals::default() };
    let review = finishing(shown()).sees(Assessment { totals, ..shown() }).writes_nothing();
    assert_eq!(progress(&review), StepProgress::Moved);
    let review = review.after(Event::StepAsked(Step::Finish, Arc::new(Assessment { totals, ..shown() })));
    let (_, _, changes) = review.sees(Assessment { totals, ..shown() }).writes();
    assert_eq!(changes, Changes::of_step(Step::Finish, NOW));
}

#[test]
fn a_step_whose_outcome_cannot_be_checked_is_unclear() {
    let lost = finishing(shown()).sees(shown()).loses(status(502));
    let (review, check) = lost.checks();
    let review = review.after(Event::CheckFailed(check, failure(ErrorKind::Offline)));
    assert_eq!(progress(&review), StepProgress::Unclear(status(502)));
    review.tells(&Notice::Failed(status(502)));
}

#[test]
fn what_is_typed_and_not_saved_is_counted() {
    let unsaved = |review: &Review| review.machine.unsaved();
    let review = Review::new().after(Event::Begun(KEY, edit(9.0, ""), saved(9.0)));
    assert_eq!(unsaved(&review), 0, "an editor that was only opened");
    let review = review.after(Event::Typed(KEY, edit(7.0, "")));
    let review = review.after(Event::Begun(Field::Note, Edit::default(), Saved::default()));
    assert_eq!(unsaved(&review), 1);
    let review = review.after(Event::Typed(Field::Note, Edit { score: None, text: "Neu.".into() }));
    assert_eq!(unsaved(&review), 2);
    assert_eq!(unsaved(&review.save().sees(shown()).answered(changed(7.0, ""))), 1);
}
