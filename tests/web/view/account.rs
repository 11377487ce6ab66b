//! How the total came about.

use super::sample::{assessment, scorecard};
use super::stage::Stage;
use leptos::prelude::*;
use quality_assessment::assessment::{Assessment, Totals};
use wasm_bindgen_test::wasm_bindgen_test;

async fn account(lang: &str, scored: Option<f64>) -> (Stage, String) {
    let totals = Totals { scored, percentage: Some(75.0), ..Totals::default() };
    let stage = Stage::showing(lang, Assessment { totals, ..assessment("aiReady") }, scorecard(3)).await;
    let told = stage.texts("[part~=account]").concat();
    (stage, told)
}

#[wasm_bindgen_test]
async fn where_the_categories_add_up_it_says_so() {
    let (_stage, told) = account("en", Some(4.0)).await;
    assert!(told.contains("4 of 8") && told.contains("The categories add up to the total."), "{told}");
}

#[wasm_bindgen_test]
async fn where_they_do_not_the_servers_number_counts() {
    let (stage, told) = account("de", Some(24.5)).await;
    assert!(told.contains("Die Kategorien ergeben 4 Punkte, der Server meldet 24,5."), "{told}");
    assert!(stage.texts("[part~=total]").concat().contains("24,5"), "the result is the API's, whatever we count");
}

#[wasm_bindgen_test]
async fn what_is_withheld_is_not_told_in_a_table_either() {
    let (stage, _) = account("en", Some(4.0)).await;
    stage.props.hide_ai.set(true);
    stage.settle().await;
    assert!(stage.all("[part~=account]").is_empty());
}
