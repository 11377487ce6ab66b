//! The speed with 2,000 criteria, for `cargo xtask bench`.

use crate::Desk;
use e2e::{Result, Role};
use serde_json::Value;

/// Each result is a time in milliseconds, from the answer's body to the event that it is visible.
const MEASURE: &str = include_str!("speed.js");

#[tokio::test]
#[ignore = "it proves nothing: it measures, on a machine that does nothing else"]
async fn two_thousand_criteria() -> Result {
    let desk = Desk::ready(Role::Manager, 42).await?;
    let times = desk.page.run(&format!("{MEASURE} return measure()")).await?;
    println!("| 2,000 criteria in the browser | median, ms | fastest | slowest |\n|---|---:|---:|---:|");
    for (what, times) in times.as_object().into_iter().flatten() {
        let mut times: Vec<f64> = times.as_array().into_iter().flatten().filter_map(Value::as_f64).collect();
        times.sort_by(f64::total_cmp);
        let [fastest, median, slowest] = [0, times.len() / 2, times.len() - 1].map(|at| times[at]);
        assert!(fastest > 0.0, "{what} was not measured");
        println!("| {what} | {median:.2} | {fastest:.2} | {slowest:.2} |");
    }
    desk.close().await
}
