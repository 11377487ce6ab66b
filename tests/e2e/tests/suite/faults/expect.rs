//! What is to be seen of a fault, and what it may cost.

use super::bench::{ASSESSMENT, Bench, RESULT};
use super::fault::{Fault, Meaning, title};
use e2e::Result;
use serde_json::json;

/// What the end of a run tells of the total.
pub const COMPARED: &str = "80% (76 of 95 points) → ";
/// What stands beside the last good data.
pub const STALE: &str = "What is shown is the last version that was loaded.";

/// So many requests of one kind does a question take, until it is answered or given up.
pub fn requests(meaning: Meaning) -> usize {
    match meaning {
        Meaning::Harmless | Meaning::Flaps => 1,
        Meaning::Stops("unauthenticated") | Meaning::Renews | Meaning::Passes(_) => 2,
        Meaning::Stops(_) => 1,
    }
}

/// The same of what is asked for beside the assessment: without it the rest works, so that nothing is tried again but
/// with another token.
pub fn requests_beside(meaning: Meaning) -> usize {
    match meaning {
        Meaning::Passes(_) => 1,
        meaning => requests(meaning),
    }
}

pub fn same<T: PartialEq + std::fmt::Debug>(what: &str, is: &T, wanted: &T) -> Result {
    if is == wanted { Ok(()) } else { Err(format!("{what}: {is:?} and not {wanted:?}").into()) }
}

/// The one error that was told of is the right one, and so was the screen at that time.
pub async fn told(bench: &Bench, kind: &str, phase: &str, beside: &[&str]) -> Result {
    bench.until("the error", "return window.__errors.length > 0").await?;
    let errors = bench.errors().await?;
    let mut kinds: Vec<_> = errors.iter().map(|error| error["kind"].as_str().unwrap_or_default()).collect();
    // What is dropped again and again may be told of again.
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

/// What is to be read beside a failure of this meaning where the assessment was shown before: that it is the last
/// version, or nothing of it.
pub fn beside(meaning: Meaning) -> &'static [&'static str] {
    if meaning.takes_away() { &[] } else { &["Assessment 42", RESULT, STALE] }
}

/// Whoever may not see it any more sees nothing of it.
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

/// It is told of, and will not happen again.
pub async fn passes(bench: &Bench, kind: &str, phase: &str, beside: &[&str]) -> Result {
    told(bench, kind, phase, beside).await?;
    bench.server.no_faults().await
}

pub async fn no_errors(bench: &Bench) -> Result {
    same("errors", &bench.errors().await?, &Vec::new())
}

/// It rests with the assessment as the server has it.
pub async fn ends_well(bench: &Bench) -> Result {
    bench.page.phase("ready").await?;
    bench.rests().await?;
    bench.page.reads("Assessment 42").await?;
    bench.page.reads("points").await?;
    same("trouble at the end", &bench.page.reads_now(STALE).await?, &false)
}

/// It has stopped, says why, and asks nothing more until somebody presses the button.
pub async fn stops(bench: &Bench, fault: &Fault, kind: &str, beside: &[&str]) -> Result {
    told(bench, kind, "failed", beside).await?;
    bench.page.phase("failed").await?;
    bench.rests().await?;
    same("requests", &bench.sent("GET", ASSESSMENT).await?, &requests(fault.meaning))?;
    looks_again(bench, kind).await
}

/// Somebody presses the button, when nothing goes wrong any more.
pub async fn looks_again(bench: &Bench, kind: &str) -> Result {
    bench.server.no_faults().await?;
    bench.page.click(if kind == "conflict" { "Check now" } else { "Try again" }).await
}

/// The looks that one question took, and what was between them.
pub async fn asked(bench: &Bench, fault: &Fault) -> Result {
    let sent = bench.sent("GET", ASSESSMENT).await?;
    // What is dropped again and again is asked for again.
    let (least, most) =
        (requests(fault.meaning), requests(fault.meaning) + bench.errors().await?.len().saturating_sub(1));
    if sent < least || sent > most {
        return Err(format!("{sent} requests and not {least} to {most}").into());
    }
    if matches!(fault.meaning, Meaning::Passes(_)) {
        let pause = bench.pause("GET", ASSESSMENT).await?;
        // The page's two clocks are some milliseconds apart.
        let named = bench.until_date("GET", ASSESSMENT, &fault.rule["retryAfter"]).await? - 50.0;
        if pause < fault.pause.max(150.0).max(named) {
            return Err(format!("asked again after {pause:.0} ms").into());
        }
    }
    let renewals = bench.page.run("return window.__calls.filter((reason) => reason === 'rejected').length").await?;
    let is_renewed = matches!(fault.meaning, Meaning::Renews | Meaning::Stops("unauthenticated"));
    same("renewals", &renewals, &json!(usize::from(is_renewed)))
}
