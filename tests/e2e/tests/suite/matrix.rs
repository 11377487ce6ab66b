//! One tool chain, for `cargo xtask hosts --all`: `QA_HOST` is JSON with the folder of the built files, or with a
//! server's command.

use crate::crash::CRASH;
use crate::hosts::{Visit, root, use_it, visit_files, visit_page};
use e2e::{Browser, PATIENCE, Page, Result, Role, Server, Site, Wanted};
use serde_json::{Value, json};
use std::process::{Child, Command, Stdio};
use std::time::{Duration, Instant};

/// The longest time until a server's first answer: in development it builds the page on request.
const START: Duration = Duration::from_secs(120);

/// A server of the host, stopped with all its child processes.
struct Running(Child);

impl Drop for Running {
    fn drop(&mut self) {
        // It leads its own process group.
        _ = Command::new("kill").args(["-TERM", "--", &format!("-{}", self.0.id())]).status();
        _ = self.0.wait();
    }
}

#[cfg(unix)]
fn start(host: &Value, port: u16, api: &str) -> Result<Running> {
    use std::os::unix::process::CommandExt;
    let words = host["command"].as_array().into_iter().flatten().filter_map(Value::as_str);
    let words = words.map(|word| word.replace("{port}", &port.to_string()));
    let mut command = Command::new("node");
    command.args(words).current_dir(root().join(host["place"].as_str().unwrap_or_default()));
    command.env("PORT", port.to_string()).env("SERVER", api).env("NEXT_TELEMETRY_DISABLED", "1");
    command.env("ASTRO_TELEMETRY_DISABLED", "1").env("NUXT_TELEMETRY_DISABLED", "1");
    Ok(Running(command.stdout(Stdio::null()).process_group(0).spawn()?))
}

/// Keeps what the page reports as errors, from its first script on: React says there what differs from the server.
const KEEP_ERRORS: &str = "window.__errors = []; const log = console.error; console.error = (...words) => { \
    window.__errors.push(words.map(String).join(' ')); log(...words); };";

async fn visit_server(host: &Value, path: &str) -> Result<Visit> {
    // A port that is free now; the server has to take it itself.
    let origin = Site::reserve().await?.origin()?;
    let port: u16 = origin.rsplit(':').next().unwrap_or_default().parse()?;
    // Next's development server refuses pages of 127.0.0.1.
    let origin = format!("http://localhost:{port}");
    let server = Server::start_for(std::slice::from_ref(&origin)).await?;
    let api = server.url("").trim_end_matches('/').to_owned();
    let running = start(host, port, &api)?;
    let began = Instant::now();
    while reqwest::get(&origin).await.is_err() {
        assert!(began.elapsed() < START, "{host} does not answer");
        // Polls, since nothing reports that it listens.
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    let browser = Browser::open(Wanted::default()).await?;
    browser.devtools("Page.addScriptToEvaluateOnNewDocument", json!({ "source": KEEP_ERRORS })).await?;
    let join = if path.contains('?') { '&' } else { '?' };
    let page = browser.visit(&format!("{origin}{path}{join}server={api}")).await?;
    is_built(&page).await?;
    Ok(Visit::new(server, browser, page, running))
}

/// Waits for the assessment: a development server builds the page now, which may take longer than `until` waits.
async fn is_built(page: &Page) -> Result {
    let began = Instant::now();
    while page.run("return !!host()?.assessment").await? != true && began.elapsed() < PATIENCE * 3 {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Ok(())
}

async fn reports_no_error(page: &Page) -> Result {
    let errors = page.run("return window.__errors ?? []").await?;
    assert_eq!(errors, json!([]), "errors in the console");
    Ok(())
}

/// A page of a server component, which passes attributes only. Its session is the cookie of the demo's server, which
/// counts for all ports of a host.
async fn look_at_attributes(visit: &Visit, path: &str) -> Result {
    let origin = visit.page.run("return location.origin").await?;
    let api = visit.server.url("").replace("127.0.0.1", "localhost");
    visit.browser.visit(&api).await?.sign_in_by_cookie(Role::Supervisor).await?;
    let page = visit.browser.visit(&format!("{}{path}", origin.as_str().unwrap_or_default())).await?;
    is_built(&page).await?;
    page.phase("ready").await?;
    page.reads("Assessment 42").await?;
    reports_no_error(&page).await
}

/// A run that a click of Angular's has begun to follow costs a few change detections for a poll, which the page counts
/// in `checks`, and no more.
async fn spares_the_zone(visit: &Visit) -> Result {
    let Visit { server, page, .. } = visit;
    let path = "/quality/assessment/13";
    let checks = "return globalThis.checks.count";
    server.call(Role::Manager, "POST", "quality/assessment/13/refresh", json!({})).await?;
    page.run("all('button').find((b) => named(b) === 'Reload').click()").await?;
    page.phase("watching").await?;
    // The click itself and the end of its promise are Angular's.
    let asked = server.requests("GET", path).await?;
    server.answered("GET", path, asked + 1).await?;
    let before = page.run(checks).await?;
    assert!(before.as_u64() > Some(0), "nothing is counted: {before}");
    for polls in 2..=3 {
        server.step().await?;
        server.answered("GET", path, asked + polls).await?;
    }
    let more = page.run(checks).await?.as_u64().unwrap_or_default() - before.as_u64().unwrap_or_default();
    assert!(more <= 10, "{more} change detections in two polls");
    server.finish_run().await?;
    page.phase("ready").await
}

/// A story brings its own answers: the demo's API gets no request.
async fn look_at_story(host: &Value, story: &str) -> Result {
    let address = format!("iframe.html?viewMode=story&id={story}");
    let visit = match host["files"].as_str() {
        Some(files) => visit_page(&root().join(files), &address, false).await?,
        None => visit_server(host, &format!("/{address}")).await?,
    };
    visit.page.until("the story", "return host()?.phase === 'ready'").await?;
    visit.page.reads("Repeats the question").await?;
    assert_eq!(visit.server.requests("GET", "/quality/assessment/42").await?, 0);
    visit.browser.close().await
}

#[tokio::test]
#[ignore = "needs a host that is ready: cargo xtask hosts --all"]
async fn one_tool_chain() -> Result {
    let host: Value = serde_json::from_str(&std::env::var("QA_HOST")?)?;
    if let Some(story) = host["story"].as_str() {
        return look_at_story(&host, story).await;
    }
    let visit = match host["files"].as_str() {
        Some(files) => visit_files(&root().join(files), host["strict"] == true).await?,
        None => visit_server(&host, "/").await?,
    };
    use_it(&visit).await?;
    let page = &visit.page;
    if page.run("return !!globalThis.checks").await? == true {
        spares_the_zone(&visit).await?;
    }
    reports_no_error(page).await?;
    let reports = visit.server.policy_reports().await?;
    assert!(reports.is_empty(), "{reports:?}");
    // Crashes are tested, too: the bundle has one module of the glue, whose state has to be created again.
    page.run(&CRASH.call("breakViews")).await?;
    page.run("host().assessmentId = 42").await?;
    page.phase("failed").await?;
    page.run(&CRASH.call("mendViews")).await?;
    page.click("Reload").await?;
    page.phase("ready").await?;
    let leaked = page.run("return /bearer|eyJ/i.test(document.documentElement.outerHTML + location.href)").await?;
    assert_eq!(leaked, json!(false), "no token is left in the page");
    if let Some(path) = host["attributes"].as_str().filter(|path| !path.is_empty()) {
        look_at_attributes(&visit, path).await?;
    }
    visit.browser.close().await
}
