//! The rows that each filter takes, what blind mode withholds, and the number of rows of each kind.

use crate::samples::{assessment, blank, category, chapter, defined, scorecard, scored};
use proptest::collection::vec;
use proptest::prelude::*;
use quality_assessment::assessment::{
    Assessment, CategoryId, Change, Comparison, Criterion, Definition, Filter, FilterCounter, Grade, Provenance, Row,
    Selection, Sheet,
};
use std::sync::Arc;

const CATEGORY: Option<CategoryId> = Some(CategoryId(7));

/// A row with a five-point criterion, scored like this one.
fn row(criterion: Criterion) -> Row {
    Row { definition: Some(Arc::new(defined(1, 5.0))), criterion: Some(Arc::new(criterion)), is_previous: false }
}

fn from(provenance: Provenance) -> Criterion {
    Criterion { provenance, ..scored(1, 0.0) }
}

/// The filters that take the row; the list shows it while one of them is active, and only then.
fn taken(selection: &Selection, row: &Row) -> Vec<Filter> {
    let takes = |filter: &Filter| {
        let is_taken = selection.takes(*filter, CATEGORY, row);
        assert_eq!(Selection { filter: *filter, ..selection.clone() }.shows(CATEGORY, row), is_taken);
        is_taken
    };
    Filter::ALL.into_iter().filter(takes).collect()
}

fn blind() -> Selection {
    Selection { hides_ai: true, ..Selection::default() }
}

#[test]
fn any_lost_point_is_a_loss_and_a_missing_score_a_gap() {
    let open = Selection::default();
    assert_eq!(taken(&open, &row(scored(1, 2.0))), [Filter::All, Filter::Lost, Filter::Unverified]);
    assert_eq!(taken(&open, &row(scored(1, 4.9))), [Filter::All, Filter::Lost, Filter::Unverified]);
    assert_eq!(taken(&open, &row(scored(1, 5.0))), [Filter::All, Filter::Unverified]);
    assert_eq!(taken(&open, &row(blank(1))), [Filter::All, Filter::Unscored]);
}

#[test]
fn a_verified_score_does_not_count_as_unverified() {
    let verified = Criterion { provenance: Provenance::HumanVerified, ..scored(1, 5.0) };
    assert_eq!(taken(&Selection::default(), &row(verified)), [Filter::All]);
}

/// An informative criterion brings no points, and loses none.
#[test]
fn nothing_is_lost_without_points_or_without_a_known_maximum() {
    let of = |max| {
        let definition = Definition { max_points: max, ..defined(1, 0.0) };
        Row { definition: Some(Arc::new(definition)), ..row(scored(1, 0.0)) }
    };
    for row in [of(Some(0.0)), of(None), Row { definition: None, ..of(None) }] {
        assert_eq!((row.grade(), row.has_lost()), (Grade::Neutral, false));
    }
}

/// "Points lost" emptied the list as soon as a run began, though the previous result was to stay readable.
#[test]
fn a_loss_of_the_previous_result_is_a_loss_and_a_gap() {
    let previous = Row { is_previous: true, ..row(scored(1, 0.0)) };
    assert_eq!(
        taken(&Selection::default(), &previous),
        [Filter::All, Filter::Lost, Filter::Unscored, Filter::Unverified]
    );
}

#[test]
fn changes_of_a_run_are_found_by_category_and_criterion() {
    let of = |score| assessment(vec![category(7, vec![scored(1, score)])]);
    let comparison = Some(Arc::new(Comparison::between(&of(4.0), &of(5.0))));
    let after_run = Selection { comparison, ..Selection::default() };
    assert_eq!(taken(&after_run, &row(scored(1, 5.0))), [Filter::All, Filter::Unverified, Filter::Changed]);
    assert!(!after_run.takes(Filter::Changed, Some(CategoryId(8)), &row(scored(1, 5.0))));
}

#[test]
fn blind_mode_does_not_reveal_what_an_ai_score_lost() {
    assert_eq!(taken(&blind(), &row(from(Provenance::AiGenerated))), [Filter::All, Filter::Unverified]);
    assert_eq!(taken(&blind(), &row(from(Provenance::HumanVerified))), [Filter::All, Filter::Lost]);
}

/// An unknown or missing word may mean the AI.
#[test]
fn a_score_that_may_be_the_ais_is_withheld() {
    let withheld = |provenance| blind().withholds(&row(from(provenance)));
    assert!(withheld(Provenance::AiGenerated));
    assert!(withheld(Provenance::Other("imported".into())));
    assert!(withheld(Provenance::Missing));
    assert!(!withheld(Provenance::HumanVerified));
    assert!(!withheld(Provenance::Unscored));
    assert!(!Selection::default().withholds(&row(from(Provenance::AiGenerated))));
}

#[test]
fn one_score_of_the_ais_is_enough_to_withhold_the_whole_or_a_change() {
    let (person, ai) = (from(Provenance::HumanVerified), from(Provenance::AiGenerated));
    let of = |criteria: Vec<Criterion>| assessment(vec![category(7, criteria)]);
    assert!(of(vec![person.clone(), ai.clone()]).is_of_ai());
    assert!(!of(vec![person.clone(), blank_by_nobody()]).is_of_ai());
    let change = |before: &Criterion, after: &Criterion| Change {
        category: CATEGORY,
        before: Some(before.clone()),
        after: Some(after.clone()),
    };
    assert!(change(&person, &ai).is_of_ai() && change(&ai, &person).is_of_ai());
    assert!(!change(&person, &person).is_of_ai());
}

fn blank_by_nobody() -> Criterion {
    Criterion { provenance: Provenance::Unscored, ..blank(2) }
}

/// The scores of three criteria per category, and whether a person has set each.
type Scores = Vec<[Option<(u8, bool)>; 3]>;

fn said(scores: &Scores) -> Assessment {
    let criterion = |(id, score): (i64, &Option<(u8, bool)>)| match score {
        Some((points, true)) => Criterion { provenance: Provenance::HumanVerified, ..scored(id, f64::from(*points)) },
        Some((points, false)) => scored(id, f64::from(*points)),
        None => blank(id),
    };
    let one =
        |(id, criteria): (i64, &[Option<(u8, bool)>; 3])| category(id, (0..).zip(criteria).map(criterion).collect());
    assessment((0..).zip(scores).map(one).collect())
}

proptest! {
    #![proptest_config(crate::random::config(300))]

    #[test]
    fn cached_counts_make_no_difference(
        steps in vec((vec(any::<[Option<(u8, bool)>; 3]>(), 1..4), 0usize..5, any::<bool>(), any::<bool>()), 1..8),
    ) {
        let chapters = (0..4).map(|id| chapter(id, "Tone", (0..3).map(|id| defined(id, 200.0)).collect()));
        let card = scorecard(chapters.collect());
        let (mut counter, mut shown, mut before) = (FilterCounter::default(), Sheet::default(), None::<Assessment>);
        for (scores, filter, hides_ai, has_ended) in steps {
            let now = said(&scores);
            shown = Sheet::join(&now, Some(&card)).sharing(&shown);
            let comparison = before.filter(|_| has_ended).map(|before| Arc::new(Comparison::between(&before, &now)));
            let selection = Selection { filter: Filter::ALL[filter], hides_ai, comparison };
            let counts = counter.count(&shown, &selection);
            let rows = || shown.categories.iter().flat_map(|c| c.rows.iter().map(move |row| (c.id, row)));
            for filter in Filter::ALL {
                let expected = rows().filter(|(id, row)| selection.takes(filter, *id, row)).count();
                prop_assert_eq!(counts.of(filter), expected);
            }
            prop_assert_eq!(counts.withheld, rows().filter(|(_, row)| selection.withholds(row)).count());
            before = Some(now);
        }
    }
}
