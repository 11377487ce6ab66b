//! Roles and their permissions.

use crate::Desk;
use e2e::{Result, Role};
use serde_json::json;

#[tokio::test]
async fn an_agent_sees_the_result_and_no_button() -> Result {
    let desk = Desk::ready(Role::Agent, 42).await?;
    let page = &desk.page;
    page.reads("76 of 95 points").await?;
    let buttons = page.run("return all('button').filter((e) => named(e) === 'Re-run AI…').length").await?;
    assert_eq!(buttons, 0);
    desk.close().await
}

#[tokio::test]
async fn a_finished_review_locks_the_button_and_says_why() -> Result {
    let desk = Desk::open(Role::Supervisor, 15).await?;
    let page = &desk.page;
    page.state("reviewedBySupervisor").await?;
    page.reads("Not available once reviewed.").await?;
    page.click("Re-run AI…").await?;
    let open = page.run("return !!shown().querySelector('dialog[open]')").await?;
    assert_eq!(open, false);
    let reason = page
        .run(
            "const b = button('Re-run AI…'); return [b.ariaDisabled ?? b.getAttribute('aria-disabled'), \
        b.disabled, shown().getElementById(b.getAttribute('aria-describedby')).textContent]",
        )
        .await?;
    assert_eq!(reason[0], "true");
    assert_eq!(reason[1], false, "a locked button stays focusable");
    assert!(reason[2].as_str().is_some_and(|text| text.contains("Not available once reviewed.")));
    desk.close().await
}

#[tokio::test]
async fn somebody_elses_run_is_noticed_after_a_reload() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    // Somebody else starts the run; this page learns of it when it is asked to reload.
    desk.server.call(Role::Manager, "POST", "quality/assessment/42/refresh", json!({})).await?;
    page.run("host().reload()").await?;
    page.phase("watching").await?;
    page.reads("AI assessment running").await?;
    page.reads("for at least").await?;
    desk.server.finish_run().await?;
    page.state("aiReady").await?;
    page.reads("80% (76 of 95 points) → ").await?;
    desk.close().await
}
