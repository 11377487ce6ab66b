//! The second part of the wasm, which comes after the first view: late, lost, wrong, and once more after a crash.
//!
//! The published package is served in place of the page. `cargo xtask hosts` builds it and runs these tests.

use crate::crash::CRASH;
use crate::{package, part_in};
use e2e::{Browser, Engine, Page, Result, Role, Script, Server, Wanted};
use serde_json::{Value, json};
use std::path::Path;

/// A visit of an assessment, with the package.
struct Visit {
    server: Server,
    browser: Browser,
    page: Page,
}

/// A fault for requests for the part.
fn faults(what: Value) -> Value {
    let mut rule = json!({ "path": "/widget/widget_part-" });
    if let (Some(rule), Value::Object(what)) = (rule.as_object_mut(), what) {
        rule.extend(what);
    }
    json!([rule])
}

impl Visit {
    /// Opens the first view, with this fault for the part.
    async fn begin(dist: &Path, what: Value) -> Result<Self> {
        let server = Server::start_serving(dist).await?;
        server.faults(faults(what)).await?;
        let browser = Browser::open(Wanted::default()).await?;
        let page = browser.visit(&server.url("")).await?;
        page.sign_in(Role::Supervisor).await?;
        page.open_assessment(42).await?;
        page.listen().await?;
        page.phase("ready").await?;
        page.run("await host().ready").await?;
        page.reads("76 of 95 points").await?;
        Ok(Self { server, browser, page })
    }

    /// The number of requests for the part.
    async fn fetches(&self, dist: &Path) -> Result<usize> {
        Ok(self.page.fetched_by(&part_in(dist)?).await?.len())
    }

    /// Asserts that the dialog opens and submits a re-run.
    async fn reruns(&self) -> Result {
        self.page.dialog().await?.click("Re-run AI").await?;
        self.page.phase("watching").await
    }

    /// Asserts that nothing was reported against the content security policy.
    async fn end(self) -> Result {
        let reports = self.server.policy_reports().await?;
        assert!(reports.is_empty(), "the page broke its own policy: {reports:?}");
        self.browser.close().await
    }
}

const SCRIPT: Script = Script(include_str!("second_part.js"));

#[tokio::test]
#[ignore = "needs the package: cargo xtask hosts"]
async fn a_click_before_it_is_there_says_so_and_takes_effect_when_it_comes() -> Result {
    let visit = Visit::begin(&package(), json!({ "held": true })).await?;
    let page = &visit.page;
    let is_chromium = Engine::current() == Engine::Chromium;
    page.run(&SCRIPT.call("watchShifts")).await?;
    page.click("Re-run AI…").await?;
    page.until("a word on the button", &SCRIPT.with("isRerunButton", &json!(["One moment …", "true"]))).await?;
    visit.browser.picture("part-early-click").await?;
    page.no_dialog().await?;
    assert!(!page.reads_now("History").await?);
    let violations = page.violations().await?;
    assert!(violations.is_empty(), "{violations:?}");
    visit.server.no_faults().await?;
    page.dialog().await?;
    page.until("the button's own words", &SCRIPT.with("isRerunButton", &json!(["Re-run AI…", null]))).await?;
    page.reads("History").await?;
    if is_chromium {
        let shift = page
            .run("await new Promise((done) => requestAnimationFrame(() => setTimeout(done))); return window.__shift")
            .await?;
        assert!(shift.as_f64().is_some_and(|shift| shift < 0.02), "the page moved by {shift}");
    }
    visit.reruns().await?;
    visit.end().await
}

#[tokio::test]
#[ignore = "needs the package: cargo xtask hosts"]
async fn without_it_the_rest_works_and_a_click_tries_again() -> Result {
    for what in [
        json!({ "status": 404 }),
        json!({ "drop": "before" }),
        json!({ "body": "<!doctype html><title>Not it</title>" }),
    ] {
        let visit = Visit::begin(&package(), what.clone()).await?;
        let page = &visit.page;
        page.reads("A part of this display could not be loaded.").await?;
        page.click("Re-run AI…").await?;
        page.reads("The dialog could not be loaded. Try again.").await?;
        page.no_dialog().await?;
        page.until("the button's own words", &SCRIPT.call("isRerunButtonFree")).await?;
        visit.browser.picture("part-lost").await?;
        let violations = page.violations().await?;
        assert!(violations.is_empty(), "{violations:?}");
        assert!(page.events("qa-error").await?.is_empty(), "it is not a crash: {what}");
        page.run("await host().reload()").await?;
        page.phase("ready").await?;
        visit.server.no_faults().await?;
        page.click("Re-run AI…").await?;
        visit.reruns().await?;
        page.reads("History").await?;
        assert!(!page.reads_now("could not be loaded").await?, "what was said is over");
        visit.browser.close().await?;
    }
    Ok(())
}

#[tokio::test]
#[ignore = "needs the package: cargo xtask hosts"]
async fn a_lost_part_can_be_requested_where_it_is_missing() -> Result {
    let visit = Visit::begin(&package(), json!({ "status": 503, "times": 1 })).await?;
    visit.page.reads("A part of this display could not be loaded.").await?;
    visit.page.click("Try again").await?;
    visit.page.reads("History").await?;
    visit.page.reads("History").await?;
    visit.end().await
}

/// A cache may have kept a file of another build under this name. Its functions would be called by the wrong numbers.
#[tokio::test]
#[ignore = "needs the package: cargo xtask hosts"]
async fn the_part_of_another_build_is_not_bound() -> Result {
    let folder = tempfile::tempdir()?;
    let name = part_in(&package())?;
    for entry in std::fs::read_dir(package())?.flatten().filter(|entry| entry.path().is_file()) {
        if !entry.file_name().to_string_lossy().starts_with(&format!("{name}.")) {
            std::fs::copy(entry.path(), folder.path().join(entry.file_name()))?;
        }
    }
    let mut part = std::fs::read(folder.path().join(&name))?;
    // It imports the table under the name of its build, whose last digit is changed.
    let digit = build_name_end(&part).ok_or("the part names no build")?;
    part[digit] = if part[digit] == b'0' { b'1' } else { b'0' };
    std::fs::write(folder.path().join(&name), part)?;

    let visit = Visit::begin(folder.path(), json!({ "times": 0 })).await?;
    visit.page.click("Re-run AI…").await?;
    visit.page.reads("The dialog could not be loaded. Try again.").await?;
    visit.page.run("await host().reload()").await?;
    visit.page.phase("ready").await?;
    assert!(visit.page.events("qa-error").await?.is_empty());
    visit.end().await
}

/// The position of the last digit of the build's name: after "instance" comes a field of eleven letters that begins
/// with "b".
fn build_name_end(part: &[u8]) -> Option<usize> {
    let marks = b"\x08instance\x0bb";
    let at = part.windows(marks.len()).position(|window| window == marks)?;
    Some(at + marks.len() + 9)
}

#[tokio::test]
#[ignore = "needs the package: cargo xtask hosts"]
async fn two_elements_share_one_and_after_a_crash_a_fresh_instance_has_its_own() -> Result {
    let visit = Visit::begin(&package(), json!({ "times": 0 })).await?;
    let page = &visit.page;
    page.run(&SCRIPT.call("addSecond")).await?;
    page.reads("History").await?;
    page.until("the other's history", "return window.__e.shadowRoot.querySelector('.export') !== null").await?;
    assert_eq!(visit.fetches(&package()).await?, 1, "one for both");
    for round in 2..=3 {
        page.run(&CRASH.call("breakViews")).await?;
        page.run("host().assessmentId = 14").await?;
        page.phase("failed").await?;
        let errors = page.events("qa-error").await?;
        assert_eq!(errors.last().map(|error| error["kind"].clone()), Some(json!("crashed")), "{errors:?}");
        page.run(&CRASH.call("mendViews")).await?;
        page.run("host().assessmentId = 42").await?;
        page.click("Reload").await?;
        page.phase("ready").await?;
        page.reads("History").await?;
        page.until("its export", "return shown().querySelector('.export') !== null").await?;
        assert_eq!(visit.fetches(&package()).await?, round, "each instance fetches its own");
        page.click("Re-run AI…").await?;
        page.dialog().await?.click("Cancel").await?;
    }
    visit.end().await
}

/// The function in a line of a stack, by number and file, which WebKit does not name.
fn place(line: &str) -> Option<String> {
    let (file, rest) = line.split_once(":wasm-function[")?;
    let (number, _) = rest.split_once(']')?;
    let file = file.rsplit_once('/').map_or("", |(_, file)| file);
    Some(format!("{file}:wasm-function[{number}]"))
}

/// The names in the list; if the file is unknown, those of both files.
fn names<'a>(functions: &'a str, place: &str) -> Vec<&'a str> {
    let of_line = |line: &'a str| line.split_once(' ').filter(|(start, _)| start.ends_with(place));
    functions.lines().filter_map(of_line).map(|(_, name)| name).collect()
}

/// A panic in code of the second part ends in the same message, and leaves no other instance behind.
#[tokio::test]
#[ignore = "needs the package: cargo xtask hosts"]
async fn a_crash_in_it_is_a_crash_of_its_instance() -> Result {
    let visit = Visit::begin(&package(), json!({ "times": 0 })).await?;
    let page = &visit.page;
    page.reads("History").await?;
    page.run(
        "window.__stacks = []; const log = console.error; console.error = (...told) => { \
        window.__stacks.push(told[0]?.stack); log(...told); }",
    )
    .await?;
    page.run(&CRASH.call("breakViews")).await?;
    page.run("host().openRerunDialog()").await?;
    page.phase("failed").await?;
    page.reads("This display has stopped working").await?;
    // The published code does not know its own places: those in the stack are numbers, which the list beside it
    // explains.
    let stack = page.run("return window.__stacks[0]").await?;
    let functions = std::fs::read_to_string(package().join("wasm-functions.txt"))?;
    let places: Vec<_> = stack.as_str().unwrap_or_default().lines().filter_map(place).collect();
    let names: Vec<_> = places.iter().map(|place| names(&functions, place)).collect();
    assert!(!names.is_empty() && names.iter().all(|names| !names.is_empty()), "{stack} {names:#?}");
    let is_told = names.iter().flatten().any(|name| name.contains("quality_assessment::view::"));
    assert!(is_told, "{stack} {names:#?}");
    page.run(&CRASH.call("mendViews")).await?;
    page.click("Reload").await?;
    page.phase("ready").await?;
    page.click("Re-run AI…").await?;
    visit.reruns().await?;
    visit.end().await
}
