//! The revisions of one family.

use quality_assessment::assessment::{FamilyId, RevisionState, Scorecard, ScorecardId};
use std::sync::Arc;

fn revision(id: i64, family: i64, number: i64, state: &str) -> Arc<Scorecard> {
    Arc::new(Scorecard {
        id: Some(ScorecardId(id)),
        family: Some(FamilyId(family)),
        revision: Some(number),
        state: RevisionState::from_word(state),
        ..Scorecard::default()
    })
}

fn ids(list: &[Arc<Scorecard>]) -> Vec<i64> {
    list.iter().filter_map(|s| s.id).map(|id| id.0).collect()
}

#[test]
fn a_familys_revisions_come_newest_first_and_each_once() {
    let one = revision(11, 3, 1, "retired");
    let list =
        [one.clone(), revision(30, 4, 9, "active"), revision(13, 3, 3, "draft"), revision(12, 3, 2, "active"), one];
    assert_eq!(ids(&Scorecard::revisions_of(&list, FamilyId(3))), [13, 12, 11]);
    assert_eq!(Scorecard::revisions_of(&list, FamilyId(5)), []);
}

#[test]
fn the_one_in_use_is_offered_though_the_list_lacks_it() {
    let (used, list) = (revision(12, 3, 2, "retired"), [revision(13, 3, 3, "active"), revision(11, 3, 1, "retired")]);
    assert_eq!(ids(&Scorecard::offered(&list, FamilyId(3), Some(&used))), [13, 12, 11]);
    assert_eq!(ids(&Scorecard::offered(&list, FamilyId(3), None)), [13, 11]);
    let listed = revision(13, 3, 3, "draft");
    let offered = Scorecard::offered(&list, FamilyId(3), Some(&listed));
    assert_eq!((ids(&offered), &offered[0].state), (vec![13, 11], &RevisionState::Active), "the list is newer");
    let foreign = revision(30, 4, 9, "active");
    assert_eq!(ids(&Scorecard::offered(&list, FamilyId(3), Some(&foreign))), [13, 11]);
}

#[test]
fn a_revision_without_an_id_cannot_be_chosen() {
    let nameless = Arc::new(Scorecard { id: None, ..(*revision(1, 3, 1, "active")).clone() });
    assert_eq!(Scorecard::revisions_of(&[nameless], FamilyId(3)), []);
}

#[test]
fn without_numbers_the_later_id_is_the_newer_one() {
    let unnumbered = |id| Arc::new(Scorecard { revision: None, ..(*revision(id, 3, 0, "active")).clone() });
    let list = [unnumbered(5), revision(4, 3, 1, "active"), unnumbered(6)];
    assert_eq!(ids(&Scorecard::revisions_of(&list, FamilyId(3))), [4, 6, 5]);
}

#[test]
fn the_default_is_the_newest_that_is_active() {
    let list = [revision(14, 3, 4, "draft"), revision(13, 3, 3, "active"), revision(12, 3, 2, "active")];
    assert_eq!(Scorecard::latest_active(&list).and_then(|s| s.id), Some(ScorecardId(13)));
    assert_eq!(Scorecard::latest_active(&list[..1]), None);
}

/// The dialog promised the latest active revision where there was none.
#[test]
fn only_a_known_lack_of_active_revisions_is_reported() {
    let of = |states: &[&str]| states.iter().map(|state| revision(1, 3, 1, state)).collect::<Vec<_>>();
    for (states, none_is_active) in [
        (&["retired", "draft", "deleted"][..], true),
        (&["retired", "active"], false),
        (&["retired", ""], false),
        (&["retired", "archived"], false),
        (&[], false),
    ] {
        assert_eq!(Scorecard::none_is_active(&of(states)), none_is_active, "{states:?}");
    }
}

#[test]
fn a_newer_revision_is_an_active_one_with_a_higher_number() {
    let used = revision(12, 3, 2, "active");
    let newer = |list: &[Arc<Scorecard>]| used.newer_active(list).and_then(|found| found.revision);
    assert_eq!(newer(&[revision(13, 3, 3, "active"), used.clone()]), Some(3));
    assert_eq!(newer(&[revision(13, 3, 3, "draft"), used.clone()]), None, "a draft does not count");
    assert_eq!(newer(&[used.clone(), revision(11, 3, 1, "active")]), None);
    assert_eq!(newer(&[revision(11, 3, 1, "active")]), None, "an older one is active again");
    assert_eq!(newer(&[revision(13, 3, 2, "active")]), None, "with the same number, neither is newer");
    assert_eq!(newer(&[revision(12, 3, 3, "active")]), None, "it is the one in use");
}

/// Without a number it is unknown which of two is newer.
#[test]
fn nothing_is_newer_than_a_revision_without_a_number() {
    let unnumbered = Arc::new(Scorecard { revision: None, ..(*revision(12, 3, 0, "active")).clone() });
    let numbered = revision(13, 3, 3, "active");
    assert_eq!(unnumbered.newer_active(std::slice::from_ref(&numbered)), None);
    assert_eq!(numbered.newer_active(&[unnumbered]), None);
}
