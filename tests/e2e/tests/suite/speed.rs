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

/// A task of 50 ms and more can be felt: a key or a click that comes meanwhile waits for it.
#[tokio::test]
#[ignore = "it proves nothing: it measures, on a machine that does nothing else"]
async fn tasks_while_two_thousand_criteria_are_scrolled_and_filtered() -> Result {
    let desk = Desk::ready(Role::Manager, 2000).await?;
    let strain = desk.page.run(&format!("{MEASURE} return strain()")).await?;
    assert!(strain["chips"].as_u64().is_some_and(|chips| chips >= 2), "{strain}");
    for task in strain["longTasks"].as_array().into_iter().flatten() {
        println!("| 2,000 criteria, a task of 50 ms or more while {} | | |", task.as_str().unwrap_or_default());
    }
    println!("| 2,000 criteria, the longest time between frames | {} | | |", strain["longest"]);
    desk.close().await
}
