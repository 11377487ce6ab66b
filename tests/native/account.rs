//! The composition of the total.

use crate::samples::{assessment, blank, category, chapter, defined, scorecard, scored};
use quality_assessment::assessment::{Account, Category, Definition, Sheet, Totals};
use std::sync::Arc;

/// Two categories: in the first 1 knocks out the category, in the second 1 knocks out everything.
fn account(categories: Vec<Arc<Category>>) -> Account {
    let one = Definition { knocks_out_category: true, ..defined(1, 5.0) };
    let all = Definition { knocks_out_assessment: true, ..defined(1, 5.0) };
    let card =
        scorecard(vec![chapter(1, "A", vec![one, defined(2, 5.0)]), chapter(2, "B", vec![all, defined(2, 5.0)])]);
    Account::of(&Sheet::join(&assessment(categories), Some(&card)))
}

fn claim(scored: f64) -> Totals {
    Totals { scored: Some(scored), ..Totals::default() }
}

#[test]
fn points_are_added_and_gaps_are_counted() {
    let account = account(vec![category(1, vec![scored(1, 3.0), blank(2)]), category(2, vec![scored(1, 4.5)])]);
    assert_eq!(
        account.categories.iter().map(|c| (c.scored, c.max, c.unscored)).collect::<Vec<_>>(),
        [(Some(3.0), 5.0, 1), (Some(4.5), 5.0, 1)]
    );
    assert_eq!((account.sum, account.is_knocked_out), (7.5, false));
    assert_eq!(account.adds_up_to(&claim(7.5)), Some(true));
    assert_eq!(account.adds_up_to(&claim(7.0)), Some(false));
    assert_eq!(account.adds_up_to(&Totals::default()), None);
}

#[test]
fn a_category_that_is_not_scored_has_no_points() {
    let account = account(vec![category(1, vec![scored(1, 3.0)]), category(2, vec![blank(1)])]);
    assert_eq!(account.categories.iter().map(|c| c.scored).collect::<Vec<_>>(), [Some(3.0), None]);
    assert_eq!(account.sum, 3.0);
}

#[test]
fn a_knocked_out_category_counts_0_and_is_named() {
    let account = account(vec![category(1, vec![scored(1, 0.0), scored(2, 5.0)]), category(2, vec![scored(2, 4.0)])]);
    assert_eq!(account.categories.iter().map(|c| c.is_knocked_out).collect::<Vec<_>>(), [true, false]);
    assert_eq!((account.sum, account.is_knocked_out), (4.0, false));
}

#[test]
fn a_knocked_out_assessment_counts_0() {
    let account = account(vec![category(1, vec![scored(1, 5.0)]), category(2, vec![scored(1, 0.0), scored(2, 4.0)])]);
    assert_eq!((account.sum, account.is_knocked_out), (0.0, true));
}

#[test]
fn tenths_add_up_despite_binary_fractions() {
    let account = account(vec![category(1, vec![scored(1, 0.1), scored(2, 0.2)])]);
    assert_eq!(account.adds_up_to(&claim(0.3)), Some(true));
}

/// Points are shown with two decimals: what differs on the screen does not add up.
#[test]
fn half_a_hundredth_is_a_difference_and_less_is_not() {
    let nothing = account(vec![]);
    assert_eq!([0.0049, -0.0049].map(|points| nothing.adds_up_to(&claim(points))), [Some(true); 2]);
    assert_eq!([0.005, -0.005].map(|points| nothing.adds_up_to(&claim(points))), [Some(false); 2]);
}
