//! Polls during a run, and the request for the person's identity.

use super::bench::{ASSESSMENT, Bench, REFRESH};
use super::expect::{
    COMPARED, STALE, beside, ends_well, is_gone, no_errors, passes, reports, requests, same, tries_again,
};
use super::fault::{Fault, Meaning};
use e2e::{Result, Role};
use serde_json::json;

const PROFILE: &str = "/api/mind/profile";

/// The shown data stays, a fault that may pass is retried, and the run is followed to its end.
pub async fn one(bench: &Bench, fault: &Fault) -> Result {
    bench.show_well().await?;
    bench.run().await?;
    let beside = beside(fault.meaning);
    bench.play(fault.at("GET", ASSESSMENT, true)).await?;
    // Without the one in flight.
    bench.page.run("window.__done['qa-poll'] = 0; window.__open.sent.length = 0").await?;
    match fault.meaning {
        Meaning::Stops(kind) => {
            reports(bench, kind, "failed", beside).await?;
            is_gone(bench, fault.meaning).await?;
            bench.rests().await?;
            let asked = bench.sent("GET", ASSESSMENT).await?;
            same("more requests than there may be", &(asked > requests(fault.meaning)), &false)?;
            tries_again(bench, kind).await?;
        }
        Meaning::Passes(kind) => {
            passes(bench, kind, "watching", beside).await?;
            let again = format!("return window.__done['qa-poll'] > 0 && !window.__screen().includes({STALE:?})");
            bench.until("a poll after it", &again).await?;
        }
        Meaning::Flaps => {
            bench.until("failures", "return window.__errors.length > 1").await?;
            bench.server.no_faults().await?;
        }
        Meaning::Harmless | Meaning::Renews => {
            bench.until("polls", "return window.__done['qa-poll'] > 1").await?;
            no_errors(bench).await?;
        }
    }
    bench.page.phase("watching").await?;
    bench.server.finish_run().await?;
    bench.page.reads(COMPARED).await?;
    ends_well(bench).await?;
    same("ends", &bench.page.run("return window.__done['qa-complete']").await?, &json!(1))
}

/// The result comes late, and complete.
pub async fn last(bench: &Bench, fault: &Fault) -> Result {
    bench.show_well().await?;
    bench.run().await?;
    let beside = beside(fault.meaning);
    bench.play(fault.at("GET", ASSESSMENT, true)).await?;
    bench.server.finish_run().await?;
    match fault.meaning {
        Meaning::Stops(kind) => {
            reports(bench, kind, "failed", beside).await?;
            is_gone(bench, fault.meaning).await?;
            bench.rests().await?;
            tries_again(bench, kind).await?;
        }
        Meaning::Passes(kind) => passes(bench, kind, "watching", beside).await?,
        Meaning::Flaps => {}
        Meaning::Harmless | Meaning::Renews => no_errors(bench).await?,
    }
    bench.page.reads(COMPARED).await?;
    ends_well(bench).await?;
    same("re-runs", &bench.sent("POST", REFRESH).await?, &0)?;
    same("ends", &bench.page.run("return window.__done['qa-complete']").await?, &json!(1))
}

/// An unknown identity costs the comparison, and nothing else.
pub async fn profile(bench: &mut Bench, fault: &Fault) -> Result {
    bench.page.sign_in_by_cookie(Role::Supervisor).await?;
    bench.visit("widget/?assessment=42&lang=en&poll-interval=250").await?;
    bench.page.phase("ready").await?;
    bench.page.run("host().rerun().catch(() => {}); 0").await?;
    bench.until("something kept", "return Object.keys(sessionStorage).length > 0").await?;
    bench.play(fault.at("GET", PROFILE, false)).await?;
    bench.server.forget_requests().await?;
    bench.page.run("window.__old = true; location.reload()").await?;
    bench.until("another page", "return !window.__old && !!host()?.dataset.phase").await?;
    bench.look_in().await?;
    if fault.rule["expireToken"] == json!(true) {
        // The widget cannot renew a cookie.
        bench.page.phase("failed").await?;
        return bench.page.reads("You are signed out").await;
    }
    bench.page.phase("watching").await?;
    let is_known = matches!(fault.meaning, Meaning::Harmless | Meaning::Flaps);
    bench.page.reads(if is_known { "You see the previous result" } else { "What you see is not final." }).await?;
    let asked = bench.server.requests("GET", "/profile").await?;
    if asked != 1 && !(fault.is_repeated_by_the_browser() && asked > 1) {
        return Err(format!("{asked} requests for the person's identity").into());
    }
    bench.server.finish_run().await?;
    bench.page.reads(if is_known { COMPARED } else { "so there is nothing to compare with" }).await?;
    ends_well(bench).await
}
