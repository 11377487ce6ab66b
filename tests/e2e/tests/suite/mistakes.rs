//! Mistakes of pages: each is reported in the console once, with its code.

use crate::Desk;
use e2e::{Result, Role, Script};
use serde_json::{Value, json};

const SCRIPT: Script = Script(include_str!("mistakes.js"));

/// Records further console messages, with level and text.
const LISTEN: &str = "window.__said = []; for (const level of ['error', 'warn', \
    'info']) console[level] = (words) => window.__said.push([level, String(words)]);";

/// The codes that were reported, in order.
const CODES: &str = "const codes = () => window.__said.map(([, words]) => \
    words.match(/^quality-assessment: (QA\\d+) /)?.[1]).filter(Boolean);";

#[tokio::test]
async fn settings_that_cannot_work_are_reported_once_with_their_value() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run(LISTEN).await?;
    let wrong = [
        ("assessmentid", "42", "QA103"),
        ("thme", "dark", "QA103"),
        ("theme", "pink", "QA104"),
        ("heading-level", "7", "QA106"),
        ("poll-interval", "1", "QA107"),
        ("time-zone", "Mars/Olympus", "QA108"),
        ("hide-ai", "false", "QA109"),
        ("ticket-href", "/tickets", "QA110"),
        ("criterion", "second", "QA116"),
        ("lang", "fr", "QA115"),
        ("user-resolver", "names", "QA121"),
    ];
    for (name, value, _) in wrong {
        page.run(&format!("host().setAttribute({name:?}, {value:?})")).await?;
    }
    page.run("host().messages = { rerunButon: 'x', rerunButton: 7 }; host().neighbours = 'two'").await?;
    let mut expected: Vec<_> = wrong.iter().map(|(_, _, code)| *code).collect();
    expected.extend(["QA118", "QA119", "QA122"]);
    expected.sort_unstable();
    let wanted = json!(expected);
    let all = format!("{CODES} return JSON.stringify(codes().sort()) === JSON.stringify({wanted})");
    page.until("all of them", &all).await?;
    // The same mistakes again, beside a correct change: nothing is repeated.
    page.run("host().theme = 'blue'; host().theme = 'pink'; host().shortcuts = true").await?;
    page.run("await new Promise((done) => requestIdleCallback(() => requestIdleCallback(done)))").await?;
    let said = page.run("return window.__said").await?;
    assert_eq!(said.as_array().map(Vec::len), Some(expected.len()), "{said}");
    let words = said.to_string();
    for part in ["poll-interval=\\\"1\\\"", "Did you mean \\\"theme\\\"?", "Did you mean \\\"rerunButton\\\"?"] {
        assert!(words.contains(part), "{part} is not in {words}");
    }
    desk.close().await
}

/// Safari reports no idle time.
#[tokio::test]
async fn mistakes_are_reported_without_idle_time_too() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run(LISTEN).await?;
    page.run("window.requestIdleCallback = undefined; host().theme = 'pink'").await?;
    page.until("the report", &format!("{CODES} return codes().join() === 'QA104'")).await?;
    desk.close().await
}

/// React 18 and Angular write a property's name as an attribute, which HTML turns into lower case.
#[tokio::test]
async fn an_attribute_without_its_hyphens_is_understood_and_reported() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run(LISTEN).await?;
    page.run(&SCRIPT.call("writeWithoutHyphens")).await?;
    page.reads("Assessment 13").await?;
    assert_eq!(page.run("return [host().assessmentId, host().hideAi]").await?, json!([13, true]));
    page.until("both reports", &format!("{CODES} return codes().join() === 'QA103,QA103'")).await?;
    page.run("host().removeAttribute('hideai'); host().setAttribute('assessmentid', '14')").await?;
    page.reads("Assessment 14").await?;
    assert_eq!(page.run("return host().hideAi").await?, false);
    desk.close().await
}

/// A handler was never called, and no message said why.
#[tokio::test]
async fn a_listener_that_is_never_called_is_reported_with_the_event_that_was_meant() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run(LISTEN).await?;
    page.run(&SCRIPT.call("listenInVain")).await?;
    page.until("all of them", &format!("{CODES} return codes().length === 6")).await?;
    // Another listener of a name that was reported, and one that is right.
    page.run("for (const name of ['qaLoad', 'qa-view']) host().addEventListener(name, () => {})").await?;
    page.run("await new Promise((done) => requestIdleCallback(() => requestIdleCallback(done)))").await?;
    let said = page.run("return window.__said.map(([, words]) => words.replace('quality-assessment: ', ''))").await?;
    let expected = [
        "QA129 The attribute \"onqa-polled\" is not a listener, and is never called. \
        Use addEventListener('qa-poll', …).",
        "QA128 There is no event \"qa-completed\", and its listener is never called. Did you mean \"qa-complete\"?",
        "QA128 There is no event \"qaLoad\", and its listener is never called. Did you mean \"qa-load\"?",
        "QA128 There is no event \"qa-status-change\", and its listener is never called. \
        Did you mean \"qa-statechange\"?",
        "QA128 Listen to \"qa-phasechange\": \"phasechange\" may come from children only.",
        "QA129 The property \"onqaError\" is not a listener, and is never called. Use addEventListener('qa-error', …).",
    ];
    assert_eq!(said, json!(expected));
    desk.close().await
}

/// Names were missing, and no message said why.
#[tokio::test]
async fn a_user_resolver_that_throws_or_hangs_is_reported_once() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.run(LISTEN).await?;
    let late = "not answered in 10 s: debug it";
    let thrown = "thrown: debug it";
    for (way, why) in [("throws", thrown), ("rejects", thrown), ("hangs", late)] {
        page.run(&SCRIPT.with("resolveWith", &json!([way]))).await?;
        let expected = format!("quality-assessment: QA127 the userResolver has {why}");
        page.until("the report", "return window.__said.length > 0").await?;
        page.until("the element", "return window.__element.phase === 'ready'").await?;
        page.run("await new Promise((done) => requestIdleCallback(() => requestIdleCallback(done)))").await?;
        assert_eq!(page.run("return window.__said").await?, json!([["warn", expected]]), "{way}");
    }
    desk.close().await
}

/// Such a value counted as no provider, and the browser's cookies were used: those of the last person to sign in.
#[tokio::test]
async fn a_token_provider_that_is_not_a_function_is_an_error_and_never_cookies() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    page.sign_in_by_cookie(Role::Supervisor).await?;
    page.until("the element", "return host()?.phase === 'ready'").await?;
    page.run(LISTEN).await?;
    page.run(
        "window.e = document.createElement('quality-assessment'); e.tokenProvider = 'abc.def.ghi'; \
        e.assessmentId = 13; e.setAttribute('token', 'abc.def.ghi'); host().after(e)",
    )
    .await?;
    page.until("its phase", "return e.phase === 'failed'").await?;
    assert_eq!(desk.server.requests("GET", "/quality/assessment/13").await?, 0, "nothing is sent");
    page.until("both reports", &format!("{CODES} return ['QA120', 'QA121'].every((code) => codes().includes(code))"))
        .await?;
    let said = page.run("return window.__said").await?;
    assert!(!said.to_string().contains("abc.def"), "a token may be quoted: {said}");
    let levels: Vec<_> = said.as_array().into_iter().flatten().map(|one| one[0].clone()).collect();
    assert!(levels.contains(&Value::from("error")), "{said}");
    // After a function has replaced it, everything works.
    page.run("const token = await host().tokenProvider?.(); e.tokenProvider = token ? () => token : null").await?;
    page.until("the assessment", "return e.phase === 'ready'").await?;
    desk.close().await
}

/// Pages without scripts: the attributes of a button name its action.
#[tokio::test]
async fn a_button_with_a_command_opens_the_dialog() -> Result {
    let desk = Desk::ready(Role::Supervisor, 42).await?;
    let page = &desk.page;
    if page.run("return 'commandForElement' in HTMLButtonElement.prototype").await? != true {
        return desk.close().await;
    }
    page.run(&SCRIPT.with("clickCommand", &json!(["--rerun-dialog"]))).await?;
    page.dialog().await?.click("Cancel").await?;
    let before = desk.server.requests("GET", "/quality/assessment/42").await?;
    page.run(&SCRIPT.with("clickCommand", &json!(["--reload"]))).await?;
    desk.server.answered("GET", "/quality/assessment/42", before + 1).await?;
    desk.close().await
}
