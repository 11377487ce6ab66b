//! The main job: one assessment on the screen, re-run and followed to its end.

use crate::Desk;
use e2e::{Result, Role, Script};

const SCRIPT: Script = Script(include_str!("main_job.js"));

#[tokio::test]
async fn a_supervisor_re_runs_with_an_older_revision_and_sees_the_outcome() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.reads("Assessment 42").await?;
    page.state("reviewOngoing").await?;
    page.reads("revision 2").await?;
    page.reads("76 of 95 points").await?;
    desk.browser.picture("ready").await?;

    page.click("Re-run AI…").await?;
    let dialog = page.dialog().await?;
    dialog.choose("revision 1").await?;
    assert!(dialog.choices().await?[0].starts_with("Latest active revision (revision 3"));
    dialog.reads("6 AI scores will be replaced").await?;
    dialog.reads("2 verified scores may be overwritten").await?;
    desk.browser.picture("dialog").await?;
    dialog.click("Re-run AI").await?;

    page.no_dialog().await?;
    page.phase("watching").await?;
    page.state("aiInProgress").await?;
    page.reads("AI assessment running").await?;
    page.reads("You see the previous result").await?;
    desk.browser.picture("watching").await?;

    desk.server.finish_run().await?;
    page.phase("ready").await?;
    page.state("aiReady").await?;
    page.reads("Re-scored: ").await?;
    page.reads("What changed").await?;
    page.reads("revision 1").await?;
    desk.browser.picture("done").await?;

    assert_eq!(desk.server.requests("POST", "/refresh").await?, 1, "one click is one POST");
    let done = page.events("qa-complete").await?;
    assert_eq!(done.len(), 1);
    assert_eq!(done[0]["outcome"], "aiReady");
    assert_eq!(done[0]["before"]["data"]["totals"]["scoredPoints"], 76);
    assert_ne!(done[0]["before"]["scorecardId"], done[0]["assessment"]["scorecardId"]);
    desk.close().await
}

#[tokio::test]
async fn the_default_upgrades_to_the_latest_active_revision() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.click("Re-run AI…").await?;
    let dialog = page.dialog().await?;
    dialog.reads("Goes from Kundenservice Energie, revision 2").await?;
    dialog.click("Re-run AI").await?;
    page.phase("watching").await?;
    desk.server.finish_run().await?;
    page.phase("ready").await?;
    page.reads("revision 3").await?;
    desk.close().await
}

#[tokio::test]
async fn partial_results_are_shown_as_they_come_and_the_page_stays_where_it_was() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    desk.running().await?;
    // A mark on the first row's node shows later whether it is the same node.
    page.run("shown().querySelector('[part~=criterion]').marked = true; window.scrollTo(0, 300)").await?;
    page.run("window.__events = []").await?;
    desk.server.step().await?;
    page.until("a poll with news", "return window.__events.some((e) => e[0] === 'qa-poll' && e[1].changed)").await?;
    let same = page.run("return shown().querySelector('[part~=criterion]').marked === true").await?;
    assert_eq!(same, true, "a poll must not rebuild the rows");
    desk.server.finish_run().await?;
    page.state("aiReady").await?;
    desk.close().await
}

#[tokio::test]
async fn a_run_that_fails_says_so_and_can_be_tried_again() -> Result {
    // The demo's AI fails at every run of this one.
    let desk = Desk::ready(Role::Supervisor, 21).await?;
    let page = &desk.page;
    desk.rerun_with("Latest active revision").await?;
    page.phase("watching").await?;
    desk.server.finish_run().await?;
    page.state("error").await?;
    page.reads("AI assessment failed").await?;
    page.reads("The AI assessment failed").await?;
    // Its changes until then are shown nevertheless.
    page.reads("What changed").await?;
    let done = page.events("qa-complete").await?;
    assert_eq!((done.len(), done[0]["outcome"].as_str()), (1, Some("error")));
    page.click("Try again").await?;
    page.dialog().await?.click("Re-run AI").await?;
    page.phase("watching").await?;
    assert_eq!(desk.server.requests("POST", "/refresh").await?, 2, "a click, a POST");
    desk.close().await
}

#[tokio::test]
async fn the_sample_of_the_documentation_is_shown_without_a_complaint() -> Result {
    let desk = Desk::ready(Role::Supervisor, 1).await?;
    let page = &desk.page;
    page.reads("Assessment 1").await?;
    page.reads("24 of 32 points; 47 in all").await?;
    page.reads("75").await?;
    page.reads("<string>").await?;
    assert!(!page.reads_now("could not be read").await?, "nothing in it is wrong");
    assert!(page.events("qa-error").await?.is_empty());
    desk.close().await
}

#[tokio::test]
async fn every_state_and_an_unknown_one_has_its_screen() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    let states = "unprocessed,aiInProgress,aiReady,reviewOngoing,reviewedBySupervisor,discussedWithAssessee";
    let path = format!("quality/assessment?limit=500&state={states},error,deleted,calibration");
    let all = desk.server.call(Role::Supervisor, "GET", &path, serde_json::Value::Null).await?;
    let expected = [
        ("unprocessed", "Not processed yet"),
        ("aiInProgress", "AI assessment running"),
        ("aiReady", "Ready for review"),
        ("reviewOngoing", "In review"),
        ("reviewedBySupervisor", "Not available once reviewed."),
        ("discussedWithAssessee", "Not available once discussed."),
        ("error", "AI assessment failed"),
        ("deleted", "was deleted"),
        ("calibration", "Status “calibration”"),
    ];
    for (state, text) in expected {
        let list = all["assessments"].as_array().cloned().unwrap_or_default();
        let one = list.iter().find(|a| a["state"] == state).ok_or(format!("the demo has no {state}"))?;
        page.run(&format!("host().assessmentId = {}", one["id"])).await?;
        page.state(state).await?;
        page.reads(text).await?;
    }
    desk.close().await
}

#[tokio::test]
async fn a_host_that_says_no_can_ask_its_own_question_before_anything_is_sent() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run(&SCRIPT.call("askFirst")).await?;
    desk.rerun_with("revision 1").await?;
    page.no_dialog().await?;
    assert_eq!(page.focused().await?, "Re-run AI…", "where it came from");
    assert_eq!(desk.server.requests("POST", "/refresh").await?, 0);
    assert_eq!(page.run(&SCRIPT.call("sayYes")).await?, true, "the button is in reach");
    page.phase("watching").await?;
    assert_eq!(page.events("qa-before-rerun").await?.len(), 1, "the host is not asked for what it does itself");
    assert_eq!(desk.server.requests("POST", "/refresh").await?, 1);
    desk.close().await
}

#[tokio::test]
async fn the_hosts_own_re_run_settles_with_its_own_run_undisturbed_by_a_refused_one() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run(
        "window.__run = 'open'; host().rerun({ scorecardId: 21 }).then((a) => (window.__run = a.state), (e) => \
        (window.__run = e.kind)); 0",
    )
    .await?;
    page.phase("watching").await?;
    let refused = page.run("return host().rerun().catch((e) => e.kind)").await?;
    assert_eq!(refused, "rejected", "the AI is at work already");
    let nonsense = page.run("return host().rerun({ scorecardId: 'latest' }).catch((e) => e.name)").await?;
    assert_eq!(nonsense, "TypeError");
    assert_eq!(page.run("return window.__run").await?, "open");
    desk.server.finish_run().await?;
    page.until("the promise's end", "return window.__run === 'aiReady'").await?;
    let done = page.events("qa-complete").await?;
    assert_eq!(done[0]["before"]["state"], "reviewOngoing", "before the run, not in the middle of it");
    assert_eq!(desk.server.requests("POST", "/refresh").await?, 1);
    // A promise does not outlive its assessment.
    page.run("window.__left = ''; host().rerun().catch((e) => (window.__left = e.kind)); host().assessmentId = 13; 0")
        .await?;
    page.until("its rejection", "return window.__left === 'rejected'").await?;
    desk.close().await
}

#[tokio::test]
async fn language_and_colours_are_changed_while_it_is_read() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    let ground = "return getComputedStyle(shown().querySelector('.root')).color";
    page.run("host().lang = 'en'; host().theme = 'light'").await?;
    page.reads("76 of 95 points").await?;
    let light = page.run(ground).await?;
    page.run("host().lang = 'de'; host().theme = 'dark'").await?;
    page.reads("76 von 95 Punkten").await?;
    page.state("reviewOngoing").await?;
    page.until("dark", "return getComputedStyle(host()).colorScheme === 'dark'").await?;
    assert_ne!(page.run(ground).await?, light, "other colours");
    page.click("Neu bewerten …").await?;
    page.dialog().await?.reads("Scorecard-Revision").await?;
    assert!(page.dialog().await?.choice().await?.starts_with("Neueste aktive Revision"));
    desk.close().await
}
