//! One server and one browser, on which the rows of the table are tried one after the other.

use e2e::{Browser, Page, Result, Role, Server, Wanted};
use serde_json::{Value, json};

const SCRIPT: &str = include_str!("bench.js");
/// Where the assessment of all rows is.
pub const ASSESSMENT: &str = "/api/mind/quality/assessment/42";
pub const REFRESH: &str = "/api/mind/quality/assessment/42/refresh";
/// What the assessment says before any run.
pub const RESULT: &str = "76 of 95 points";

pub struct Bench {
    pub server: Server,
    browser: Browser,
    pub page: Page,
    /// About two seconds from when the bench was set up last, as `Retry-After` says it.
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

    /// A page without the element, and a server to which nothing has happened.
    pub async fn clear(&mut self) -> Result {
        self.server.reset().await?;
        self.page = self.browser.visit(&self.server.url("ticket/1")).await?;
        // What a row before this one has kept of a run would be taken up here.
        self.page.run("sessionStorage.clear()").await?;
        self.page.run(SCRIPT).await?;
        let token = self.server.token(Role::Supervisor, 600).await?;
        let date = "return new Date(Date.now() + 2000).toUTCString()";
        let date = self.page.run(&format!("window.__token = {token:?}; {date}")).await?;
        self.date = date.as_str().unwrap_or_default().to_owned();
        Ok(())
    }

    /// From now on this rule holds, and none before it.
    pub async fn play(&self, rule: Value) -> Result {
        self.server.faults(json!([rule])).await
    }

    /// Puts the element on the page.
    pub async fn show(&self) -> Result {
        self.page.run("await import('/widget/quality-assessment.js'); window.__show(42)").await.map(drop)
    }

    /// Puts the element on the page and waits until it has all that it wants.
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

    /// Somebody comes by in the page that a reload has brought.
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

    /// Nothing is on its way any more, and nothing is going to be.
    pub async fn rests(&self) -> Result {
        self.until("rest", "return window.__rests()").await
    }

    /// How often the page has asked so since it was last looked at.
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

    /// From the first such request to the date that the server named, in milliseconds; nothing if it named none.
    pub async fn until_date(&self, method: &str, path: &str, named: &Value) -> Result<f64> {
        let date = format!("typeof {named} === 'string' ? Date.parse({named}) : NaN");
        let first = format!("performance.timeOrigin + window.__sent({method:?}, {path:?})[0]");
        Ok(self.page.run(&format!("return ({date}) - ({first}) || 0")).await?.as_f64().unwrap_or_default())
    }

    /// What went wrong so far, with what stood on the screen then.
    pub async fn errors(&self) -> Result<Vec<Value>> {
        Ok(self.page.run("return window.__errors").await?.as_array().cloned().unwrap_or_default())
    }
}
