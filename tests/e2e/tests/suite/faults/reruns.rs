//! The POST of a re-run, before and after something was done.

use super::bench::{ASSESSMENT, Bench, REFRESH, RESULT};
use super::expect::{COMPARED, ends_well, same};
use super::fault::{Fault, Meaning, title_of_rerun};
use e2e::Result;
use serde_json::json;

/// A refusal stays in the dialog, an unknown outcome is checked, and nothing is sent twice.
pub async fn post(bench: &Bench, fault: &Fault) -> Result {
    bench.show_well().await?;
    bench.play(fault.at("POST", REFRESH, false)).await?;
    submit(bench).await?;
    if matches!(fault.meaning, Meaning::Harmless | Meaning::Flaps) {
        bench.page.phase("watching").await?;
    } else if fault.leaves_unknown() {
        bench.page.no_dialog().await?;
        bench.page.reads("Checking whether the re-run started").await?;
        // The dialog's own, and some checks: they go on for the maximum time of the POST.
        let checks = format!("return window.__sent('GET', {ASSESSMENT:?}).length > 6");
        bench.until("checks", &checks).await?;
        same("the phase", &bench.page.run("return host().phase").await?, &json!("watching"))?;
        let invites = bench.page.reads_now("You can start it again").await?;
        same("an invitation to repeat what may have begun", &invites, &false)?;
        bench.page.run("host().stopWatching()").await?;
        bench.page.reads("The re-run probably did not start").await?;
        bench.rests().await?;
        bench.page.click("Dismiss").await?;
    } else {
        refused(bench, fault).await?;
    }
    same("re-runs", &bench.sent("POST", REFRESH).await?, &1)?;
    bench.page.reads(RESULT).await?;
    if fault.meaning.kind().is_some() || fault.meaning == Meaning::Renews {
        bench.server.no_faults().await?;
        bench.page.run("host().rerun({ scorecardId: 23 }).catch(() => {}); 0").await?;
        bench.page.phase("watching").await?;
        same("re-runs", &bench.sent("POST", REFRESH).await?, &2)?;
    }
    bench.server.finish_run().await?;
    bench.page.reads(COMPARED).await
}

/// The run goes on, whatever the answer said: it is found and followed, and never begun again.
pub async fn post_done(bench: &Bench, fault: &Fault) -> Result {
    bench.show_well().await?;
    let mut rule = fault.at("POST", REFRESH, false);
    rule["after"] = true.into();
    bench.play(rule).await?;
    submit(bench).await?;
    let is_conflict = fault.meaning == Meaning::Stops("conflict");
    let is_answered = matches!(fault.meaning, Meaning::Harmless | Meaning::Flaps);
    // An expired token is refused before anything is done.
    let is_begun = !fault.rule["expireToken"].as_bool().unwrap_or_default();
    if is_answered || is_conflict || fault.leaves_unknown() {
        bench.page.no_dialog().await?;
    } else if fault.is_looked_after() {
        bench.page.phase("watching").await?;
        let dialog = bench.page.dialog().await?;
        dialog.reads("The AI is already running.").await?;
        dialog.click("Cancel").await?;
        bench.page.no_dialog().await?;
    } else {
        refused(bench, fault).await?;
        bench.server.no_faults().await?;
        bench.page.run("await host().reload()").await?;
    }
    same("re-runs", &bench.sent("POST", REFRESH).await?, &1)?;
    if !is_begun {
        return ends_well(bench).await;
    }
    bench.page.phase("watching").await?;
    bench.page.reads("You see the previous result").await?;
    bench.server.finish_run().await?;
    bench.page.reads(COMPARED).await?;
    ends_well(bench).await?;
    same("re-runs", &bench.sent("POST", REFRESH).await?, &1)
}

/// Submits the dialog's default.
async fn submit(bench: &Bench) -> Result {
    bench.page.run("host().openRerunDialog()").await?;
    let dialog = bench.page.dialog().await?;
    dialog.choose("revision 1").await?;
    dialog.click("Re-run AI").await
}

/// Asserts that the dialog says why, keeps the choice, and can be cancelled.
async fn refused(bench: &Bench, fault: &Fault) -> Result {
    let kind = fault.meaning.kind().unwrap_or("unauthenticated");
    let dialog = bench.page.dialog().await?;
    dialog.reads(title_of_rerun(kind)).await?;
    bench.page.phase("ready").await?;
    bench.rests().await?;
    let errors = bench.errors().await?;
    let kinds: Vec<_> = errors.iter().map(|error| (&error["kind"], &error["phase"])).collect();
    same("errors", &kinds, &vec![(&json!(kind), &json!("ready"))])?;
    same("the choice is kept", &dialog.choice().await?.contains("revision 1"), &true)?;
    dialog.click("Cancel").await?;
    bench.page.no_dialog().await
}
