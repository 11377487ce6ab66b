//! The announcements for screen readers in a whole run and a whole review, in order, kept beside the outlines.
//!
//! They are read from the page's live region, word for word, with their language. Names and times that depend on the
//! day are left out.

use crate::Desk;
use e2e::{Page, Result, Role, Script, compare_text};
use serde_json::json;

const SCRIPT: Script = Script(include_str!("announced.js"));

async fn listen(page: &Page) -> Result {
    page.until("the region", "return document.querySelectorAll('[data-quality-assessment]').length === 1").await?;
    page.run(&SCRIPT.call("listen")).await.map(drop)
}

/// Waits until this number of announcements were made, and returns all of them.
async fn said(page: &Page, count: usize) -> Result<String> {
    page.until(&format!("{count} sentences"), &format!("return window.__said.length >= {count}")).await?;
    let all = page.run("return window.__said").await?;
    let all: Vec<String> = serde_json::from_value(all)?;
    Ok(all.join("\n") + "\n")
}

#[tokio::test]
async fn the_announcements_of_a_whole_run() -> Result {
    let mut all = String::new();
    for lang in ["en", "de"] {
        let desk = Desk::ready(Role::Supervisor, 42).await?;
        let page = &desk.page;
        page.is_whole().await?;
        listen(page).await?;
        page.run(&format!("document.querySelector('.head [data-value={lang}]').click()")).await?;
        page.until("the language", &format!("return host().lang === {lang:?}")).await?;
        page.run("host().rerun().catch(() => {}); 0").await?;
        page.phase("watching").await?;
        said(page, 1).await?;
        // A poll with a new score announces nothing: the announcements would never end.
        desk.server.step().await?;
        page.until("a poll with news", "return window.__events.some((e) => e[0] === 'qa-poll' && e[1].changed)")
            .await?;
        // A failure during a run is announced once, and the recovery not at all.
        desk.server
            .faults(json!([{ "method": "GET", "path": "/api/mind/quality/assessment/42$", "status": 500 }]))
            .await?;
        said(page, 2).await?;
        desk.server.no_faults().await?;
        desk.server.finish_run().await?;
        page.phase("ready").await?;
        all += &said(page, 3).await?;
        desk.close().await?;
    }
    compare_text("announced/run.txt", &all)
}

/// The names of the buttons of a review, in one language.
struct Names {
    lang: &'static str,
    confirm: &'static str,
    confirmed: &'static str,
    change: &'static str,
    save: &'static str,
    changed: &'static str,
    finish: [&'static str; 2],
    discuss: [&'static str; 2],
}

const NAMES: [Names; 2] = [
    Names {
        lang: "en",
        confirm: "Confirm",
        confirmed: "Confirmed by you · just now",
        change: "Change",
        save: "Save",
        changed: "Changed by you · just now",
        finish: ["Finish review…", "Finish"],
        discuss: ["Mark as discussed…", "Mark as discussed"],
    },
    Names {
        lang: "de",
        confirm: "Stimmt",
        confirmed: "Bestätigt von Ihnen · gerade eben",
        change: "Ändern",
        save: "Speichern",
        changed: "Geändert von Ihnen · gerade eben",
        finish: ["Prüfung abschließen …", "Abschließen"],
        discuss: ["Als besprochen markieren …", "Als besprochen markieren"],
    },
];

#[tokio::test]
async fn the_announcements_of_a_whole_review() -> Result {
    let mut all = String::new();
    for names in NAMES {
        all += &review(&names).await?;
    }
    compare_text("announced/review.txt", &all)
}

async fn review(names: &Names) -> Result<String> {
    let desk = Desk::ready(Role::Supervisor, 52).await?;
    let page = &desk.page;
    page.run(&format!("document.querySelector('.head [data-value={}]').click()", names.lang)).await?;
    page.until("the language", &format!("return host().lang === {:?}", names.lang)).await?;
    page.run("host().review = true").await?;
    page.until("the way to finish", &format!("return !!button({:?})", names.finish[0])).await?;
    listen(page).await?;
    // A confirmation.
    let row = "[...shown().querySelectorAll('.criterion')]";
    page.run(&format!("{row}[0].focus()")).await?;
    page.until("what can be done there", &format!("return !!{row}[0].querySelector('.review')")).await?;
    page.click(names.confirm).await?;
    page.reads(names.confirmed).await?;
    // A change, first refused, then accepted.
    page.run(&format!("{row}[1].focus()")).await?;
    page.until("what can be done there", &format!("return !!{row}[1].querySelector('.review')")).await?;
    page.click(names.change).await?;
    page.until("the editor", "return !!shown().querySelector('.review textarea')").await?;
    page.run(
        "const box = shown().querySelector('.review textarea'); box.focus(); \
        box.value = 'Anders gesehen.'; box.dispatchEvent(new Event('input', { bubbles: true }))",
    )
    .await?;
    desk.server
        .faults(json!([{ "method": "PATCH", "path": "/api/mind/quality/assessment/52$", "status": 500 }]))
        .await?;
    page.click(names.save).await?;
    page.until("the refusal", "return !!shown().querySelector('.review-error')").await?;
    desk.server.no_faults().await?;
    page.click(names.save).await?;
    page.reads(names.changed).await?;
    // The end, and what follows it. Each says the new state, behind the dialog.
    for (number, [open, take], state) in
        [(4, names.finish, "reviewedBySupervisor"), (5, names.discuss, "discussedWithAssessee")]
    {
        page.click(open).await?;
        page.dialog().await?.click(take).await?;
        page.state(state).await?;
        page.no_dialog().await?;
        said(page, number).await?;
    }
    let all = said(page, 5).await?;
    desk.close().await?;
    Ok(all)
}
