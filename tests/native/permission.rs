//! The permission to re-run: the table of states, with and without `canEdit`.

use crate::samples::{assessment, blank, category, in_state};
use quality_assessment::assessment::{Assessment, Criterion, Provenance, State};
use quality_assessment::run::RerunLock::{AlreadyRunning, Discussed, Reviewed, UnknownState};
use quality_assessment::run::{Permission, permission};

const YES: Permission = Permission::Allowed { verified_at_risk: 0, is_retry: false };
const TRY_AGAIN: Permission = Permission::Allowed { verified_at_risk: 0, is_retry: true };

/// Each state with an editor's permission.
fn table() -> [(State, Permission); 10] {
    [
        (State::Unprocessed, YES),
        (State::AiInProgress, Permission::Locked(AlreadyRunning)),
        (State::AiReady, YES),
        (State::ReviewOngoing, YES),
        (State::ReviewedBySupervisor, Permission::Locked(Reviewed)),
        (State::DiscussedWithAssessee, Permission::Locked(Discussed)),
        (State::Error, TRY_AGAIN),
        (State::Deleted, Permission::Hidden),
        (State::from_word("archived"), Permission::Locked(UnknownState)),
        (State::Missing, Permission::Locked(UnknownState)),
    ]
}

#[test]
fn an_editor_may_re_run_what_the_workflow_allows() {
    for (state, allowed) in table() {
        assert_eq!(permission(&in_state(state.clone())), allowed, "{state:?}");
    }
}

#[test]
fn nobody_else_sees_a_button_in_any_state() {
    for (state, _) in table() {
        let assessment = Assessment { can_edit: false, ..in_state(state.clone()) };
        assert_eq!(permission(&assessment), Permission::Hidden, "{state:?}");
    }
}

#[test]
fn the_warning_counts_what_people_have_verified_and_nothing_else() {
    let by = |id, provenance| Criterion { provenance, ..blank(id) };
    let human = |id| by(id, Provenance::HumanVerified);
    let first = category(1, vec![human(1), by(2, Provenance::AiGenerated), by(3, Provenance::Unscored)]);
    let second = category(2, vec![human(1), by(4, Provenance::AiGenerated)]);
    let under_review = Assessment { state: State::ReviewOngoing, ..assessment(vec![first, second]) };

    assert_eq!(permission(&under_review), Permission::Allowed { verified_at_risk: 2, is_retry: false });
    assert_eq!(under_review.ai_generated(), 2);
}
