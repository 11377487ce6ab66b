//! Requests of the dialog as it opens.

use super::bench::{ASSESSMENT, Bench, REFRESH};
use super::expect::{COMPARED, ends_well, is_gone, no_errors, requests, requests_beside, same, tries_again};
use super::fault::{Fault, Meaning};
use e2e::Result;
use serde_json::json;

const REVISIONS: &str = "/api/mind/quality/scorecard";

/// The default works without a list.
pub async fn revisions(bench: &Bench, fault: &Fault) -> Result {
    bench.show_well().await?;
    bench.play(fault.at("GET", REVISIONS, false)).await?;
    bench.page.run("host().openRerunDialog()").await?;
    let dialog = bench.page.dialog().await?;
    let is_there = fault.meaning.kind().is_none();
    if !is_there {
        dialog.reads("The revisions cannot be listed. A re-run with the latest active one still works.").await?;
    }
    dialog.choose(if is_there { "revision 1" } else { "Latest active revision" }).await?;
    bench.rests().await?;
    same("requests", &bench.sent("GET", REVISIONS).await?, &requests_beside(fault.meaning))?;
    no_errors(bench).await?;
    dialog.click("Re-run AI").await?;
    bench.page.phase("watching").await?;
    same("re-runs", &bench.sent("POST", REFRESH).await?, &1)
}

/// The dialog says that it may be out of date, and works; or there is nothing left to re-run.
pub async fn check(bench: &Bench, fault: &Fault) -> Result {
    bench.show_well().await?;
    bench.play(fault.at("GET", ASSESSMENT, false)).await?;
    bench.page.run("host().openRerunDialog()").await?;
    if let Meaning::Stops(kind) = fault.meaning
        && fault.meaning.takes_away()
    {
        // The dialog disappears with the assessment.
        bench.page.phase("failed").await?;
        bench.page.no_dialog().await?;
        is_gone(bench, fault.meaning).await?;
        tries_again(bench, kind).await?;
        return ends_well(bench).await;
    }
    let dialog = bench.page.dialog().await?;
    if let Some(kind) = fault.meaning.kind() {
        dialog.reads("The present state could not be checked.").await?;
        let errors = bench.errors().await?;
        same("the kind", &errors[0]["kind"], &json!(kind))?;
        if let Meaning::Stops(_) = fault.meaning {
            bench.rests().await?;
            same("requests", &bench.sent("GET", ASSESSMENT).await?, &requests(fault.meaning))?;
        } else {
            // The requests first: a retry may happen meanwhile, and then there are more answers rather than fewer.
            let asked = bench.sent("GET", ASSESSMENT).await?;
            let most = bench.errors().await?.len() + 1;
            same("more requests than answers", &(asked > most), &false)?;
        }
        bench.server.no_faults().await?;
    }
    dialog.click("Re-run AI").await?;
    bench.page.phase("watching").await?;
    bench.page.no_dialog().await?;
    same("re-runs", &bench.sent("POST", REFRESH).await?, &1)?;
    bench.server.finish_run().await?;
    bench.page.reads(COMPARED).await?;
    ends_well(bench).await
}
