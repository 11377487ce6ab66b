//! One tool chain, for `cargo xtask hosts --all`: `QA_HOST` is JSON with the folder of the built files, or with a
//! server's command.

use crate::crash::CRASH;
use crate::hosts::{Visit, root, use_it, visit_files, visit_page};
use e2e::{Browser, PATIENCE, Result, Server, Site, Wanted};
use serde_json::{Value, json};
use std::path::Path;
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

async fn visit_server(host: &Value) -> Result<Visit> {
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
    let path = host["path"].as_str().unwrap_or("/");
    let page = browser.visit(&format!("{origin}{path}?server={api}")).await?;
    // A development server builds the page now, which may take longer than `until` waits.
    let began = Instant::now();
    while page.run("return !!host()?.assessment").await? != true && began.elapsed() < PATIENCE * 3 {
        tokio::time::sleep(Duration::from_millis(100)).await;
    }
    Ok(Visit::new(server, browser, page, running))
}

/// A story brings its own answers: the demo's API gets no request.
async fn look_at_story(folder: &Path, story: &str) -> Result {
    let address = format!("iframe.html?viewMode=story&id={story}");
    let visit = visit_page(folder, &address, false).await?;
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
        return look_at_story(&root().join(host["files"].as_str().unwrap_or_default()), story).await;
    }
    let visit = match host["files"].as_str() {
        Some(files) => visit_files(&root().join(files), host["strict"] == true).await?,
        None => visit_server(&host).await?,
    };
    use_it(&visit).await?;
    let reports = visit.server.policy_reports().await?;
    assert!(reports.is_empty(), "{reports:?}");
    // Crashes are tested, too: the bundle has one module of the glue, whose state has to be created again.
    let page = &visit.page;
    page.run(&CRASH.call("breakViews")).await?;
    page.run("host().assessmentId = 42").await?;
    page.phase("failed").await?;
    page.run(&CRASH.call("mendViews")).await?;
    page.click("Reload").await?;
    page.phase("ready").await?;
    let leaked = page.run("return /bearer|eyJ/i.test(document.documentElement.outerHTML + location.href)").await?;
    assert_eq!(leaked, json!(false), "no token is left in the page");
    visit.browser.close().await
}
