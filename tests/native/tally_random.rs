//! Cached counts equal fresh ones.

use crate::samples::{assessment, blank, category, chapter, defined, scorecard, scored};
use proptest::collection::vec;
use proptest::prelude::*;
use quality_assessment::assessment::{Account, Assessment, Definition, Joined, Row, Sheet, SheetCategory, Tally};
use std::sync::Arc;

/// The rows of a category without a score.
fn gaps(category: &SheetCategory) -> Vec<usize> {
    (0..).zip(&category.rows).filter(|(_, row)| row.points().is_none()).map(|(at, _)| at).collect()
}

fn counted_again(sheet: &Sheet) -> Vec<Vec<usize>> {
    sheet.categories.iter().map(|category| gaps(category)).collect()
}

/// The scores of three criteria per category, if any.
type Scores = Vec<[Option<bool>; 3]>;

fn said(scores: &Scores) -> Assessment {
    let criterion = |(id, score): (i64, &Option<bool>)| {
        score.map_or_else(|| blank(id), |is_met| scored(id, f64::from(u8::from(is_met))))
    };
    let one = |(id, criteria): (i64, &[Option<bool>; 3])| category(id, (0..).zip(criteria).map(criterion).collect());
    assessment((0..).zip(scores).map(one).collect())
}

proptest! {
    #![proptest_config(crate::random::config(300))]

    #[test]
    fn cached_counts_after_a_chain_of_answers_equal_fresh_ones(
        first in vec(any::<[Option<bool>; 3]>(), 1..5),
        steps in vec((any::<prop::sample::Index>(), 0usize..3, any::<Option<bool>>(), 0u8..8), 1..16),
    ) {
        let deadly = |id| {
            let (knocks_out_category, knocks_out_assessment) = (id == 0, id == 1);
            Definition { knocks_out_category, knocks_out_assessment, ..defined(id, 1.0) }
        };
        let chapters = (0..first.len() as i64).map(|id| chapter(id, "Tone", (0..3).map(deadly).collect()));
        let card = Arc::new(scorecard(chapters.collect()));
        let (mut scores, before) = (first.clone(), said(&first));
        let (mut joined, mut tally, mut sums) = (Joined::default(), Tally::default(), Tally::default());
        let mut shown = Sheet::default();
        for (place, criterion, score, how) in steps {
            match how {
                0 => scores.reverse(),
                1 if scores.len() > 1 => drop(scores.remove(place.index(scores.len()))),
                2 => scores.push([score; 3]),
                _ => {
                    let at = place.index(scores.len());
                    scores[at][criterion] = score;
                }
            }
            joined.join(&said(&scores), Some(&card));
            let sheet = joined.sheet().clone();
            let sheet = if how == 3 { sheet.with_previous(&before) } else { sheet };
            shown = sheet.sharing(&shown);
            prop_assert_eq!(tally.of(&shown, &gaps).cloned().collect::<Vec<_>>(), counted_again(&shown));
            prop_assert_eq!(shown.knock_outs_by(&mut sums), shown.knock_outs());
            prop_assert_eq!(Account::by(&shown, &mut sums), Account::of(&shown));
        }
    }
}

/// A category changed in place would keep its address: the cache prevents that by holding on to it.
#[test]
fn a_category_that_is_changed_after_it_was_counted_is_counted_again() {
    let mut sheet = Sheet::join(&said(&vec![[Some(true); 3]; 2]), None);
    let mut tally = Tally::default();
    assert_eq!(tally.of(&sheet, &gaps).flatten().count(), 0);
    let row = &mut Arc::make_mut(&mut sheet.categories[1]).rows[2];
    *row = Row { criterion: None, ..row.clone() };
    assert_eq!(tally.of(&sheet, &gaps).collect::<Vec<_>>(), [&vec![], &vec![2]]);
}

#[test]
fn the_same_category_is_not_counted_again() {
    let mut sheet = Sheet::join(&said(&vec![[None; 3]; 3]), None);
    let mut tally = Tally::default();
    let counted = std::cell::Cell::new(0);
    let count_gaps = |category: &SheetCategory| {
        counted.set(counted.get() + 1);
        gaps(category)
    };
    let mut count = |sheet: &Sheet| {
        counted.set(0);
        (tally.of(sheet, &count_gaps).flatten().count(), counted.get())
    };
    assert_eq!(count(&sheet), (9, 3));
    assert_eq!(count(&sheet), (9, 0));
    Arc::make_mut(&mut sheet.categories[1]).rows.pop();
    assert_eq!(count(&sheet), (8, 1));
    sheet.categories.remove(0);
    assert_eq!(count(&sheet).0, 5);
    assert_eq!(count(&Sheet::default()), (0, 0));
}
