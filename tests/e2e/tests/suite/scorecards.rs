//! One request for a scorecard, however many elements wait for it at the same moment.

use crate::Desk;
use e2e::{Result, Role, Script};
use serde_json::json;

const SCRIPT: Script = Script(include_str!("scorecards.js"));
const SCORECARD: &str = "/quality/scorecard/22";
const LIST: &str = "/quality/scorecard";
/// A criterion of that scorecard.
const LABEL: &str = "Anliegen verstehen";

impl Desk {
    /// A desk whose requests for the scorecard are recorded, and answered when the test says so.
    async fn with_held_scorecard(status: Option<u16>) -> Result<Self> {
        let desk = Self::ready(Role::Supervisor, 13).await?;
        desk.page.run(&SCRIPT.with("record", &json!([SCORECARD]))).await?;
        // The page's own element's.
        desk.server.answered("GET", LIST, 1).await?;
        desk.server.forget_requests().await?;
        let held = json!({ "path": format!("/api/mind{SCORECARD}"), "held": true, "times": 1, "status": status });
        desk.server.faults(json!([held])).await?;
        Ok(desk)
    }

    /// Adds elements, and waits until each shows its assessment without labels.
    async fn added(&self, script: &str) -> Result {
        self.page.run(script).await?;
        let shown = "return window.__added.every((one) => one.dataset.phase === 'ready')";
        self.page.until("their assessments", shown).await
    }

    /// Releases the scorecard, and waits until this many elements have its labels.
    async fn labels(&self, count: usize) -> Result {
        self.server.no_faults().await?;
        self.says(LABEL, count).await
    }

    /// Waits until this is readable in this many elements.
    async fn says(&self, text: &str, count: usize) -> Result {
        let reads = format!("one.isConnected && one.shadowRoot.querySelector('.qa').textContent.includes({text:?})");
        let script = format!("return window.__added.filter((one) => {reads}).length === {count}");
        self.page.until(&format!("{count} times {text:?}"), &script).await
    }

    /// The number of requests that the page has sent, and of those that it has aborted.
    async fn sent_and_aborted(&self) -> Result<serde_json::Value> {
        self.page.run("return [window.__sent, window.__aborted]").await
    }
}

#[tokio::test]
async fn five_assessments_of_one_scorecard_ask_for_it_once() -> Result {
    let desk = Desk::with_held_scorecard(None).await?;
    desk.added("for (const id of [30, 54, 56, 58, 60]) window.__add(id)").await?;
    desk.labels(5).await?;
    assert_eq!(desk.server.requests("GET", SCORECARD).await?, 1);
    // All five received it at once, and then wanted to know whether there is a newer one.
    desk.says("ist verfügbar: Unterschiede ansehen", 5).await?;
    assert_eq!(desk.server.requests("GET", LIST).await?, 1);
    desk.close().await
}

#[tokio::test]
async fn the_first_to_ask_may_leave_and_the_others_get_their_answer() -> Result {
    let desk = Desk::with_held_scorecard(None).await?;
    desk.added("window.__add(30)").await?;
    desk.added("for (const id of [54, 56, 58, 60]) window.__add(id)").await?;
    desk.page.run("window.__added[0].remove(); await new Promise((done) => setTimeout(done))").await?;
    assert_eq!(desk.sent_and_aborted().await?, json!([1, 0]), "the others wait for it");
    desk.labels(4).await?;
    assert_eq!(desk.sent_and_aborted().await?, json!([1, 0]));
    desk.close().await
}

#[tokio::test]
async fn a_request_that_nobody_waits_for_is_aborted_and_sent_again_for_the_next() -> Result {
    let desk = Desk::with_held_scorecard(None).await?;
    desk.added("window.__add(30); window.__add(54)").await?;
    desk.page
        .run("for (const one of window.__added) one.remove(); await new Promise((done) => setTimeout(done))")
        .await?;
    assert_eq!(desk.sent_and_aborted().await?, json!([1, 1]));
    desk.page.run("window.__added = []; window.__add(56)").await?;
    desk.labels(1).await?;
    assert_eq!(desk.sent_and_aborted().await?, json!([2, 1]));
    desk.close().await
}

#[tokio::test]
async fn an_element_that_wants_another_one_meanwhile_is_not_given_the_first() -> Result {
    let desk = Desk::with_held_scorecard(None).await?;
    desk.added("window.__add(42); window.__add(30)").await?;
    desk.page.run("window.__added[0].rerun({ scorecardId: 21 }); 0").await?;
    desk.says("Kundenservice Energie, Revision 1", 1).await?;
    // Both revisions have this criterion.
    desk.labels(2).await?;
    desk.says("Kundenservice Energie, Revision 1", 1).await?;
    assert_eq!(desk.sent_and_aborted().await?, json!([1, 0]));
    desk.close().await
}

/// The first one's provider has only a refused token; the other one's speaks for the same person.
#[tokio::test]
async fn the_first_to_ask_may_be_refused_and_the_others_ask_for_themselves() -> Result {
    let desk = Desk::with_held_scorecard(Some(401)).await?;
    desk.added("window.__add(30, (reason) => (reason === 'initial' ? window.__provider() : null))").await?;
    desk.added("for (const id of [54, 56, 58]) window.__add(id)").await?;
    desk.labels(3).await?;
    assert_eq!(desk.sent_and_aborted().await?, json!([2, 0]), "one that was refused, and one for all the others");
    desk.close().await
}
