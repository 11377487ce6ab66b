//! For any data of both sides, nothing is lost and nothing is shown twice.

use crate::samples::{assessment, defined, scored};
use proptest::collection::vec;
use proptest::option;
use proptest::prelude::*;
use quality_assessment::assessment::{
    Category, CategoryId, Criterion, CriterionId, Definition, Joined, Scorecard, ScorecardCategory, Sheet,
};
use std::sync::Arc;

/// Categories with the ids of their criteria: few ids, so that many occur twice, and some are missing.
type Side = Vec<(Option<i64>, Vec<Option<i64>>)>;

fn side() -> impl Strategy<Value = Side> {
    let id = || option::weighted(0.9, 0i64..4);
    vec((id(), vec(id(), 0..5)), 0..5)
}

/// Both sides; each criterion is identified by its score, each definition by its maximum.
fn both(scores: &Side, definitions: &Side) -> (Vec<Arc<Category>>, Scorecard) {
    let mut number = 0.0;
    let mut next = || {
        number += 1.0;
        number
    };
    let categories = scores.iter().map(|(id, criteria)| Category {
        id: id.map(CategoryId),
        criteria: criteria.iter().map(|id| Criterion { id: id.map(CriterionId), ..scored(0, next()) }.into()).collect(),
    });
    let categories = categories.map(Arc::new).collect();
    let chapters = definitions.iter().map(|(id, criteria)| ScorecardCategory {
        id: id.map(CategoryId),
        criteria: (criteria.iter())
            .map(|id| Arc::new(Definition { id: id.map(CriterionId), ..defined(0, next()) }))
            .collect(),
        ..ScorecardCategory::default()
    });
    (categories, Scorecard { categories: chapters.collect(), ..Scorecard::default() })
}

proptest! {
    #![proptest_config(crate::random::config(500))]

    #[test]
    fn every_criterion_of_either_side_is_shown_exactly_once(scores in side(), definitions in side()) {
        let (categories, scorecard) = both(&scores, &definitions);
        let scores = assessment(categories);
        let sheet = Sheet::join(&scores, Some(&scorecard));

        let mut shown: Vec<_> = sheet.rows().filter_map(|row| row.criterion.as_ref()?.score).collect();
        shown.sort_by(f64::total_cmp);
        prop_assert_eq!(shown, scores.criteria().filter_map(|(_, c)| c.score).collect::<Vec<_>>());
        // Definitions are in the scorecard's order, so they need no sorting.
        let shown: Vec<_> = sheet.rows().filter_map(|row| row.max_points()).collect();
        let all = scorecard.categories.iter().flat_map(|c| &c.criteria).filter_map(|d| d.max_points);
        prop_assert_eq!(shown, all.collect::<Vec<_>>());
    }

    /// The cache of the previous join only saves time.
    #[test]
    fn an_updated_sheet_equals_a_freshly_joined_one(
        scores in side(),
        definitions in side(),
        steps in vec((any::<prop::sample::Index>(), 0u8..4), 0..12),
    ) {
        let (mut categories, scorecard) = both(&scores, &definitions);
        let scorecard = Arc::new(scorecard);
        let mut joined = Joined::default();
        for (place, how) in steps {
            if !categories.is_empty() {
                let at = place.index(categories.len());
                let criteria = &mut Arc::make_mut(&mut categories[at]).criteria;
                match (how, criteria.last().cloned()) {
                    (0, Some(last)) => criteria.push(last),
                    (1, Some(_)) => drop(criteria.remove(0)),
                    (_, Some(last)) => {
                        let place = place.index(criteria.len());
                        criteria[place] = Arc::new(Criterion { reason: Some("new".into()), ..(*last).clone() });
                    }
                    (_, None) => categories.reverse(),
                }
            }
            let scores = assessment(categories.clone());
            let card = Some(&scorecard).filter(|_| how != 3);
            joined.join(&scores, card);
            prop_assert_eq!(joined.sheet(), &Sheet::join(&scores, card.map(|card| &**card)));
        }
    }

    #[test]
    fn criteria_meet_their_definitions_and_no_others(scores in side(), definitions in side()) {
        let (categories, scorecard) = both(&scores, &definitions);
        let scores = assessment(categories);
        let sheet = Sheet::join(&scores, Some(&scorecard));

        let (mut alone, mut waiting, mut met) = (Vec::new(), Vec::new(), Vec::new());
        for category in &sheet.categories {
            for row in &category.rows {
                let place = category.id.zip(row.id());
                match (&row.definition, &row.criterion) {
                    (Some(definition), Some(criterion)) => {
                        prop_assert_eq!(definition.id, criterion.id);
                        met.extend(place);
                    }
                    (Some(_), None) => waiting.extend(place),
                    (None, Some(criterion)) => {
                        prop_assert!(scores.criteria().any(|(id, c)| id == category.id && *c == **criterion));
                        alone.extend(place);
                    }
                    (None, None) => prop_assert!(false, "a row of nothing"),
                }
            }
        }
        // Of several with one id, the first ones match.
        waiting.retain(|place| !met.contains(place));
        prop_assert!(alone.iter().all(|place| !waiting.contains(place)), "{:?} waits for {:?}", waiting, alone);
    }

    #[test]
    fn without_a_scorecard_nothing_is_lost_either(scores in side()) {
        let (categories, _) = both(&scores, &Vec::new());
        let scores = assessment(categories);
        let sheet = Sheet::join(&scores, None);
        let shown: Vec<_> = sheet.rows().filter_map(|row| row.criterion.as_deref()).collect();
        prop_assert_eq!(shown, scores.criteria().map(|(_, c)| c).collect::<Vec<_>>());
    }
}
