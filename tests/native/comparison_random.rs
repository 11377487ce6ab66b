//! The laws of both comparisons, whatever is compared.

use crate::samples::{assessment, defined};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use quality_assessment::assessment::{
    Assessment, Category, CategoryId, Comparison, Criterion, CriterionId, Definition, Difference, Piece, Provenance,
    Scorecard, ScorecardCategory, Timestamp, Totals, UserId, Wording,
};
use std::collections::HashMap;
use std::sync::Arc;

/// Few ids, so that many are on both sides, some are double, and some missing.
fn id() -> impl Strategy<Value = Option<i64>> {
    option::weighted(0.9, 0i64..5)
}

fn criterion() -> impl Strategy<Value = Criterion> {
    let provenance = prop_oneof![
        Just(Provenance::AiGenerated),
        Just(Provenance::HumanVerified),
        Just(Provenance::Unscored),
        Just(Provenance::Missing)
    ];
    (id(), option::of(0u8..3), option::of("[ab]"), provenance, option::of(0i64..2)).prop_map(
        |(id, score, reason, provenance, edited)| Criterion {
            id: id.map(CriterionId),
            score: score.map(f64::from),
            reason: reason.map(Into::into),
            provenance,
            edited_by: edited.map(UserId),
            edited_at: edited.map(Timestamp),
        },
    )
}

fn any_assessment() -> impl Strategy<Value = Assessment> {
    let categories = vec((id(), vec(criterion(), 0..6)), 0..5);
    (categories, option::of(0u8..2)).prop_map(|(categories, scored)| Assessment {
        totals: Totals { scored: scored.map(f64::from), ..Totals::default() },
        ..assessment(
            (categories.into_iter())
                .map(|(id, criteria)| Category {
                    id: id.map(CategoryId),
                    criteria: criteria.into_iter().map(Arc::new).collect(),
                })
                .collect(),
        )
    })
}

type Said = HashMap<(Option<CategoryId>, Option<CriterionId>, usize), (Option<f64>, Provenance, Option<Arc<str>>)>;

fn said(criteria: impl Iterator<Item = (Option<CategoryId>, Criterion)>) -> Said {
    let mut all = Said::new();
    for (category, criterion) in criteria {
        let number = (0..).find(|n| !all.contains_key(&(category, criterion.id, *n))).expect("one is free");
        all.insert((category, criterion.id, number), (criterion.points(), criterion.provenance, criterion.reason));
    }
    all
}

fn of(assessment: &Assessment) -> Said {
    said(assessment.criteria().map(|(category, criterion)| (category, criterion.clone())))
}

fn any_scorecard() -> impl Strategy<Value = Scorecard> {
    let definition = (id(), 0u8..2, "[ab]?", any::<[bool; 2]>(), option::of("[pq]")).prop_map(
        |(id, max, label, [one, all], prompt)| Definition {
            id: id.map(CriterionId),
            label: Some(label.into()),
            knocks_out_category: one,
            knocks_out_assessment: all,
            prompt: prompt.map(Into::into),
            ..defined(0, f64::from(max))
        },
    );
    vec((id(), vec(definition, 0..6)), 0..5).prop_map(|categories| Scorecard {
        categories: (categories.into_iter())
            .map(|(id, definitions)| ScorecardCategory {
                id: id.map(CategoryId),
                criteria: definitions.into_iter().map(Arc::new).collect(),
                ..ScorecardCategory::default()
            })
            .collect(),
        ..Scorecard::default()
    })
}

/// A list with each definition under its category.
fn defined_in(scorecard: &Scorecard) -> Vec<(Option<CategoryId>, Arc<Definition>)> {
    scorecard.categories.iter().flat_map(|c| c.criteria.iter().map(move |d| (c.id, d.clone()))).collect()
}

/// Takes away what the comparison says is gone or was, adds what it says has come or is.
fn applied<T: PartialEq>(before: Vec<T>, gone: Vec<T>, come: Vec<T>) -> Vec<T> {
    let mut all = before;
    for one in gone {
        let place = all.iter().position(|other| *other == one).expect("what is gone was there");
        all.remove(place);
    }
    all.extend(come);
    all
}

fn is_permutation<T: PartialEq>(mut a: Vec<T>, b: &[T]) -> bool {
    b.iter().all(|one| a.iter().position(|other| other == one).map(|place| a.swap_remove(place)).is_some())
        && a.is_empty()
}

proptest! {
    #![proptest_config(crate::random::config(500))]

    #[test]
    fn compared_with_itself_an_assessment_has_not_changed(it in any_assessment()) {
        let comparison = Comparison::between(&it, &it);
        prop_assert!(comparison.is_empty() && comparison.categories.is_empty() && comparison.edits.is_empty());
        prop_assert_eq!(comparison.unchanged, it.criteria().count());
    }

    #[test]
    fn a_comparison_applied_to_before_gives_after(before in any_assessment(), after in any_assessment()) {
        let comparison = Comparison::between(&before, &after);
        let mut all = of(&before);
        // Of several with one id the last are the ones that are gone: their places are counted down.
        let number = |all: &Said, category, id| (0..).find(|n| !all.contains_key(&(category, id, *n))).unwrap_or(0);
        for change in &comparison.changes {
            if let Some(was) = &change.before {
                let said = (was.points(), was.provenance.clone(), was.reason.clone());
                let place = all.iter().find(|((category, id, _), value)| {
                    (*category, *id) == (change.category, was.id) && **value == said
                });
                let place = *place.expect("what it was, it was").0;
                all.remove(&place);
            }
        }
        for change in &comparison.changes {
            if let Some(new) = &change.after {
                let place = (change.category, new.id, number(&all, change.category, new.id));
                all.insert(place, (new.points(), new.provenance.clone(), new.reason.clone()));
            }
        }
        let flat = |all: Said| all.into_iter().map(|((c, i, _), said)| (c, i, said)).collect::<Vec<_>>();
        prop_assert!(is_permutation(flat(all), &flat(of(&after))));
    }

    #[test]
    fn the_order_of_categories_and_of_different_criteria_is_no_change(it in any_assessment()) {
        let mut turned = it.clone();
        turned.categories.reverse();
        for category in &mut turned.categories {
            // Those that share an id are told apart by their order alone.
            category.criteria.sort_by_key(|c| std::cmp::Reverse(c.id));
        }
        let distinct = it.categories.iter().enumerate().all(|(i, c)| it.categories[..i].iter().all(|o| o.id != c.id));
        prop_assume!(distinct);
        prop_assert!(Comparison::between(&it, &turned).is_empty());
    }

    #[test]
    fn a_person_is_never_both_overridden_and_the_one_who_edited(a in any_assessment(), b in any_assessment()) {
        for change in Comparison::between(&a, &b).changes {
            prop_assert!(!(change.overrides_a_person() && change.is_by_a_person()));
            let was_verified = change.before.as_ref().is_some_and(|c| c.provenance == Provenance::HumanVerified);
            prop_assert_eq!(was_verified, change.overrides_a_person() || was_verified && change.is_by_a_person());
        }
    }

    #[test]
    fn compared_with_itself_a_revision_does_not_differ(it in any_scorecard()) {
        prop_assert!(Difference::between(&it, &it).is_empty());
    }

    #[test]
    fn a_difference_applied_to_one_revision_gives_the_other(from in any_scorecard(), to in any_scorecard()) {
        let changes = Difference::between(&from, &to).changes;
        let side = |pick: fn(&quality_assessment::assessment::Redefinition) -> Option<Arc<Definition>>| {
            changes.iter().filter_map(|c| Some((c.category, pick(c)?))).collect::<Vec<_>>()
        };
        let all = applied(defined_in(&from), side(|c| c.before.clone()), side(|c| c.after.clone()));
        prop_assert!(is_permutation(all, &defined_in(&to)));
    }

    #[test]
    fn both_texts_can_be_read_from_their_wording(before in "[ab \n]{0,40}", after in "[ab \n]{0,40}") {
        if let Some(wording) = Wording::between(&before, &after) {
            let read = |is: fn(&Piece) -> bool| wording.pieces.iter().filter(|p| is(p)).map(|p| match p {
                Piece::Same(text) | Piece::Gone(text) | Piece::New(text) => *text,
            }).collect::<String>();
            prop_assert_eq!(read(|p| !matches!(p, Piece::New(_))), before.clone());
            prop_assert_eq!(read(|p| !matches!(p, Piece::Gone(_))), after.clone());
        }
    }

    #[test]
    fn a_text_compared_with_itself_is_one_piece(text in ".{1,40}") {
        let wording = Wording::between(&text, &text).expect("they are alike");
        prop_assert_eq!(wording.pieces, [Piece::Same(&text)]);
    }
}
