//! The moments at which something can go wrong, and how each of them is to end.

use super::bench::{ASSESSMENT, Bench, REFRESH, RESULT};
use super::fault::{Fault, Meaning, title, title_of_rerun};
use e2e::Result;
use serde_json::{Value, json};

const SCORECARD: &str = "/api/mind/quality/scorecard/22";
const REVISIONS: &str = "/api/mind/quality/scorecard";
const PROFILE: &str = "/api/mind/profile";
/// What the end of a run tells of the total.
const COMPARED: &str = "80% (76 of 95 points; 95 in all) → ";

/// What stands beside the last good data.
const STALE: &str = "You see what was last loaded.";

/// When it happens.
#[derive(Clone, Copy, Debug)]
pub enum Moment {
    /// The first look.
    Load,
    /// The scorecard that belongs to it.
    Scorecard,
    /// The list of revisions, as the dialog opens.
    Revisions,
    /// The look that the dialog takes as it opens.
    DialogLook,
    /// The re-run, before anything was done.
    Post,
    /// The re-run, after it was begun.
    PostDone,
    /// A look in the middle of a run.
    Poll,
    /// The look that would have brought the result.
    LastPoll,
    /// After a reload in the middle of a run, with a cookie: who sits there?
    Profile,
    /// A look that somebody asks for.
    Reload,
}

impl Moment {
    /// Tries one fault at this moment, on a bench that was cleared for it.
    pub async fn try_with(self, bench: &mut Bench, fault: &Fault) -> Result {
        match self {
            Self::Load => load(bench, fault).await,
            Self::Scorecard => scorecard(bench, fault).await,
            Self::Revisions => revisions(bench, fault).await,
            Self::DialogLook => dialog_look(bench, fault).await,
            Self::Post => post(bench, fault).await,
            Self::PostDone => post_done(bench, fault).await,
            Self::Poll => poll(bench, fault).await,
            Self::LastPoll => last_poll(bench, fault).await,
            Self::Profile => profile(bench, fault).await,
            Self::Reload => reload(bench, fault).await,
        }
    }
}

/// So many requests of one kind does a question take, until it is answered or given up.
fn requests(meaning: Meaning) -> usize {
    match meaning {
        Meaning::Harmless | Meaning::Flaps => 1,
        Meaning::Stops("unauthenticated") | Meaning::Renews | Meaning::Passes(_) => 2,
        Meaning::Stops(_) => 1,
    }
}

fn same<T: PartialEq + std::fmt::Debug>(what: &str, is: &T, wanted: &T) -> Result {
    if is == wanted { Ok(()) } else { Err(format!("{what}: {is:?} and not {wanted:?}").into()) }
}

/// The one error that was told of is the right one, and so was the screen at that time.
async fn told(bench: &Bench, kind: &str, phase: &str, beside: &[&str]) -> Result {
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

/// It is told of, and will not happen again.
async fn passes(bench: &Bench, kind: &str, phase: &str, beside: &[&str]) -> Result {
    told(bench, kind, phase, beside).await?;
    bench.server.no_faults().await
}

async fn no_errors(bench: &Bench) -> Result {
    same("errors", &bench.errors().await?, &Vec::new())
}

/// It rests with the assessment as the server has it.
async fn ends_well(bench: &Bench) -> Result {
    bench.page.phase("ready").await?;
    bench.rests().await?;
    bench.page.reads("Quality assessment 42").await?;
    bench.page.reads("points").await?;
    same("trouble at the end", &bench.page.reads_now(STALE).await?, &false)
}

/// It has stopped, says why, and asks nothing more until somebody presses the button.
async fn stops(bench: &Bench, fault: &Fault, kind: &str, beside: &[&str]) -> Result {
    told(bench, kind, "failed", beside).await?;
    bench.page.phase("failed").await?;
    bench.rests().await?;
    same("requests", &bench.sent("GET", ASSESSMENT).await?, &requests(fault.meaning))?;
    bench.server.no_faults().await?;
    bench.page.click(if kind == "conflict" { "Check now" } else { "Try again" }).await
}

/// The requests of one question, and what was between them.
async fn asked(bench: &Bench, fault: &Fault, method: &str, path: &str) -> Result {
    let sent = bench.sent(method, path).await?;
    // What is dropped again and again is asked for again.
    let (least, most) =
        (requests(fault.meaning), requests(fault.meaning) + bench.errors().await?.len().saturating_sub(1));
    if sent < least || sent > most {
        return Err(format!("{sent} requests and not {least} to {most}").into());
    }
    if matches!(fault.meaning, Meaning::Passes(_)) {
        let pause = bench.pause(method, path).await?;
        if pause < fault.pause.max(150.0) {
            return Err(format!("asked again after {pause:.0} ms").into());
        }
    }
    let renewals = bench.page.run("return window.__calls.filter((reason) => reason === 'rejected').length").await?;
    let is_renewed = matches!(fault.meaning, Meaning::Renews | Meaning::Stops("unauthenticated"));
    same("renewals", &renewals, &json!(usize::from(is_renewed)))
}

async fn load(bench: &Bench, fault: &Fault) -> Result {
    bench.play(fault.at("GET", ASSESSMENT, true)).await?;
    bench.show().await?;
    match fault.meaning {
        Meaning::Stops(kind) => stops(bench, fault, kind, &[]).await?,
        Meaning::Passes(kind) => passes(bench, kind, "failed", &["Try again", "The next try is at"]).await?,
        _ => {}
    }
    ends_well(bench).await?;
    bench.page.reads(RESULT).await?;
    match fault.meaning {
        Meaning::Stops(_) => Ok(()),
        Meaning::Passes(_) => asked(bench, fault, "GET", ASSESSMENT).await,
        _ => {
            no_errors(bench).await?;
            asked(bench, fault, "GET", ASSESSMENT).await
        }
    }
}

/// Without the scorecard there are ids in the place of labels, and everything else.
async fn scorecard(bench: &Bench, fault: &Fault) -> Result {
    bench.play(fault.at("GET", SCORECARD, false)).await?;
    bench.show().await?;
    ends_well(bench).await?;
    no_errors(bench).await?;
    let is_there = fault.meaning.kind().is_none();
    same("labels", &bench.page.reads_now("Criterion 31").await?, &!is_there)?;
    same("the note", &bench.page.reads_now("The scorecard cannot be loaded").await?, &!is_there)?;
    let count =
        if is_there || fault.meaning == Meaning::Stops("unauthenticated") { requests(fault.meaning) } else { 1 };
    same("requests", &bench.sent("GET", SCORECARD).await?, &count)?;
    // Whoever looks again gets it.
    bench.server.no_faults().await?;
    bench.page.run("await host().reload()").await?;
    bench.until("labels", "return !window.__screen().includes('Criterion 31')").await
}

/// The default works without a list.
async fn revisions(bench: &Bench, fault: &Fault) -> Result {
    bench.show_well().await?;
    bench.play(fault.at("GET", REVISIONS, false)).await?;
    bench.page.run("host().openRerunDialog()").await?;
    let dialog = bench.page.dialog().await?;
    let is_there = fault.meaning.kind().is_none();
    if !is_there {
        dialog.reads("The revisions cannot be listed. A re-run with the latest active one still works.").await?;
    }
    dialog.choose(if is_there { "Revision 1" } else { "Latest active revision" }).await?;
    bench.rests().await?;
    let count =
        if is_there || fault.meaning == Meaning::Stops("unauthenticated") { requests(fault.meaning) } else { 1 };
    same("requests", &bench.sent("GET", REVISIONS).await?, &count)?;
    no_errors(bench).await?;
    dialog.click("Re-run AI").await?;
    bench.page.phase("watching").await?;
    same("re-runs", &bench.sent("POST", REFRESH).await?, &1)
}

/// The dialog says that it may be out of date, and works.
async fn dialog_look(bench: &Bench, fault: &Fault) -> Result {
    bench.show_well().await?;
    bench.play(fault.at("GET", ASSESSMENT, false)).await?;
    bench.page.run("host().openRerunDialog()").await?;
    let dialog = bench.page.dialog().await?;
    if let Some(kind) = fault.meaning.kind() {
        dialog.reads("The present state could not be checked.").await?;
        let errors = bench.errors().await?;
        same("the kind", &errors[0]["kind"], &json!(kind))?;
        if let Meaning::Stops(_) = fault.meaning {
            bench.rests().await?;
            same("requests", &bench.sent("GET", ASSESSMENT).await?, &requests(fault.meaning))?;
        } else {
            let most = bench.errors().await?.len() + 1;
            let asked = bench.sent("GET", ASSESSMENT).await?;
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

/// Submits the dialog's default.
async fn submit(bench: &Bench) -> Result {
    bench.page.run("host().openRerunDialog()").await?;
    let dialog = bench.page.dialog().await?;
    dialog.choose("Revision 1").await?;
    dialog.click("Re-run AI").await
}

/// A refusal stays in the dialog; what is unknown is looked after; nothing is sent twice.
async fn post(bench: &Bench, fault: &Fault) -> Result {
    bench.show_well().await?;
    bench.play(fault.at("POST", REFRESH, false)).await?;
    submit(bench).await?;
    if matches!(fault.meaning, Meaning::Harmless | Meaning::Flaps) {
        bench.page.phase("watching").await?;
    } else if fault.leaves_unknown() {
        bench.page.no_dialog().await?;
        bench.page.reads("The re-run probably did not begin").await?;
        bench.rests().await?;
        same("the phase", &bench.page.run("return host().phase").await?, &json!("ready"))?;
        let looks = bench.sent("GET", ASSESSMENT).await?;
        // The dialog's own, and five to find out.
        same("looks", &(2..=6).contains(&looks), &true)?;
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

/// The dialog says why, keeps the choice, and can be cancelled.
async fn refused(bench: &Bench, fault: &Fault) -> Result {
    let kind = fault.meaning.kind().unwrap_or("unauthenticated");
    let dialog = bench.page.dialog().await?;
    dialog.reads(title_of_rerun(kind)).await?;
    bench.page.phase("ready").await?;
    bench.rests().await?;
    let errors = bench.errors().await?;
    let told: Vec<_> = errors.iter().map(|error| (&error["kind"], &error["phase"])).collect();
    same("errors", &told, &vec![(&json!(kind), &json!("ready"))])?;
    same("the choice is kept", &dialog.choice().await?.starts_with("Revision 1"), &true)?;
    dialog.click("Cancel").await?;
    bench.page.no_dialog().await
}

/// The run goes on, whatever the answer said: it is found and followed, and never begun again.
async fn post_done(bench: &Bench, fault: &Fault) -> Result {
    bench.show_well().await?;
    let mut rule = fault.at("POST", REFRESH, false);
    rule["after"] = true.into();
    bench.play(rule).await?;
    submit(bench).await?;
    let is_conflict = fault.meaning == Meaning::Stops("conflict");
    let is_answered = matches!(fault.meaning, Meaning::Harmless | Meaning::Flaps);
    // A token that has expired is refused before anything is done.
    let is_begun = !fault.rule["expireToken"].as_bool().unwrap_or_default();
    if is_answered || is_conflict || fault.leaves_unknown() {
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
    bench.page.reads("Until it is done you see the previous result").await?;
    bench.server.finish_run().await?;
    bench.page.reads(COMPARED).await?;
    ends_well(bench).await?;
    same("re-runs", &bench.sent("POST", REFRESH).await?, &1)
}

/// What is shown stays; what may pass is tried again; the run is followed to its end.
async fn poll(bench: &Bench, fault: &Fault) -> Result {
    bench.show_well().await?;
    bench.run().await?;
    let beside = ["Quality assessment 42", RESULT, STALE];
    bench.play(fault.at("GET", ASSESSMENT, true)).await?;
    // Without the one that was on its way.
    bench.page.run("window.__done['qa-poll'] = 0; window.__open.sent.length = 0").await?;
    match fault.meaning {
        Meaning::Stops(kind) => {
            told(bench, kind, "failed", &beside).await?;
            bench.rests().await?;
            let asked = bench.sent("GET", ASSESSMENT).await?;
            same("more requests than there may be", &(asked > requests(fault.meaning)), &false)?;
            bench.server.no_faults().await?;
            bench.page.click(if kind == "conflict" { "Check now" } else { "Try again" }).await?;
        }
        Meaning::Passes(kind) => {
            passes(bench, kind, "watching", &beside).await?;
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

/// The result comes late, and whole.
async fn last_poll(bench: &Bench, fault: &Fault) -> Result {
    bench.show_well().await?;
    bench.run().await?;
    let beside = ["Quality assessment 42", RESULT, STALE];
    bench.play(fault.at("GET", ASSESSMENT, true)).await?;
    bench.server.finish_run().await?;
    match fault.meaning {
        Meaning::Stops(kind) => {
            told(bench, kind, "failed", &beside).await?;
            bench.rests().await?;
            bench.server.no_faults().await?;
            bench.page.click(if kind == "conflict" { "Check now" } else { "Try again" }).await?;
        }
        Meaning::Passes(kind) => passes(bench, kind, "watching", &beside).await?,
        Meaning::Flaps => {}
        Meaning::Harmless | Meaning::Renews => no_errors(bench).await?,
    }
    bench.page.reads(COMPARED).await?;
    ends_well(bench).await?;
    same("re-runs", &bench.sent("POST", REFRESH).await?, &0)?;
    same("ends", &bench.page.run("return window.__done['qa-complete']").await?, &json!(1))
}

/// Who cannot be told costs the comparison, and nothing else.
async fn profile(bench: &mut Bench, fault: &Fault) -> Result {
    let sign_in = "const body = JSON.stringify({ user: 'supervisor' }); await fetch('/demo/sign-in', { method: 'POST', headers: { 'Content-Type': 'application/json' }, body })";
    bench.page.run(sign_in).await?;
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
        // A cookie cannot be renewed from here.
        bench.page.phase("failed").await?;
        return bench.page.reads("You are signed out").await;
    }
    bench.page.phase("watching").await?;
    let is_known = matches!(fault.meaning, Meaning::Harmless | Meaning::Flaps);
    bench.page.reads(if is_known { "you see the previous result" } else { "What you see is not final." }).await?;
    let asked = bench.server.requests("GET", "/profile").await?;
    if asked != 1 && !(fault.is_repeated_by_the_browser() && asked > 1) {
        return Err(format!("{asked} questions who sits there").into());
    }
    bench.server.finish_run().await?;
    bench.page.reads(if is_known { COMPARED } else { "so there is nothing to compare with" }).await?;
    ends_well(bench).await
}

/// What is shown stays beside the reason, and the promise tells it too.
async fn reload(bench: &Bench, fault: &Fault) -> Result {
    bench.show_well().await?;
    bench.play(fault.at("GET", ASSESSMENT, true)).await?;
    let outcome = bench.page.run("return host().reload().then(() => 'read', (error) => error.kind)").await?;
    same("the promise", &outcome, &Value::from(fault.meaning.kind().unwrap_or("read")))?;
    let beside = ["Quality assessment 42", RESULT, STALE];
    match fault.meaning {
        Meaning::Stops(kind) => stops(bench, fault, kind, &beside).await?,
        Meaning::Passes(kind) => passes(bench, kind, "failed", &beside).await?,
        _ => no_errors(bench).await?,
    }
    ends_well(bench).await?;
    if matches!(fault.meaning, Meaning::Stops(_)) { Ok(()) } else { asked(bench, fault, "GET", ASSESSMENT).await }
}
