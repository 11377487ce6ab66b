//! The composition of the total.

use super::sample::{assessment, criterion, scorecard};
use super::stage::Stage;
use leptos::prelude::*;
use quality_assessment::assessment::{Assessment, Category, CategoryId, Provenance, Totals};
use std::sync::Arc;
use wasm_bindgen_test::wasm_bindgen_test;

async fn account(lang: &str, scored: Option<f64>) -> (Stage, String) {
    let totals = Totals { scored, percentage: Some(75.0), ..Totals::default() };
    let stage = Stage::showing(lang, Assessment { totals, ..assessment("aiReady") }, scorecard(3)).await;
    let text = stage.texts("[part~=account]").concat();
    (stage, text)
}

#[wasm_bindgen_test]
async fn where_the_categories_add_up_it_says_so() {
    let (_stage, text) = account("en", Some(4.0)).await;
    assert!(text.contains("4 of 8") && text.contains("The categories add up to the total."), "{text}");
}

#[wasm_bindgen_test]
async fn where_they_do_not_the_servers_number_counts() {
    let (stage, text) = account("de", Some(24.5)).await;
    assert!(text.contains("Die Kategorien ergeben 4 Punkte, der Server meldet 24,5."), "{text}");
    assert!(stage.texts("[part~=total]").concat().contains("24,5"), "the result is the API's, whatever we count");
}

#[wasm_bindgen_test]
async fn a_withheld_total_is_not_shown_in_a_table_either() {
    let (stage, _) = account("en", Some(4.0)).await;
    assert!(!stage.all("[part~=account]").is_empty(), "there is one otherwise");
    stage.props.appearance.hide_ai.set(true);
    stage.settle().await;
    assert!(stage.all("[part~=account]").is_empty() && !stage.rows().is_empty(), "{}", stage.text());
}

/// The table said "0", as if somebody had scored it.
#[wasm_bindgen_test]
async fn a_category_that_is_not_scored_has_no_points() {
    let mut with_gap = assessment("aiReady");
    let gap = vec![Arc::new(criterion(21, None, Provenance::Unscored))];
    with_gap.categories.push(Arc::new(Category { id: Some(CategoryId(2)), criteria: gap }));
    let stage = Stage::showing("en", with_gap, scorecard(3)).await;
    let rows: Vec<_> = stage.all("[part~=account] tbody tr").iter().map(|row| row.text_content().unwrap()).collect();
    let rows: Vec<_> = rows.iter().map(|row| row.split_whitespace().collect::<Vec<_>>().join(" ")).collect();
    assert_eq!(rows.len(), 2, "{rows:?}");
    assert!(rows[1].replace(' ', "").ends_with("Category2–1"), "{rows:?}");
}
