//! No accessibility rule is broken in transient states either, which no case of the gallery holds still.

use crate::Desk;
use crate::crash::CRASH;
use e2e::{Result, Role, needs};
use serde_json::json;

const POST: &str = "/api/mind/quality/assessment/42/refresh";
const GET: &str = "/api/mind/quality/assessment/42$";
/// Longer than any test.
const NEVER: u64 = 600_000;

/// A desk whose transient states are held, one after the other, with the findings in them.
struct Moments {
    desk: Desk,
    found: Vec<String>,
}

impl Moments {
    async fn new() -> Result<Self> {
        let desk = Desk::ready(Role::Supervisor, 42).await?;
        desk.browser.reduce_motion().await?;
        Ok(Self { desk, found: Vec::new() })
    }

    /// Checks the present state in each language and theme.
    async fn check(&mut self, moment: &str) -> Result {
        for (lang, theme) in [("de", "dark"), ("de", "light"), ("en", "dark"), ("en", "light")] {
            self.desk.page.run(&format!("host().lang = '{lang}'; host().theme = '{theme}'")).await?;
            let found = self.desk.page.violations().await?;
            self.found.extend(found.into_iter().map(|one| format!("{moment}, {lang}, {theme}: {one}")));
        }
        Ok(())
    }

    async fn end(self) -> Result {
        assert!(self.found.is_empty(), "{} violations:\n{}", self.found.len(), self.found.join("\n"));
        self.desk.close().await
    }
}

#[tokio::test]
async fn a_dialog_that_waits_or_was_refused_breaks_no_rule() -> Result {
    needs!(Devtools);
    let mut moments = Moments::new().await?;
    moments.desk.server.faults(json!([{ "method": "POST", "path": POST, "status": 403 }])).await?;
    moments.desk.rerun_with("revision 1").await?;
    moments.desk.page.dialog().await?.reads("You may not re-run this assessment").await?;
    moments.check("refused").await?;
    moments.desk.server.faults(json!([{ "method": "POST", "path": POST, "delayMs": NEVER }])).await?;
    moments.desk.page.dialog().await?.click("Re-run AI").await?;
    moments.desk.page.phase("starting").await?;
    moments.check("sending").await?;
    moments.end().await
}

#[tokio::test]
async fn a_run_that_starts_is_stopped_or_loses_its_connection_breaks_no_rule() -> Result {
    needs!(Devtools);
    let mut moments = Moments::new().await?;
    moments.desk.server.faults(json!([{ "method": "POST", "path": POST, "delayMs": NEVER }])).await?;
    moments.desk.page.run("host().rerun().catch(() => {}); 0").await?;
    moments.desk.page.phase("starting").await?;
    moments.check("starting").await?;
    moments.end().await?;

    let mut moments = Moments::new().await?;
    moments.desk.rerun_with("revision 1").await?;
    moments.desk.page.phase("watching").await?;
    moments.check("watching").await?;
    moments.desk.browser.network(false).await?;
    moments.desk.page.reads("You are offline").await?;
    moments.check("offline while watching").await?;
    moments.desk.browser.network(true).await?;
    moments.desk.page.until("the connection", "return !shown().textContent.includes('You are offline')").await?;
    moments.desk.page.open_menu().await?;
    moments.check("the menu").await?;
    moments.desk.page.click("Stop live updates").await?;
    moments.desk.page.reads("Check now").await?;
    moments.check("Live updates are off").await?;
    moments.end().await
}

#[tokio::test]
async fn an_answer_that_was_lost_breaks_no_rule() -> Result {
    needs!(Devtools);
    let lost = json!({ "method": "POST", "path": POST, "drop": "before" });
    let look = json!({ "method": "GET", "path": GET, "delayMs": NEVER });
    // That no run was found is reported only after the maximum time of a POST.
    let mut moments = Moments::new().await?;
    moments.desk.server.faults(json!([lost, look])).await?;
    moments.desk.page.run("host().pollInterval = 250; host().rerun().catch(() => {}); 0").await?;
    moments.desk.page.reads("Checking whether the re-run started").await?;
    moments.check("in doubt").await?;
    moments.end().await
}

#[tokio::test]
async fn a_crash_breaks_no_rule() -> Result {
    needs!(Devtools);
    let mut moments = Moments::new().await?;
    moments.desk.page.run(&CRASH.with("trap", &json!(["/widget/widget.js"]))).await?;
    moments.desk.page.phase("failed").await?;
    moments.desk.page.reads("This display has stopped working").await?;
    moments.check("crashed").await?;
    moments.end().await
}
