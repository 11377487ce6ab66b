//! The laws of both comparisons, with random input.

use crate::laws::{comparison as laws, words};
use crate::samples::{assessment, defined};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use quality_assessment::assessment::{
    Assessment, Category, CategoryId, Comparison, Criterion, CriterionId, Definition, Provenance, Scorecard,
    ScorecardCategory, Timestamp, Totals, UserId,
};
use std::sync::Arc;

/// Few ids, so that many are on both sides, some occur twice, and some are missing.
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
            edited_at: edited.map(|at| Timestamp(at).into()),
        },
    )
}

fn any_assessment() -> impl Strategy<Value = Assessment> {
    let categories = vec((id(), vec(criterion(), 0..6)), 0..5);
    (categories, option::of(0u8..2)).prop_map(|(categories, scored)| Assessment {
        totals: Totals { scored: scored.map(f64::from), ..Totals::default() },
        ..assessment(
            (categories.into_iter())
                .map(|(id, criteria)| (id.map(CategoryId), criteria.into_iter().map(Arc::new).collect()))
                .map(|(id, criteria)| Arc::new(Category { id, criteria }))
                .collect(),
        )
    })
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

proptest! {
    #![proptest_config(crate::random::config(500))]

    #[test]
    fn compared_with_itself_an_assessment_has_not_changed(it in any_assessment()) {
        laws::itself(&it);
    }

    #[test]
    fn a_comparison_applied_to_the_old_gives_the_new_and_says_whose_work_it_was(
        before in any_assessment(),
        after in any_assessment(),
    ) {
        laws::between(&before, &after);
    }

    #[test]
    fn another_order_of_categories_or_of_different_criteria_is_not_a_change(it in any_assessment()) {
        let mut turned = it.clone();
        turned.categories.reverse();
        for category in &mut turned.categories {
            // Criteria that share an id differ only by their order.
            Arc::make_mut(category).criteria.sort_by_key(|c| std::cmp::Reverse(c.id));
        }
        let distinct = it.categories.iter().enumerate().all(|(i, c)| it.categories[..i].iter().all(|o| o.id != c.id));
        prop_assume!(distinct);
        prop_assert!(Comparison::between(&it, &turned).is_empty());
    }

    #[test]
    fn a_difference_applied_to_one_revision_gives_the_other(from in any_scorecard(), to in any_scorecard()) {
        laws::differ(&from, &to);
    }

    #[test]
    fn the_fuzzed_laws_hold(bytes in vec(any::<u8>(), 0..240)) {
        laws::comparison(&bytes);
    }

    #[test]
    fn both_texts_can_be_read_from_their_wording(before in "[ab \n]{0,40}", after in "[ab \n]{0,40}") {
        words::between(&before, &after);
    }

    #[test]
    fn a_text_compared_with_itself_is_one_piece(text in ".{1,40}") {
        words::itself(&text);
    }
}
