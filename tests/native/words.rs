//! The API's words in both directions, and those of the contract.

use quality_assessment::assessment::{CategoryId, CriterionId, EditedField, Provenance, RevisionState, State};
use quality_assessment::run::Phase;

#[test]
fn every_state_has_the_word_that_it_is_read_from() {
    let words = [
        "unprocessed",
        "aiInProgress",
        "aiReady",
        "reviewOngoing",
        "reviewedBySupervisor",
        "discussedWithAssessee",
        "error",
        "deleted",
        "somethingElse",
        "",
    ];
    for word in words {
        assert_eq!(State::from_word(word).word(), word);
    }
}

#[test]
fn only_words_that_this_version_does_not_know_are_unknown() {
    let known = ["unprocessed", "aiInProgress", "aiReady", "reviewOngoing", "reviewedBySupervisor"];
    for word in known.into_iter().chain(["discussedWithAssessee", "error", "deleted"]) {
        assert!(!State::from_word(word).is_unknown(), "{word}");
    }
    for word in ["AIREADY", "aiready", "ready", ""] {
        assert!(State::from_word(word).is_unknown(), "{word}");
    }
}

#[test]
fn an_answer_of_the_ai_is_to_come_in_two_states() {
    let awaiting: Vec<_> = State::WORKFLOW.iter().filter(|state| state.awaits_ai()).map(State::word).collect();
    assert_eq!(awaiting, ["unprocessed", "aiInProgress"]);
    assert!(!State::from_word("queued").awaits_ai() && !State::Error.awaits_ai());
}

#[test]
fn a_provenance_and_a_revision_state_keep_words_that_nobody_knows() {
    let provenances = ["unscored", "aiGenerated", "humanVerified", "x", ""].map(Provenance::from_word);
    let other = Provenance::Other("x".into());
    use Provenance::{AiGenerated, HumanVerified, Missing, Unscored};
    assert_eq!(provenances, [Unscored, AiGenerated, HumanVerified, other, Missing]);

    let states = ["draft", "active", "retired", "deleted", "x", ""].map(RevisionState::from_word);
    let other = RevisionState::Other("x".into());
    use RevisionState::{Active, Deleted, Draft, Retired};
    assert_eq!(states, [Draft, Active, Retired, Deleted, other, RevisionState::Missing]);
}

#[test]
fn an_edited_criterion_is_read_from_its_path() {
    let (category, criterion) = (CategoryId(3), CriterionId(4));
    assert_eq!(EditedField::from_path("criteria.3.4.score"), EditedField::Score(category, criterion));
    assert_eq!(EditedField::from_path("criteria.3.4.reason"), EditedField::Reason(category, criterion));
    assert_eq!(EditedField::from_path("criteria.3.4.state"), EditedField::State(category, criterion));
}

#[test]
fn any_other_path_is_kept_as_it_is() {
    let others =
        ["", "aiSummary", "criteria", "criteria.", "criteria.3.4", "criteria.3.4.score.x", "criteria.a.4.score"];
    for path in others.into_iter().chain(["criteria.3.b.score", "criteria.3.4.notes", "x.criteria.3.4.score"]) {
        assert_eq!(EditedField::from_path(path), EditedField::Other(path.into()));
    }
}

#[test]
fn every_phase_has_the_word_of_the_contract() {
    use Phase::{Failed, Idle, Loading, Ready, Starting, Watching};
    let words = [Idle, Loading, Ready, Starting, Watching, Failed].map(Phase::word);
    assert_eq!(words, ["idle", "loading", "ready", "starting", "watching", "failed"]);
}
