//! A renewed token may belong to another person: what the first one saw disappears, and nothing more is requested for
//! it.

use crate::Desk;
use e2e::{Result, Role, Script};
use serde_json::json;

const SCRIPT: Script = Script(include_str!("persons.js"));

impl Desk {
    /// A supervisor's page whose provider, after one refusal, speaks for the agent who has signed in since.
    async fn with_another_to_come() -> Result<Self> {
        let desk = Self::ready(Role::Supervisor, 42).await?;
        let (own, agent) =
            (desk.server.token(Role::Supervisor, 1200).await?, desk.server.token(Role::Agent, 600).await?);
        desk.page.run(&SCRIPT.with("speakFor", &json!([own, agent]))).await?;
        desk.page.until("the provider to be asked", "return window.__reasons.length === 1").await?;
        // Begun once the provider has been taken over and everything in flight has ended.
        desk.page.run("await host().reload()").await?;
        desk.server.answered("GET", "/quality/scorecard", 1).await?;
        desk.server.forget_requests().await?;
        Ok(desk)
    }
}

/// Only a token that was renewed for the assessment itself was checked.
#[tokio::test]
async fn a_token_that_was_renewed_for_the_list_of_revisions_may_be_somebody_elses() -> Result {
    let desk = Desk::with_another_to_come().await?;
    let page = &desk.page;
    desk.server.faults(json!([{ "path": "/api/mind/quality/scorecard$", "status": 401, "times": 1 }])).await?;
    page.click("Re-run AI…").await?;
    page.until("the agent's page", "return host().dataset.phase === 'ready' && !button('Re-run AI…')").await?;
    page.no_dialog().await?;
    let lists = desk.server.requests("GET", "/quality/scorecard").await?;
    assert_eq!(lists, 1, "what the supervisor wanted to know is not asked on the agent's behalf");
    desk.close().await
}

/// The others continued with it, and left what the supervisor had seen on the agent's screen.
#[tokio::test]
async fn a_token_that_was_renewed_for_one_element_is_somebody_elses_for_the_others_too() -> Result {
    let desk = Desk::with_another_to_come().await?;
    let page = &desk.page;
    page.run(&SCRIPT.call("addAnother")).await?;
    // The supervisor signs out: their token is revoked, but not that of the surrounding page.
    desk.server.faults(json!([{ "path": "/api/mind/profile$", "expireToken": true }])).await?;
    page.run(
        "await fetch('/api/mind/profile', { headers: { Authorization: `Bearer ${window.__own}` } }); \
        host().reload().catch(() => {})",
    )
    .await?;
    page.until("the agent's page", "return host().dataset.phase === 'ready' && !button('Re-run AI…')").await?;
    // It shows an assessment that the agent may not see, and disappears though nothing was requested for it.
    let refused = "window.__text = window.__e.shadowRoot.querySelector('.qa').innerText; return \
        window.__text.includes('You may not see this assessment')";
    page.until("the refusal", refused).await?;
    let text = page.run("return window.__text").await?;
    assert!(!text.as_str().ok_or("a text")?.contains("AI summary"), "what the supervisor saw is still there: {text}");
    assert_eq!(page.run("return window.__reasons").await?, json!(["initial", "rejected"]));
    desk.close().await
}
