//! Differences between two revisions of a scorecard.

use crate::samples::{chapter, defined, scorecard};
use quality_assessment::assessment::{Definition, Difference, Respect, ScoringType};

fn revisions(before: Vec<Definition>, after: Vec<Definition>) -> Difference {
    let card = |definitions| scorecard(vec![chapter(1, "Tone", definitions)]);
    Difference::between(&card(before), &card(after))
}

/// The respects in which the only criterion differs.
fn respects(change: impl Fn(&mut Definition)) -> Vec<Respect> {
    let mut after = defined(1, 5.0);
    change(&mut after);
    of(&revisions(vec![defined(1, 5.0)], vec![after]))
}

fn of(difference: &Difference) -> Vec<Respect> {
    use Respect::{Added, KnockOutLifted, KnockOutSet, PromptChanged, Removed, Renamed, Reweighted, Reworded};
    let all = [Added, Removed, Renamed, Reweighted, KnockOutSet, KnockOutLifted, Reworded, PromptChanged];
    all.into_iter().filter(|respect| difference.in_respect(*respect).next().is_some()).collect()
}

#[test]
fn each_kind_of_change_has_its_name() {
    assert_eq!(respects(|_| {}), []);
    assert_eq!(respects(|d| d.label = Some("New".into())), [Respect::Renamed]);
    assert_eq!(respects(|d| d.max_points = Some(6.0)), [Respect::Reweighted]);
    assert_eq!(respects(|d| d.max_points = None), [Respect::Reweighted]);
    assert_eq!(respects(|d| d.description = Some("Asks more".into())), [Respect::Reworded]);
    assert_eq!(respects(|d| d.by_ai = Some(false)), [Respect::Reworded]);
    assert_eq!(respects(|d| d.scoring = ScoringType::MetNotMet), [Respect::Reworded]);
    assert_eq!(respects(|d| d.knocks_out_category = true), [Respect::KnockOutSet]);
}

#[test]
fn one_criterion_may_differ_in_several_respects() {
    let both = respects(|d| {
        d.label = Some("New".into());
        d.max_points = Some(6.0);
    });
    assert_eq!(both, [Respect::Renamed, Respect::Reweighted]);
}

#[test]
fn a_changed_criterion_has_its_new_name_and_one_that_is_gone_its_old_one() {
    let named = |name: &str| Definition { label: Some(name.into()), ..defined(1, 5.0) };
    let names = |difference: &Difference, respect| {
        let definitions = difference.in_respect(respect).filter_map(|one| one.definition());
        definitions.filter_map(|d| d.label.as_deref().map(str::to_owned)).collect::<Vec<_>>()
    };
    assert_eq!(names(&revisions(vec![named("Old")], vec![named("New")]), Respect::Renamed), ["New"]);
    assert_eq!(names(&revisions(vec![named("Old")], vec![]), Respect::Removed), ["Old"]);
}

#[test]
fn a_knock_out_is_set_or_lifted_by_how_far_it_reaches() {
    let category = Definition { knocks_out_category: true, ..defined(1, 5.0) };
    let whole = Definition { knocks_out_assessment: true, ..defined(1, 5.0) };
    let both = Definition { knocks_out_category: true, ..whole.clone() };
    let between = |before: &Definition, after: &Definition| of(&revisions(vec![before.clone()], vec![after.clone()]));
    assert_eq!(between(&category, &whole), [Respect::KnockOutSet]);
    assert_eq!(between(&whole, &category), [Respect::KnockOutLifted]);
    assert_eq!(between(&whole, &both), [], "the wider one counts before and after");
    assert_eq!(of(&revisions(vec![], vec![whole.clone()])), [Respect::Added, Respect::KnockOutSet]);
    assert_eq!(of(&revisions(vec![whole], vec![])), [Respect::Removed, Respect::KnockOutLifted]);
}

#[test]
fn the_same_number_in_another_category_is_another_criterion() {
    let before = scorecard(vec![chapter(1, "Tone", vec![defined(1, 5.0)]), chapter(2, "Facts", vec![])]);
    let after = scorecard(vec![chapter(1, "Tone", vec![]), chapter(2, "Facts", vec![defined(1, 5.0)])]);
    assert_eq!(of(&Difference::between(&before, &after)), [Respect::Added, Respect::Removed]);
}

#[test]
fn instructions_have_changed_only_if_both_are_known() {
    let with = |prompt: Option<&str>| Definition { prompt: prompt.map(Into::into), ..defined(1, 5.0) };
    let between = |was, is| of(&revisions(vec![with(was)], vec![with(is)]));
    assert_eq!(between(Some("Be kind"), Some("Be strict")), [Respect::PromptChanged]);
    assert_eq!(between(None, Some("Be strict")), []);
    assert_eq!(between(Some("Be kind"), None), []);
}
