//! Saves of a person: the check before, the write, its answer, and the check after a lost answer.

use super::bench::{ASSESSMENT, Bench, RESULT};
use super::expect::{same, tries_again};
use super::fault::{Fault, Meaning};
use e2e::{Result, Role, Script};
use serde_json::{Value, json};

const TEXT: &str = "Was eine Person getippt hat.";
const SAVED: &str = "Changed by you · just now";

/// The check before the write: if it fails, nothing is written, and the draft is still there.
pub async fn check(bench: &Bench, fault: &Fault) -> Result {
    begin(bench).await?;
    bench.play(fault.at("GET", ASSESSMENT, false)).await?;
    save(bench).await?;
    let is_met = matches!(fault.meaning, Meaning::Harmless | Meaning::Renews | Meaning::Flaps);
    same("writes", &bench.sent("PATCH", ASSESSMENT).await?, &usize::from(is_met))?;
    same("is it saved", &has(bench).await?, &is_met)?;
    if let Meaning::Stops(kind) = fault.meaning
        && fault.meaning.takes_away()
    {
        // A person who may no longer see it sees nothing of it; the draft is theirs nevertheless.
        bench.page.phase("failed").await?;
        tries_again(bench, kind).await?;
        bench.page.phase("ready").await?;
        choose(bench).await?;
    }
    ends(bench, is_met, usize::from(!is_met)).await
}

/// The write is refused, or does not arrive.
pub async fn write(bench: &Bench, fault: &Fault) -> Result {
    begin(bench).await?;
    bench.play(fault.at("PATCH", ASSESSMENT, false)).await?;
    save(bench).await?;
    same("writes", &bench.sent("PATCH", ASSESSMENT).await?, &1)?;
    let is_met = has(bench).await?;
    ends(bench, is_met, usize::from(!is_met)).await
}

/// The write is done, and its answer is spoiled: it is never sent again.
pub async fn write_done(bench: &Bench, fault: &Fault) -> Result {
    begin(bench).await?;
    let mut rule = fault.at("PATCH", ASSESSMENT, false);
    rule["after"] = true.into();
    bench.play(rule).await?;
    save(bench).await?;
    // An expired token is refused before anything is done.
    let is_done = !fault.rule["expireToken"].as_bool().unwrap_or_default();
    same("is it saved", &has(bench).await?, &is_done)?;
    let is_known = bench.page.reads_now(SAVED).await?;
    if is_done && (fault.leaves_unknown() || fault.meaning == Meaning::Harmless) {
        same("is it found", &is_known, &true)?;
    }
    ends(bench, is_known, usize::from(!is_done)).await
}

/// The answer to the write is lost, and the check after it fails, too.
pub async fn check_after(bench: &Bench, fault: &Fault) -> Result {
    begin(bench).await?;
    let lost = json!({ "method": "PATCH", "path": format!("{ASSESSMENT}$"), "status": 502, "after": true });
    // The check before the write has to pass.
    bench.page.run(&format!("window.__fault = {}; window.__lost = {lost}", fault.at("GET", ASSESSMENT, false))).await?;
    bench.page.run(AFTER_THE_WRITE).await?;
    bench.play(lost).await?;
    save(bench).await?;
    if let Meaning::Stops(kind) = fault.meaning
        && fault.meaning.takes_away()
    {
        bench.page.phase("failed").await?;
        tries_again(bench, kind).await?;
        bench.page.phase("ready").await?;
        choose(bench).await?;
    }
    // The fault affects everybody, including the test.
    bench.server.no_faults().await?;
    same("is it saved", &has(bench).await?, &true)?;
    let is_known = bench.page.reads_now(SAVED).await?;
    ends(bench, is_known, 0).await
}

/// Activates the fault for reads as soon as the write is sent.
const AFTER_THE_WRITE: &str = include_str!("saves.js");
const DRAFT: Script = Script(include_str!("draft.js"));

/// Begins a draft as a reviewer.
async fn begin(bench: &Bench) -> Result {
    bench.show_well().await?;
    bench.page.run("host().review = true").await?;
    bench.until("the way to finish", "return !!button('Finish review…')").await?;
    choose(bench).await?;
    bench.page.click("Change").await?;
    bench.until("the editor", "return !!shown().querySelector('.review textarea')").await?;
    bench.page.run(&DRAFT.with("type", &json!([TEXT]))).await.map(drop)
}

/// Chooses the row that was the first AI-scored one at the beginning: once saved, it no longer is.
async fn choose(bench: &Bench) -> Result {
    bench.until("the rows", "return !!shown().querySelector('.criterion[data-from=ai]')").await?;
    bench.until("the row", &DRAFT.call("isThere")).await?;
    bench.page.run(&DRAFT.call("focusRow")).await?;
    bench.until("what can be done there", &DRAFT.call("hasActions")).await
}

/// Presses the button, and waits for the outcome.
async fn save(bench: &Bench) -> Result {
    bench.page.click("Save").await?;
    bench.until("an end", &DRAFT.call("isOver")).await
}

/// Whether the server has the draft's value.
async fn has(bench: &Bench) -> Result<bool> {
    let whole = bench.server.call(Role::Supervisor, "GET", "quality/assessment/42", Value::Null).await;
    match whole {
        Ok(whole) => Ok(whole.to_string().contains(TEXT)),
        Err(_) => {
            // The fault affects everybody.
            bench.server.no_faults().await?;
            let whole = bench.server.call(Role::Supervisor, "GET", "quality/assessment/42", Value::Null).await?;
            Ok(whole.to_string().contains(TEXT))
        }
    }
}

/// Asserts that a draft not known to be saved is still there, and saved on request by this many further writes.
async fn ends(bench: &Bench, is_known: bool, more: usize) -> Result {
    bench.server.no_faults().await?;
    let sent = bench.sent("PATCH", ASSESSMENT).await?;
    if !is_known {
        let text = bench.page.run("return shown().querySelector('.review textarea')?.value ?? null").await?;
        same("what was typed", &text, &json!(TEXT))?;
        bench.page.click("Save").await?;
    }
    bench.page.reads(SAVED).await?;
    same("is it saved", &has(bench).await?, &true)?;
    same("writes in all", &bench.sent("PATCH", ASSESSMENT).await?, &(sent + more))?;
    bench.page.reads(RESULT).await
}
