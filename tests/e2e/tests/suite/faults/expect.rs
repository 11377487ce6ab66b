//! The expected display and cost of a fault.

use super::bench::{ASSESSMENT, Bench, RESULT};
use super::fault::{Fault, Meaning, title};
use e2e::Result;
use serde_json::json;

/// The beginning of a run's outcome for the total.
pub const COMPARED: &str = "80% (76 of 95 points) → ";
/// The message beside the last good data.
pub const STALE: &str = "What is shown is the last version that was loaded.";

/// The number of requests of one kind until success or surrender.
pub fn requests(meaning: Meaning) -> usize {
    match meaning {
        Meaning::Harmless | Meaning::Flaps => 1,
        Meaning::Stops("unauthenticated") | Meaning::Renews | Meaning::Passes(_) => 2,
        Meaning::Stops(_) => 1,
    }
}

/// The same for data besides the assessment: the rest works without it, so that it is retried only with another token.
pub fn requests_beside(meaning: Meaning) -> usize {
    match meaning {
        Meaning::Passes(_) => 1,
        meaning => requests(meaning),
    }
}

pub fn same<T: PartialEq + std::fmt::Debug>(what: &str, is: &T, wanted: &T) -> Result {
    if is == wanted { Ok(()) } else { Err(format!("{what}: {is:?} and not {wanted:?}").into()) }
}

/// Asserts that the one reported error is the right one, and that the screen was right at that time.
pub async fn reports(bench: &Bench, kind: &str, phase: &str, beside: &[&str]) -> Result {
    bench.until("the error", "return window.__errors.length > 0").await?;
    let errors = bench.errors().await?;
    let mut kinds: Vec<_> = errors.iter().map(|error| error["kind"].as_str().unwrap_or_default()).collect();
    // A connection that is dropped repeatedly may be reported repeatedly.
    kinds.dedup();
    same("errors", &kinds, &vec![kind])?;
    if errors.iter().any(|error| error.to_string().contains("eyJ")) {
        return Err("a token is told".into());
    }
    let [error, ..] = &errors[..] else { return Err("no error".into()) };
    same("the phase at the error", &error["phase"], &json!(phase))?;
    let screen = error["screen"].as_str().unwrap_or_default();
    for text in [title(kind)].iter().chain(beside) {
        if !screen.contains(text) {
            return Err(format!("{text:?} was not on the screen at the error: {}", screen.replace('\n', " ")).into());
        }
    }
    Ok(())
}

/// The text beside a failure of this meaning if the assessment was shown before: that it is the last version, or
/// nothing.
pub fn beside(meaning: Meaning) -> &'static [&'static str] {
    if meaning.takes_away() { &[] } else { &["Assessment 42", RESULT, STALE] }
}

/// Asserts that a person who may no longer see it sees nothing of it.
pub async fn is_gone(bench: &Bench, meaning: Meaning) -> Result {
    if !meaning.takes_away() {
        return Ok(());
    }
    let screen = bench.page.run("return window.__screen()").await?;
    let screen = screen.as_str().unwrap_or_default();
    same("the judgement on the screen", &(screen.contains(RESULT) || screen.contains(STALE)), &false)?;
    let left = "return JSON.stringify([host().assessment, { ...sessionStorage }])";
    same("what is left of it", &bench.page.run(left).await?, &json!("[null,{}]"))
}

/// Asserts that the failure is reported, and does not repeat.
pub async fn passes(bench: &Bench, kind: &str, phase: &str, beside: &[&str]) -> Result {
    reports(bench, kind, phase, beside).await?;
    bench.server.no_faults().await
}

pub async fn no_errors(bench: &Bench) -> Result {
    same("errors", &bench.errors().await?, &Vec::new())
}

/// Asserts that it comes to rest with the server's assessment.
pub async fn ends_well(bench: &Bench) -> Result {
    bench.page.phase("ready").await?;
    bench.rests().await?;
    bench.page.reads("Assessment 42").await?;
    bench.page.reads("points").await?;
    same("trouble at the end", &bench.page.reads_now(STALE).await?, &false)
}

/// Asserts that it has stopped, says why, and sends nothing more until somebody presses the button.
pub async fn stops(bench: &Bench, fault: &Fault, kind: &str, beside: &[&str]) -> Result {
    reports(bench, kind, "failed", beside).await?;
    bench.page.phase("failed").await?;
    bench.rests().await?;
    same("requests", &bench.sent("GET", ASSESSMENT).await?, &requests(fault.meaning))?;
    tries_again(bench, kind).await
}

/// Presses the button when all faults are over.
pub async fn tries_again(bench: &Bench, kind: &str) -> Result {
    bench.server.no_faults().await?;
    bench.page.click(if kind == "conflict" { "Check now" } else { "Try again" }).await
}

/// Asserts the number of requests, and the waits between them.
pub async fn asked(bench: &Bench, fault: &Fault) -> Result {
    let sent = bench.sent("GET", ASSESSMENT).await?;
    // A connection that is dropped repeatedly causes repeated requests.
    let (least, most) =
        (requests(fault.meaning), requests(fault.meaning) + bench.errors().await?.len().saturating_sub(1));
    if sent < least || sent > most {
        return Err(format!("{sent} requests and not {least} to {most}").into());
    }
    if matches!(fault.meaning, Meaning::Passes(_)) {
        let pause = bench.pause("GET", ASSESSMENT).await?;
        // The page's two clocks differ by some milliseconds.
        let named = bench.until_date("GET", ASSESSMENT, &fault.rule["retryAfter"]).await? - 50.0;
        if pause < fault.pause.max(150.0).max(named) {
            return Err(format!("asked again after {pause:.0} ms").into());
        }
    }
    let renewals = bench.page.run("return window.__calls.filter((reason) => reason === 'rejected').length").await?;
    let is_renewed = matches!(fault.meaning, Meaning::Renews | Meaning::Stops("unauthenticated"));
    same("renewals", &renewals, &json!(usize::from(is_renewed)))
}
