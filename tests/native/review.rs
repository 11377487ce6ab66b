//! The saving of a person's changes.

use crate::samples::{assessment, category, failure, reviewed, running, scored, status};
use quality_assessment::api::{Error, ErrorKind};
use quality_assessment::assessment::{
    Assessment, CategoryId, Changes, Criterion, CriterionChange, CriterionId, EditedField, Field, HistoryEntry,
    Provenance, Saved, State, Step, Timestamp,
};
use quality_assessment::review::rules::{ReviewLock, lock, may_confirm};
use quality_assessment::review::{Command, Done, DraftStatus, Edit, Event, Machine, Notice, RequestId, StepProgress};
use std::sync::Arc;

pub const KEY: Field = Field::Criterion(CategoryId(2), CriterionId(31));
pub const OTHER: Field = Field::Criterion(CategoryId(2), CriterionId(32));
pub const NOW: Timestamp = Timestamp(1_700_000_000_000);

/// Two criteria to which the AI gave 9 and 4 points.
pub fn shown() -> Assessment {
    assessment(vec![category(2, vec![scored(31, 9.0), scored(32, 4.0)])])
}

/// The same after a person has given 31 this many points, with this reason.
pub fn changed(score: f64, reason: &str) -> Assessment {
    let own = Criterion {
        reason: (!reason.is_empty()).then(|| reason.into()),
        provenance: Provenance::HumanVerified,
        ..scored(31, score)
    };
    assessment(vec![category(2, vec![own, scored(32, 4.0)])])
}

pub fn saved(score: f64) -> Saved {
    Saved { score: Some(score), text: "".into(), is_verified: false }
}

pub fn edit(score: f64, reason: &str) -> Edit {
    Edit { score: Some(score), text: reason.into() }
}

/// One machine, and its last commands.
pub struct Review {
    pub machine: Machine,
    pub did: Vec<Command>,
}

impl Review {
    pub fn new() -> Self {
        Self { machine: Machine::default(), did: Vec::new() }
    }

    pub fn after(self, event: Event) -> Self {
        let (machine, did) = self.machine.step(event);
        Self { machine, did }
    }

    /// A review in which a person has begun to change the first criterion, and typed.
    pub fn typing(score: f64, reason: &str) -> Self {
        let begun = Self::new().after(Event::Begun(KEY, edit(9.0, ""), saved(9.0)));
        begun.after(Event::Typed(KEY, edit(score, reason)))
    }

    pub fn save(self) -> Self {
        self.after(Event::SaveAsked(vec![KEY]))
    }

    #[track_caller]
    pub fn checks(self) -> (Self, RequestId) {
        let checks: Vec<_> = self.did.iter().filter(|one| matches!(one, Command::Check(_))).collect();
        let [Command::Check(request)] = checks[..] else { panic!("it should check: {:?}", self.did) };
        let request = *request;
        (self, request)
    }

    #[track_caller]
    pub fn writes(self) -> (Self, RequestId, Changes) {
        let write = self.did.iter().find_map(|one| match one {
            Command::Write(request, changes) => Some((*request, changes.clone())),
            _ => None,
        });
        let Some((request, changes)) = write else { panic!("it should write: {:?}", self.did) };
        (self, request, changes)
    }

    #[track_caller]
    pub fn writes_nothing(self) -> Self {
        assert!(!self.did.iter().any(|one| matches!(one, Command::Write(..))), "{:?}", self.did);
        self
    }

    #[track_caller]
    pub fn sees(self, assessment: Assessment) -> Self {
        let (review, request) = self.checks();
        review.after(Event::Checked(request, Arc::new(assessment), NOW))
    }

    #[track_caller]
    pub fn answered(self, assessment: Assessment) -> Self {
        let (review, request, _) = self.writes();
        review.after(Event::Written(request, Arc::new(assessment)))
    }

    #[track_caller]
    pub fn loses(self, error: Error) -> Self {
        let (review, request, _) = self.writes();
        review.after(Event::WriteFailed(request, error))
    }

    #[track_caller]
    pub fn tells(self, notice: &Notice) -> Self {
        assert!(self.did.contains(&Command::Tell(notice.clone())), "{:?}", self.did);
        self
    }

    pub fn done(&self) -> Option<Done> {
        self.machine.ended_of(KEY).map(|ended| ended.done)
    }

    pub fn status(&self) -> Option<&DraftStatus> {
        self.machine.draft(KEY).map(|draft| &draft.status)
    }

    #[track_caller]
    pub fn has_status(self, status: DraftStatus) -> Self {
        assert_eq!(self.status(), Some(&status));
        self
    }
}

#[test]
fn a_change_is_checked_written_and_gone_once_the_answer_has_it() {
    let review = Review::typing(7.0, "Too late.").save().writes_nothing().has_status(DraftStatus::Saving).sees(shown());
    let (review, _, changes) = review.writes();
    let (category, criterion) = (CategoryId(2), CriterionId(31));
    let change = CriterionChange { category, criterion, score: Some(7.0), reason: Some("Too late.".into()) };
    assert_eq!(changes, Changes { criteria: vec![change], ..Changes::default() });
    let review = review.answered(changed(7.0, "Too late.")).tells(&Notice::Saved(changes));
    assert_eq!((review.machine.draft(KEY), review.done()), (None, Some(Done::Changed)));
    assert!(review.did.contains(&Command::Show(Arc::new(changed(7.0, "Too late.")))));
}

#[test]
fn a_confirmation_sends_the_same_score_and_no_reason() {
    let review = Review::new().after(Event::ConfirmAsked(KEY, saved(9.0))).sees(shown());
    let (review, _, changes) = review.writes();
    assert_eq!((changes.criteria[0].score, changes.criteria[0].reason.clone()), (Some(9.0), None));
    assert_eq!(review.answered(changed(9.0, "")).done(), Some(Done::Confirmed));
}

#[test]
fn an_answer_that_does_not_say_verified_is_reported_as_such() {
    let review = Review::new().after(Event::ConfirmAsked(KEY, saved(9.0))).sees(shown()).answered(shown());
    assert_eq!(review.tells(&Notice::Unrecorded(KEY)).done(), Some(Done::Unrecorded));
}

#[test]
fn somebody_elses_change_is_a_conflict_until_the_person_decides() {
    let theirs = Saved { score: Some(5.0), text: "Mine.".into(), is_verified: true };
    let review = Review::typing(7.0, "").save().sees(changed(5.0, "Mine.")).writes_nothing();
    let review = review.tells(&Notice::Failed(failure(ErrorKind::Conflict))).has_status(DraftStatus::Conflict(theirs));
    let review = review.save().writes_nothing();
    assert!(review.did.is_empty(), "a conflict is not saved by saying so again");
    let review = review.after(Event::OverruleAsked(KEY)).sees(changed(5.0, "Mine."));
    let (_, _, changes) = review.writes();
    assert_eq!((changes.criteria[0].score, changes.criteria[0].reason.as_deref()), (Some(7.0), Some("")));
}

#[test]
fn one_write_for_one_intent_however_often_it_is_clicked_and_one_after_the_other() {
    let review = Review::typing(7.0, "").save().save();
    assert!(review.did.is_empty());
    let review = Review::typing(7.0, "").save().after(Event::ConfirmAsked(OTHER, saved(4.0))).writes_nothing();
    assert!(!review.did.iter().any(|one| matches!(one, Command::Check(_))), "one at a time");
}

#[test]
fn an_intent_that_waited_is_met_when_the_previous_one_is_over() {
    let (review, check) = Review::typing(7.0, "").save().checks();
    let review = review.after(Event::ConfirmAsked(OTHER, saved(4.0)));
    let review = review.after(Event::Checked(check, Arc::new(shown()), NOW)).answered(changed(7.0, ""));
    let (_, _, changes) = review.sees(changed(7.0, "")).writes();
    assert_eq!(changes.criteria[0].criterion, CriterionId(32));
}

#[test]
fn after_a_lost_answer_the_outcome_is_checked_and_nothing_is_repeated_automatically() {
    for error in [failure(ErrorKind::Network), failure(ErrorKind::Timeout), failure(ErrorKind::Offline), status(502)] {
        let lost = || Review::typing(7.0, "").save().sees(shown()).loses(error.clone()).writes_nothing();
        let arrived = lost().sees(changed(7.0, ""));
        assert_eq!(arrived.done(), Some(Done::Changed));
        let unclear = lost().sees(shown()).writes_nothing().has_status(DraftStatus::Unclear(error.clone()));
        let again = unclear.tells(&Notice::Failed(error.clone())).save().sees(changed(7.0, "")).writes_nothing();
        assert_eq!(again.machine.draft(KEY), None, "it had arrived late");
        let (review, check) = lost().checks();
        let failed = review.after(Event::CheckFailed(check, failure(ErrorKind::Network))).writes_nothing();
        failed.has_status(DraftStatus::Unclear(error.clone()));
    }
}

#[test]
fn a_refusal_is_shown_at_the_field_and_keeps_the_text() {
    for error in [status(403), status(409), status(422).of_save(), status(400).of_save(), status(401), status(500)] {
        let review = Review::typing(7.0, "Why.").save().sees(shown()).loses(error.clone());
        let review = review.tells(&Notice::Failed(error.clone())).has_status(DraftStatus::Refused(error));
        assert_eq!(review.machine.draft(KEY).and_then(|draft| draft.edit.clone()), Some(edit(7.0, "Why.")));
    }
    assert_eq!(status(422).of_save().kind, ErrorKind::Invalid);
    assert_eq!(status(400).of_save().kind, ErrorKind::Invalid);
}

#[test]
fn without_a_connection_nothing_is_written_and_the_draft_stays() {
    let (review, check) = Review::typing(7.0, "").save().checks();
    let review = review.after(Event::CheckFailed(check, failure(ErrorKind::Offline))).writes_nothing();
    review.has_status(DraftStatus::Refused(failure(ErrorKind::Offline)));
}

#[test]
fn nothing_is_written_while_the_ai_runs_or_once_reviewed() {
    for now in [running(), reviewed()] {
        let review = Review::typing(7.0, "").save().sees(now).writes_nothing();
        review.has_status(DraftStatus::Refused(failure(ErrorKind::Conflict)));
    }
    assert_eq!(
        (lock(&running()), lock(&reviewed()), lock(&shown())),
        (Some(ReviewLock::Running), Some(ReviewLock::Over), None)
    );
    assert_eq!(lock(&Assessment { can_edit: false, ..shown() }), Some(ReviewLock::Forbidden));
}

#[test]
fn only_a_score_of_the_ai_that_can_be_seen_is_confirmed() {
    assert!(may_confirm(Some(&scored(1, 9.0)), false));
    assert!(!may_confirm(Some(&scored(1, 9.0)), true), "withheld");
    let verified = Criterion { provenance: Provenance::HumanVerified, ..scored(1, 9.0) };
    let unscored = Criterion { provenance: Provenance::Unscored, ..scored(1, 0.0) };
    assert!(![Some(&verified), Some(&unscored), None].into_iter().any(|one| may_confirm(one, false)));
}

#[test]
fn a_draft_that_is_being_saved_is_neither_changed_nor_discarded() {
    let review = Review::typing(7.0, "").save().after(Event::Typed(KEY, edit(1.0, ""))).after(Event::Discarded(KEY));
    assert_eq!(review.machine.draft(KEY).and_then(score), Some(7.0));
    let review = Review::typing(7.0, "").after(Event::ConfirmAsked(KEY, saved(9.0))).writes_nothing();
    assert_eq!(review.machine.draft(KEY).and_then(score), Some(7.0), "a key throws away nothing");
}

#[test]
fn what_is_discarded_is_gone() {
    let review = Review::typing(7.0, "").after(Event::Discarded(KEY)).writes_nothing();
    assert_eq!((review.machine.draft(KEY), review.machine.is_unsaved()), (None, false));
}

/// A host warns before the page is left.
#[test]
fn typed_confirmed_and_finished_is_unsaved_until_the_answer() {
    assert!(Review::typing(7.0, "").machine.is_unsaved(), "typed");
    let confirming = Review::new().after(Event::ConfirmAsked(KEY, saved(9.0)));
    assert!(confirming.machine.is_unsaved(), "a confirmation in flight");
    assert!(!confirming.sees(shown()).answered(changed(9.0, "")).machine.is_unsaved(), "the answer is in");
    let finishing = finishing(shown()).sees(shown());
    assert!(finishing.machine.is_unsaved(), "a step in flight");
    assert!(!finishing.answered(reviewed()).machine.is_unsaved(), "the answer is in");
}

#[test]
fn typing_the_ais_own_score_confirms_it() {
    let review = Review::typing(9.0, "").save().sees(shown()).answered(changed(9.0, ""));
    assert_eq!(review.done(), Some(Done::Confirmed));
}

fn score(draft: &quality_assessment::review::Draft) -> Option<f64> {
    draft.score()
}

#[test]
fn a_late_answer_of_another_request_means_nothing() {
    let (review, check) = Review::typing(7.0, "").save().checks();
    let review = review.after(Event::Written(check, Arc::new(changed(7.0, "")))).writes_nothing();
    let review = review.after(Event::Checked(RequestId(check.0 + 7), Arc::new(shown()), NOW)).writes_nothing();
    review.has_status(DraftStatus::Saving);
}

pub fn finishing(seen: Assessment) -> Review {
    Review::new().after(Event::StepAsked(Step::Finish, Arc::new(seen)))
}

#[test]
fn finishing_is_one_write_with_its_date() {
    let review = finishing(shown()).sees(shown());
    let (review, _, changes) = review.writes();
    assert_eq!(changes, Changes::of_step(Step::Finish, NOW));
    let review = review.answered(reviewed());
    assert_eq!(*review.machine.step_progress(), StepProgress::Done(Step::Finish));
}

#[test]
fn a_person_who_finishes_has_seen_what_is_finished() {
    let review = finishing(shown()).sees(changed(5.0, "")).writes_nothing();
    assert_eq!(*review.machine.step_progress(), StepProgress::Moved);
    let already = finishing(shown()).sees(reviewed()).writes_nothing();
    assert_eq!(*already.machine.step_progress(), StepProgress::Done(Step::Finish));
    let running = finishing(shown()).sees(running()).writes_nothing();
    assert_eq!(*running.machine.step_progress(), StepProgress::Refused(failure(ErrorKind::Conflict)));
}

#[test]
fn after_a_lost_finish_the_outcome_is_checked() {
    let lost = || finishing(shown()).sees(shown()).loses(failure(ErrorKind::Timeout)).writes_nothing();
    assert_eq!(*lost().sees(reviewed()).machine.step_progress(), StepProgress::Done(Step::Finish));
    let unclear = lost().sees(shown()).writes_nothing();
    assert_eq!(*unclear.machine.step_progress(), StepProgress::Unclear(failure(ErrorKind::Timeout)));
    assert_eq!(Step::Discuss.state(), State::DiscussedWithAssessee);
    assert!(Step::Discuss.is_open(&reviewed()) && !Step::Discuss.is_open(&shown()));
}

#[test]
fn blind_reviewers_leave_a_reason_that_they_have_not_seen() {
    let saved = Saved { text: "Of the AI.".into(), ..saved(9.0) };
    let ai = Criterion { reason: Some("Of the AI.".into()), ..scored(31, 9.0) };
    let shown = assessment(vec![category(2, vec![ai])]);
    let review = Review::new().after(Event::Begun(KEY, Edit::default(), saved));
    assert!(!review.machine.is_unsaved(), "nothing is typed yet");
    let review = review.after(Event::Typed(KEY, edit(7.0, ""))).save().sees(shown);
    let (review, _, changes) = review.writes();
    assert_eq!((changes.criteria[0].score, changes.criteria[0].reason.clone()), (Some(7.0), None));
    let review = review.loses(failure(ErrorKind::Network)).sees(changed(7.0, "Of the AI."));
    assert_eq!(review.done(), Some(Done::Changed), "and it is known again after a lost answer");
}

/// The intent to restore the first criterion, of a person who sees 5 points with this reason.
fn restoring(score: f64) -> Event {
    let now = Saved { score: Some(5.0), text: "".into(), is_verified: false };
    Event::RestoreAsked(vec![(KEY, edit(score, "Of a person."), now)])
}

#[test]
fn earlier_values_are_restored_in_one_write_and_reported_as_restored() {
    let now = assessment(vec![category(2, vec![scored(31, 5.0), scored(32, 4.0)])]);
    let review = Review::new().after(restoring(7.0)).sees(now);
    let (review, _, changes) = review.writes();
    assert_eq!((changes.criteria[0].score, changes.criteria[0].reason.as_deref()), (Some(7.0), Some("Of a person.")));
    assert_eq!(review.answered(changed(7.0, "Of a person.")).done(), Some(Done::Restored));
}

#[test]
fn restoring_does_not_overwrite_a_begun_change() {
    let review = Review::typing(3.0, "Mine.").after(restoring(7.0)).writes_nothing();
    assert!(review.did.is_empty());
    assert_eq!(review.machine.draft(KEY).and_then(score), Some(3.0));
}

#[test]
fn a_saved_draft_knows_the_previous_value() {
    let review = Review::typing(7.0, "").save().sees(shown()).answered(changed(7.0, ""));
    let before = review.machine.ended_of(KEY).map(|ended| ended.before.clone());
    assert_eq!(before, Some(saved(9.0)));
    let touched = review.after(Event::Begun(KEY, edit(7.0, ""), saved(7.0)));
    assert_eq!(touched.done(), None, "a field that is touched again has other news");
}

/// A review in which a person has begun to change the note, which says "Alt.", and typed.
pub fn noting(text: &str) -> Review {
    let saved = Saved { score: None, text: "Alt.".into(), is_verified: true };
    let begun = Review::new().after(Event::Begun(Field::Note, Edit::of(&saved), saved));
    begun.after(Event::Typed(Field::Note, Edit { score: None, text: text.into() }))
}

#[test]
fn a_text_is_saved_as_a_criterion_is_and_not_if_it_is_as_it_was() {
    let there = |text: &str| Assessment { supervisor_assessment: Some(text.into()), ..shown() };
    let save = || Event::SaveAsked(vec![Field::Note]);
    assert!(noting("Alt.").after(save()).did.is_empty(), "there is nothing to send");
    let (review, _, changes) = noting("Neu.").after(save()).sees(there("Alt.")).writes();
    assert_eq!(changes, Changes { note: Some("Neu.".into()), ..Changes::default() });
    let review = review.answered(there("Neu."));
    assert_eq!(review.machine.ended_of(Field::Note).map(|ended| ended.done), Some(Done::Changed));
    let review = noting("Neu.").after(save()).sees(there("Deren.")).writes_nothing();
    let status = review.machine.draft(Field::Note).map(|draft| draft.status.clone());
    assert!(matches!(status, Some(DraftStatus::Conflict(theirs)) if &*theirs.text == "Deren."), "both are shown");
    let (_, _, changes) = review.after(Event::OverruleAsked(Field::Note)).sees(there("Deren.")).writes();
    assert_eq!(changes.note.as_deref(), Some("Neu."));
}

#[test]
fn forgetting_drops_everything_that_is_not_in_flight() {
    let review = Review::typing(7.0, "").after(Event::Forgotten).writes_nothing();
    assert_eq!(review.machine.draft(KEY), None);
    let review = Review::typing(7.0, "").save().after(Event::Forgotten);
    assert_eq!(review.status(), Some(&DraftStatus::Saving));
}

#[test]
fn a_summary_is_a_persons_if_the_history_says_so() {
    let edit = |new: &str| HistoryEntry {
        field: EditedField::from_path("aiSummary"),
        new: Some(new.into()),
        ..HistoryEntry::default()
    };
    let of = |history| Assessment { ai_summary: Some("Of a person.".into()), history, ..shown() };
    assert!(of(vec![edit("Of a person.")]).has_summary_of_a_person());
    assert!(!of(vec![edit("An earlier one.")]).has_summary_of_a_person(), "the AI has written since");
    assert!(!of(Vec::new()).has_summary_of_a_person());
    let elsewhere = EditedField::from_path("supervisorAssessment");
    let noted = HistoryEntry { field: elsewhere, ..edit("Of a person.") };
    assert!(!of(vec![noted]).has_summary_of_a_person(), "the same words in another field");
}
