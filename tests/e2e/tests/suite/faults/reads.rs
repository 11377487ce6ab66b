//! Reads outside a run.

use super::bench::{ASSESSMENT, Bench, RESULT};
use super::expect::{asked, beside, ends_well, is_gone, no_errors, passes, requests_beside, same, stops};
use super::fault::{Fault, Meaning};
use e2e::Result;
use serde_json::Value;

const SCORECARD: &str = "/api/mind/quality/scorecard/22";

pub async fn first(bench: &Bench, fault: &Fault) -> Result {
    bench.play(fault.at("GET", ASSESSMENT, true)).await?;
    bench.show().await?;
    match fault.meaning {
        Meaning::Stops(kind) => stops(bench, fault, kind, &[]).await?,
        Meaning::Passes(kind) => passes(bench, kind, "failed", &["Try again", "Next try at"]).await?,
        _ => {}
    }
    ends_well(bench).await?;
    bench.page.reads(RESULT).await?;
    if fault.meaning.kind().is_none() {
        no_errors(bench).await?;
    }
    if matches!(fault.meaning, Meaning::Stops(_)) { Ok(()) } else { asked(bench, fault).await }
}

/// Without the scorecard, ids take the place of labels, and everything else is there.
pub async fn scorecard(bench: &Bench, fault: &Fault) -> Result {
    bench.play(fault.at("GET", SCORECARD, false)).await?;
    bench.show().await?;
    ends_well(bench).await?;
    no_errors(bench).await?;
    let is_there = fault.meaning.kind().is_none();
    same("labels", &bench.page.reads_now("Criterion 31").await?, &!is_there)?;
    same("the note", &bench.page.reads_now("The scorecard cannot be loaded").await?, &!is_there)?;
    same("requests", &bench.sent("GET", SCORECARD).await?, &requests_beside(fault.meaning))?;
    // A retry gets it.
    bench.server.no_faults().await?;
    bench.page.run("await host().reload()").await?;
    bench.until("labels", "return !window.__screen().includes('Criterion 31')").await
}

/// The shown data stays beside the reason, unless the fault takes it away, and the promise rejects, too.
pub async fn reload(bench: &Bench, fault: &Fault) -> Result {
    bench.show_well().await?;
    bench.play(fault.at("GET", ASSESSMENT, true)).await?;
    let outcome = bench.page.run("return host().reload().then(() => 'read', (error) => error.kind)").await?;
    same("the promise", &outcome, &Value::from(fault.meaning.kind().unwrap_or("read")))?;
    let beside = beside(fault.meaning);
    match fault.meaning {
        Meaning::Stops(kind) => {
            bench.page.phase("failed").await?;
            is_gone(bench, fault.meaning).await?;
            stops(bench, fault, kind, beside).await?;
        }
        Meaning::Passes(kind) => passes(bench, kind, "failed", beside).await?,
        _ => no_errors(bench).await?,
    }
    ends_well(bench).await?;
    if matches!(fault.meaning, Meaning::Stops(_)) { Ok(()) } else { asked(bench, fault).await }
}
