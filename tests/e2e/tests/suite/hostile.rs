//! Assessments that try to be more than text, or more than a page can hold: text stays text, and the page stays usable.

use crate::Desk;
use e2e::{Page, Result, Role};
use serde_json::{Value, json};

/// Asserts what nothing from outside may become or have done.
const TAME: &str = include_str!("hostile.js");

async fn is_tame(page: &Page) -> Result {
    let found = page.run(&format!("{TAME} return wild()")).await?;
    assert_eq!(found, json!([[], [], "undefined", 0]), "elements, links, scripts that ran, width that is too much");
    Ok(())
}

/// A script that checks whether the element contains this as text, visible or not.
fn holding(text: &str) -> String {
    format!("return shown().querySelector('.qa').textContent.includes({})", json!(text))
}

#[tokio::test]
async fn every_hostile_string_is_text_and_a_rerun_works() -> Result {
    let desk = Desk::ready(Role::Supervisor, 33).await?;
    let page = &desk.page;
    let body = desk.server.call(Role::Supervisor, "GET", "quality/assessment/33", Value::Null).await?;
    let summary = body["data"]["aiSummary"].as_str().unwrap_or_default();
    // Unicode's own line breaks break lines, too.
    for line in summary.split(['\n', '\u{2028}', '\u{2029}']) {
        assert_eq!(page.run(&holding(line)).await?, true, "{line:?} cannot be read");
    }
    let ticket = page.run("return shown().querySelector('a[href^=\"/ticket/\"]')?.getAttribute('href')").await?;
    assert_eq!(ticket, "/ticket/2147483647", "by the host's template");
    is_tame(page).await?;
    desk.browser.size(320, 900).await?;
    is_tame(page).await?;
    page.click("Re-run AI…").await?;
    let dialog = page.dialog().await?;
    is_tame(page).await?;
    dialog.click("Re-run AI").await?;
    page.phase("watching").await?;
    desk.server.finish_run().await?;
    page.reads("Re-scored: ").await?;
    is_tame(page).await?;
    page.run("host().lang = 'de'").await?;
    page.reads("Neu bewertet: ").await?;
    is_tame(page).await?;
    desk.close().await
}

/// A body that no honest server sends; everything readable in it is wrong except its number.
fn monster() -> String {
    let long = "so long ".repeat(125_000);
    let deep = "[".repeat(5_000) + &"]".repeat(5_000);
    let criterion = |id: &str, score: &str, reason: &str| {
        format!(
            r#"{{"id":{id},"score":{score},"reason":"{reason}","state":"aiGenerated",
            "lastEditedByUserId":-9007199254740993,"lastEditedAt":"9999-99-99T99:99:99Z"}}"#
        )
    };
    let criteria = [
        criterion("31", "1e308", r"\ud800 and \ud83d\ude00"),
        criterion("31", "-1e308", r"<svg onload=window.pwned=1><style>*{display:none}</style>"),
        criterion("31", "1e400", r"\u0000\u202e\u2066\u0007 right to left"),
        criterion("\"31\"", "-0", "javascript:window.pwned=1"),
        criterion("9223372036854775807", "\"7\"", &long),
        criterion("null", &deep, "<a href=\\\"javascript:window.pwned=1\\\">a link</a>"),
    ]
    .join(",");
    let date = r#""createdAt":"-271821-04-20T00:00:00Z","modifiedAt":"+275760-09-13T00:00:00Z""#;
    let totals =
        r#"{"scoredPoints":1e308,"usedMaxPoints":-1e308,"totalMaxPoints":1.7976931348623157e308,"percentage":1e308}"#;
    // Categories whose numbers refer to one another, and a history that edits itself.
    format!(
        r#"{{"id":13,"state":"aiReady","canEdit":1,"scorecardId":12,"scorecardBaseId":20,"ticketId":-1,
        "assessedUser":13,{date},
        "totals":{totals},"aiUsage":{{"automationLevel":-9999,"automationLevelLabel":"<b>bold</b>",
        "aiAgents":[{{"name":"<img src=x onerror=window.pwned=1>"}},{deep}]}},
        "time":{{"duration":1e308,"durationAfterWork":-1e308}},"customerExperience":{{"netSecondsClosedAfterSla":1e300,
        "csat":{{"answerStars":1e308,"scale":-5,"answerText":"\ud83d"}}}},
        "editingHistory":[{{"userId":13,"timestamp":"0000-00-00","field":"criteria.4.31.score",
        "oldValue":{deep},"newValue":1e308}},
        {{"field":"editingHistory.0.field","oldValue":"editingHistory.1"}}],
        "data":{{"aiSummary":"<script>window.pwned=1</script>\ud800","totals":{totals},
        "categories":[{{"categoryId":3,"criteria":[{criteria}]}},
        {{"categoryId":3,"criteria":[{criteria2}]}},{{"categoryId":13}}]}}}}"#,
        criteria2 = criterion("3", "1", "again")
    )
}

#[tokio::test]
async fn a_monster_of_a_body_leaves_the_page_usable() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    let path = "/api/mind/quality/assessment/13$";
    desk.server.faults(json!([{ "method": "GET", "path": path, "body": monster() }])).await?;
    page.run("host().assessmentId = 13").await?;
    page.reads("Assessment 13").await?;
    page.phase("ready").await?;
    is_tame(page).await?;
    for text in ["<script>window.pwned=1</script>\u{fffd}", "\u{fffd} and 😀", "1E308", "so long so long"] {
        // Criteria wait for the labels of their scorecard.
        page.until(&format!("the text {text:?}"), &holding(text)).await?;
    }
    let digits = page
        .run("return Math.max(...shown().querySelector('.qa').textContent.match(/[0-9.,]+/g).map((d) => d.length))")
        .await?;
    assert!(digits.as_u64() < Some(40), "{digits} digits in a row");
    page.reads("Some details could not be read").await?;
    // It stays usable: it reloads, changes its language, and goes to another assessment.
    assert_eq!(page.run("return host().reload().then(() => 'read')").await?, "read");
    page.run("host().lang = 'de'").await?;
    page.reads("Bewertung 13").await?;
    page.run("host().lang = 'en'; host().openRerunDialog()").await?;
    page.dialog().await?.click("Cancel").await?;
    is_tame(page).await?;
    desk.server.no_faults().await?;
    page.run("host().assessmentId = 42").await?;
    page.reads("76 of 95 points").await?;
    is_tame(page).await?;
    desk.close().await
}
