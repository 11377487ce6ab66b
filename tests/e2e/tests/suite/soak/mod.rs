//! An hour of use in minutes: fifty elements, thousands of polls, and all kinds of faults, from a seed.
//!
//! The page's clock runs fast, so that nobody waits; the server's does not. `cargo xtask soak` runs the whole hour.

mod chance;

use chance::{Chance, ELEMENTS};
use e2e::{Browser, Holdings, PATIENCE, Page, Result, Server, Wanted};
use serde_json::{Value, json};
use std::time::{Duration, Instant};

const SCRIPT: &str = include_str!("page.js");
/// The speed-up of the page's clock.
const TEMPO: u32 = 10;
/// The page's resources when it has come to rest.
#[derive(Clone, Copy, Debug)]
struct Held {
    polls: u64,
    wasm: u64,
    holdings: Holdings,
}

struct Soak {
    server: Server,
    browser: Browser,
    page: Page,
}

impl Soak {
    async fn begin() -> Result<Self> {
        let server = Server::start().await?;
        let browser = Browser::open(Wanted::default()).await?;
        let page = browser.visit(&server.url("ticket/1")).await?;
        page.run(&SCRIPT.replace("TEMPO", &TEMPO.to_string())).await?;
        page.run("await import('/widget/quality-assessment.js')").await?;
        page.run(&format!("window.__fill({})", json!(chance::wanted()))).await?;
        Ok(Self { server, browser, page })
    }

    /// Goes on until this many polls have happened.
    async fn live(&self, chance: &mut Chance, polls: u64) -> Result {
        let began = Instant::now();
        loop {
            self.server.faults(chance.faults()).await?;
            let done = self.page.run(&format!("return window.__do({})", json!(chance.deeds()))).await?;
            same("crashes", &done[1], &json!([]))?;
            if done[0].as_u64() >= Some(polls) {
                return Ok(());
            }
            if chance.comes_to_an_end() {
                self.server.finish_run().await?;
            } else {
                self.server.step().await?;
            }
            if began.elapsed() > Duration::from_secs(1800) {
                return Err(format!("only {} polls of {polls}", done[0]).into());
            }
            // Gives polls time to happen; their number is what is waited for.
            tokio::time::sleep(Duration::from_millis(100)).await;
        }
    }

    /// Ends all faults, and waits until every element shows the server's data.
    async fn rest(&self) -> Result<Held> {
        self.server.no_faults().await?;
        self.server.finish_run().await?;
        let began = Instant::now();
        let mut wrong;
        loop {
            self.page.run("await window.__settle()").await?;
            self.server.finish_run().await?;
            wrong = self.page.run("return window.__wrong()").await?;
            if wrong == json!([]) || began.elapsed() > PATIENCE {
                break;
            }
        }
        same("elements that show something else than the server has", &wrong, &json!([]))?;
        let number = |value: Value| value.as_u64().unwrap_or_default();
        Ok(Held {
            polls: number(self.page.run("return window.__open.polls").await?),
            wasm: number(self.page.run("return window.__memory()").await?),
            holdings: self.browser.holdings().await?,
        })
    }

    /// Removes everything from the page, and asserts that nothing is left over.
    async fn end(self) -> Result<Holdings> {
        self.page.run("window.__empty()").await?;
        self.page
            .until("no request and no timer", "return window.__open.requests === 0 && window.__open.timers.size === 0")
            .await?;
        // The browser releases them a moment after it was told to.
        self.page.until("no lead", "return (await navigator.locks.query()).held.length === 0").await?;
        let holdings = self.browser.holdings().await?;
        self.browser.close().await?;
        Ok(holdings)
    }
}

fn same(what: &str, is: &Value, wanted: &Value) -> Result {
    if is == wanted { Ok(()) } else { Err(format!("{what}: {is:#}").into()) }
}

/// Runs this many polls with this many rests, and prints and returns the resources at each rest.
async fn soak(seed: u64, polls: u64, checks: u64) -> Result<Vec<Held>> {
    println!("soak: {ELEMENTS} elements, {polls} polls, seed {seed}");
    let began = Instant::now();
    let mut chance = Chance::new(seed);
    let soak = Soak::begin().await?;
    let mut all = Vec::new();
    for check in 1..=checks {
        soak.live(&mut chance, polls * check / checks).await?;
        let held = soak.rest().await?;
        let Held { polls, wasm, holdings: Holdings { nodes, listeners, heap } } = held;
        println!(
            "after {polls} polls, {:.0} s: wasm {wasm} B, heap {heap} B, {nodes} nodes, {listeners} listeners",
            began.elapsed().as_secs_f32()
        );
        all.push(held);
    }
    let end = soak.end().await?;
    println!("all removed: heap {} B, {} nodes, {} listeners", end.heap, end.nodes, end.listeners);
    let most = all.iter().map(|held| held.holdings.nodes).max().unwrap_or_default();
    assert!(end.nodes < most / 20 && end.listeners < 50, "something is left over: {end:?}");
    Ok(all)
}

fn setting(name: &str) -> Option<u64> {
    std::env::var(name).ok()?.parse().ok()
}

#[tokio::test]
async fn some_hundred_polls_with_random_faults_leave_every_element_right() -> Result {
    soak(setting("SOAK_SEED").unwrap_or(1), 300, 2).await.map(drop)
}

#[tokio::test]
#[ignore = "takes minutes: cargo xtask soak"]
async fn an_hour_of_use_leaves_every_element_right_and_memory_flat() -> Result {
    let by_chance = std::time::SystemTime::now().duration_since(std::time::UNIX_EPOCH)?.as_secs() % 100_000;
    let seed = setting("SOAK_SEED").unwrap_or(by_chance);
    let all = soak(seed, setting("SOAK_POLLS").unwrap_or(10_000), 9).await?;
    // The first third is for one-time allocations: comparisons on the screen, buffers that grow to their final size.
    let (first, last) = (&all[2], &all[8]);
    let (before, after) = (first.holdings, last.holdings);
    // The AI's texts vary in length; a leak would grow with the soak.
    assert!(after.nodes <= before.nodes + before.nodes / 20, "nodes: {before:?} and then {after:?}");
    assert!(after.listeners <= before.listeners + before.listeners / 20, "listeners: {before:?} and then {after:?}");
    assert!(after.heap <= before.heap + 1_000_000, "heap: {before:?} and then {after:?}");
    assert!(last.wasm <= first.wasm + first.wasm / 10, "wasm memory: {} and then {}", first.wasm, last.wasm);
    Ok(())
}
