//! One server and one browser, for trying the rows of the table one after the other.

use e2e::{Browser, Page, Result, Role, Server, Wanted};
use serde_json::{Value, json};

const SCRIPT: &str = include_str!("bench.js");
/// The path of the assessment of all rows.
pub const ASSESSMENT: &str = "/api/mind/quality/assessment/42";
pub const REFRESH: &str = "/api/mind/quality/assessment/42/refresh";
/// The result before any run.
pub const RESULT: &str = "76 of 95 points";

pub struct Bench {
    pub server: Server,
    browser: Browser,
    pub page: Page,
    /// About two seconds after the bench was last set up, as a `Retry-After` date.
    pub date: String,
}

impl Bench {
    pub async fn open() -> Result<Self> {
        let server = Server::start().await?;
        let browser = Browser::open(Wanted::default()).await?;
        let page = browser.visit(&server.url("ticket/1")).await?;
        Ok(Self { server, browser, page, date: String::new() })
    }

    pub async fn close(self) -> Result {
        let reports = self.server.policy_reports().await?;
        assert!(reports.is_empty(), "the page broke its own policy: {reports:?}");
        self.browser.close().await
    }

    /// Clears the bench: a page without the element, and a fresh server.
    pub async fn clear(&mut self) -> Result {
        self.server.reset().await?;
        self.page = self.browser.visit(&self.server.url("ticket/1")).await?;
        // Anything that an earlier row has kept of a run would be taken up here.
        self.page.run("sessionStorage.clear()").await?;
        self.page.run(SCRIPT).await?;
        let token = self.server.token(Role::Supervisor, 600).await?;
        let date = "return new Date(Date.now() + 2000).toUTCString()";
        let date = self.page.run(&format!("window.__token = {token:?}; {date}")).await?;
        self.date = date.as_str().unwrap_or_default().to_owned();
        Ok(())
    }

    /// Sets this rule, and removes all earlier ones.
    pub async fn play(&self, rule: Value) -> Result {
        self.server.faults(json!([rule])).await
    }

    /// Puts the element on the page.
    pub async fn show(&self) -> Result {
        self.page.run("await import('/widget/quality-assessment.js'); window.__show(42)").await.map(drop)
    }

    /// Puts the element on the page and waits until everything is loaded.
    pub async fn show_well(&self) -> Result {
        self.show().await?;
        self.page.phase("ready").await?;
        self.rests().await?;
        self.page.run("window.__open.sent.length = 0").await.map(drop)
    }

    /// Begins a run and waits until it is followed.
    pub async fn run(&self) -> Result {
        self.page.run("window.__run = host().rerun().then(() => 'done', (error) => error.kind); 0").await?;
        self.page.phase("watching").await?;
        self.until("a poll", "return window.__done['qa-poll'] > 0").await?;
        self.page.run("window.__open.sent.length = 0").await.map(drop)
    }

    /// Opens the element after the page was reloaded.
    pub async fn look_in(&self) -> Result {
        self.page.run(SCRIPT).await.map(drop)
    }

    pub async fn visit(&mut self, path: &str) -> Result {
        self.page = self.browser.visit(&self.server.url(path)).await?;
        Ok(())
    }

    pub async fn until(&self, what: &str, script: &str) -> Result {
        self.page.until(what, script).await
    }

    /// Waits until nothing is in flight and nothing is scheduled.
    pub async fn rests(&self) -> Result {
        self.until("rest", "return window.__rests()").await
    }

    /// The number of such requests by the page since the last count.
    pub async fn sent(&self, method: &str, path: &str) -> Result<usize> {
        let list = self.page.run(&format!("return window.__sent({method:?}, {path:?})")).await?;
        Ok(list.as_array().map_or(0, Vec::len))
    }

    /// The time between the first two such requests, in milliseconds.
    pub async fn pause(&self, method: &str, path: &str) -> Result<f64> {
        let list = self.page.run(&format!("return window.__sent({method:?}, {path:?})")).await?;
        let at = |index: usize| list[index].as_f64().ok_or("it was not asked twice");
        Ok(at(1)? - at(0)?)
    }

    /// The time from the first such request to the server's date, in milliseconds; 0 if there is none.
    pub async fn until_date(&self, method: &str, path: &str, named: &Value) -> Result<f64> {
        let date = format!("typeof {named} === 'string' ? Date.parse({named}) : NaN");
        let first = format!("performance.timeOrigin + window.__sent({method:?}, {path:?})[0]");
        Ok(self.page.run(&format!("return ({date}) - ({first}) || 0")).await?.as_f64().unwrap_or_default())
    }

    /// The errors so far, each with what was on the screen then.
    pub async fn errors(&self) -> Result<Vec<Value>> {
        Ok(self.page.run("return window.__errors").await?.as_array().cloned().unwrap_or_default())
    }
}
