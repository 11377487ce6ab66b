//! A crash of the running wasm: a real panic, and a real trap without one.

use crate::Desk;
use e2e::{Page, Result, Role, Script, needs};
use serde_json::json;

/// The functions that make the wasm fail.
pub const CRASH: Script = Script(include_str!("crash.js"));

async fn desk_with_two_elements() -> Result<Desk> {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run(&CRASH.call("addSecond")).await?;
    page.until("the second element", "return window.__e.dataset.phase === 'ready'").await?;
    Ok(desk)
}

/// Asserts that both elements show and report the crash, and that one click on "Reload" restores both.
async fn expect_message_and_return(page: &Page) -> Result {
    page.phase("failed").await?;
    page.until("the other's phase", "return window.__e.dataset.phase === 'failed'").await?;
    page.reads("This display has stopped working").await?;
    let both = page.run(&CRASH.call("crashed")).await?;
    assert_eq!(both, json!([["false", false, 1, null], ["false", false, 1, null]]));
    page.until(
        "words for screen readers",
        "return document.querySelector('[data-quality-assessment]').textContent === 'This display has stopped working'",
    )
    .await?;
    assert_eq!(
        page.run("return document.querySelectorAll('[data-quality-assessment]').length").await?,
        1,
        "one region for all"
    );
    page.click("Reload").await?;
    page.phase("ready").await?;
    page.until("the other one", "return window.__e.dataset.phase === 'ready'").await?;
    page.reads("Assessment 42").await?;
    let kept = page
        .run(
            "return [window.__e.assessment.id, \
        window.__e.shadowRoot.querySelector('h3').textContent.includes('13'), !!window.__e.tokenProvider]",
        )
        .await?;
    assert_eq!(kept, json!([13, true, true]), "settings are kept");
    page.until("the keyboard", "return document.activeElement === host()").await
}

#[tokio::test]
async fn a_panic_ends_in_a_message_for_all_elements_and_reload_brings_them_back() -> Result {
    let desk = desk_with_two_elements().await?;
    let page = &desk.page;
    for round in 1..=2 {
        page.run(&CRASH.call("breakViews")).await?;
        page.run("host().openRerunDialog(); host().assessmentId = 14").await?;
        page.phase("failed").await?;
        page.run(&CRASH.call("mendViews")).await?;
        page.run("host().assessmentId = 42").await?;
        let errors = page.events("qa-error").await?;
        assert_eq!(errors.len(), 2 * round, "each element told once: {errors:?}");
        // Each browser's own word for the trap, and nothing of what was shown.
        let is_panic = |e: &serde_json::Value| {
            e["message"].as_str().is_some_and(|text| text.to_lowercase().contains("unreachable"))
        };
        assert!(errors.iter().all(|e| e["kind"] == "crashed" && is_panic(e)), "{errors:?}");
        if round == 1 {
            desk.browser.picture("crashed").await?;
            let violations = page.violations().await?;
            assert!(violations.is_empty(), "{violations:?}");
        }
        expect_message_and_return(page).await?;
    }
    // The dead instances' remaining listeners on the page do not disturb the living one.
    page.run(
        "dispatchEvent(new Event('offline')); dispatchEvent(new Event('online')); document.dispatchEvent(new \
        Event('visibilitychange')); await host().reload()",
    )
    .await?;
    page.phase("ready").await?;
    desk.close().await
}

#[tokio::test]
async fn a_trap_that_nobody_catches_is_noticed() -> Result {
    needs!(Realm);
    let desk = desk_with_two_elements().await?;
    let page = &desk.page;
    page.run(&CRASH.with("trap", &json!(["/widget/widget.js"]))).await?;
    page.phase("failed").await?;
    let thrown = page.run("return window.__thrown").await?;
    assert!(thrown[0].as_str().is_some_and(|text| text.contains("RuntimeError")), "{thrown}");
    expect_message_and_return(page).await?;
    desk.close().await
}

/// The addresses for the next load say nothing about the origin of the present instance.
#[tokio::test]
async fn a_trap_is_noticed_though_the_files_are_said_to_be_elsewhere_since() -> Result {
    needs!(Realm);
    let desk = desk_with_two_elements().await?;
    let page = &desk.page;
    page.run(&CRASH.call("sayElsewhere")).await?;
    page.run(&CRASH.call("trapOwn")).await?;
    page.phase("failed").await?;
    page.run(&CRASH.call("sayAgain")).await?;
    expect_message_and_return(page).await?;
    desk.close().await
}

#[tokio::test]
async fn an_error_of_the_hosts_own_listener_is_not_a_crash() -> Result {
    needs!(Realm);
    let desk = desk_with_two_elements().await?;
    let page = &desk.page;
    page.run("host().addEventListener('qa-load', () => { window.__heard = true; throw new Error('of the host'); })")
        .await?;
    page.run("host().assessmentId = 14").await?;
    page.until("the listener", "return window.__heard === true && window.__thrown.length === 1").await?;
    page.phase("ready").await?;
    assert!(page.events("qa-error").await?.is_empty());
    desk.close().await
}
