//! A person reviews in place: confirms, changes, finishes; and disturbances in between.

mod beside;
mod blind;
mod drafts;
mod finish;
mod keys;
mod lost;
mod moments;
mod restore;
mod row;
mod texts;

use crate::Desk;
use e2e::{Result, Role};
use serde_json::{Value, json};

/// An assessment that waits for its first review.
const ID: u32 = 52;
const ASSESSMENT: &str = "/quality/assessment/52";

impl Desk {
    /// A desk of a supervisor, in a host that wants reviews.
    async fn reviewing() -> Result<Self> {
        Self::reviewing_of(ID).await
    }

    /// The same for another assessment.
    async fn reviewing_of(id: u32) -> Result<Self> {
        let desk = Self::ready(Role::Supervisor, id).await?;
        desk.page.run("host().review = true").await?;
        desk.page.until("the way to finish", "return !!button('Finish review…')").await?;
        desk.server.forget_requests().await?;
        Ok(desk)
    }

    /// The first AI-scored criterion with a button for each of its points: category, id, score.
    async fn scored(&self) -> Result<Scored> {
        let path = format!("quality/assessment/{ID}");
        let whole = self.server.call(Role::Supervisor, "GET", &path, Value::Null).await?;
        let card = format!("quality/scorecard/{}", whole["scorecardId"]);
        let card = self.server.call(Role::Supervisor, "GET", &card, Value::Null).await?;
        let numeric = |category: &Value, id: &Value| {
            let categories = card["categories"].as_array().cloned().unwrap_or_default();
            let own = categories.into_iter().find(|one| one["categoryId"] == *category);
            let criteria = own.and_then(|one| one["criteria"].as_array().cloned()).unwrap_or_default();
            criteria.into_iter().find(|one| one["id"] == *id && one["scoringType"] == "numericScale")
        };
        for category in whole["data"]["categories"].as_array().cloned().unwrap_or_default() {
            for criterion in category["criteria"].as_array().cloned().unwrap_or_default() {
                let definition = numeric(&category["categoryId"], &criterion["id"]);
                let is_small = definition.is_some_and(|one| one["maxPoints"].as_i64().is_some_and(|max| max <= 10));
                if criterion["state"] == "aiGenerated" && is_small && criterion["score"].as_i64() > Some(0) {
                    return Ok(Scored {
                        category: category["categoryId"].as_i64().ok_or("a number")?,
                        id: criterion["id"].as_i64().ok_or("a number")?,
                        score: criterion["score"].as_i64().ok_or("a score")?,
                    });
                }
            }
        }
        Err("the seed has no such criterion".into())
    }

    /// The API's present data: state, score and reason.
    async fn has(&self, one: &Scored) -> Result<(Value, Value, Value)> {
        let path = format!("quality/assessment/{ID}");
        let whole = self.server.call(Role::Supervisor, "GET", &path, Value::Null).await?;
        let categories = whole["data"]["categories"].as_array().cloned().unwrap_or_default();
        let criteria = categories.into_iter().filter(|all| all["categoryId"] == one.category);
        let found = criteria.flat_map(|all| all["criteria"].as_array().cloned().unwrap_or_default());
        let found = found.into_iter().find(|own| own["id"] == one.id).ok_or("no such criterion")?;
        Ok((found["state"].clone(), found["score"].clone(), found["reason"].clone()))
    }

    /// Clicks on the row, and waits for its actions.
    async fn choose(&self, one: &Scored) -> Result {
        self.page.run(&format!("{}.focus()", one.row())).await?;
        self.page.until("what can be done there", &format!("return !!{}.querySelector('.review')", one.row())).await
    }

    /// Types into the field of the reason.
    async fn write_reason(&self, text: &str) -> Result {
        let script = format!(
            "const box = shown().querySelector('.review textarea'); box.focus(); box.value = {}; box.dispatchEvent(new \
                Event('input', {{ bubbles: true }}))",
            json!(text)
        );
        self.page.run(&script).await.map(drop)
    }

    /// Makes a draft with one point less, and this reason.
    async fn draft(&self, one: &Scored) -> Result {
        self.choose(one).await?;
        self.page.press('e').await?;
        self.choose_points(one.less()).await?;
        self.write_reason("Meine Sicht.").await
    }

    /// Sets the fault for writes.
    async fn on_patch(&self, mut what: Value) -> Result {
        what["path"] = json!("/api/mind/quality/assessment/52$");
        what["method"] = json!("PATCH");
        self.server.faults(json!([what])).await
    }

    /// Presses the radio for this many points.
    async fn choose_points(&self, points: i64) -> Result {
        let script = format!("shown().querySelector('.review input[type=radio][value=\"{points}\"]').click()");
        self.page.until("the points", "return !!shown().querySelector('.review input[type=radio]')").await?;
        self.page.run(&script).await.map(drop)
    }
}

/// A criterion that the AI has scored.
pub struct Scored {
    category: i64,
    id: i64,
    score: i64,
}

impl Scored {
    /// A script expression for its row.
    fn row(&self) -> String {
        let (category, id) = (self.category, self.id);
        format!("shown().querySelector('[data-category=\"{category}\"] .criterion[data-criterion=\"{id}\"]')")
    }

    /// Its score, less one point.
    fn less(&self) -> i64 {
        self.score - 1
    }

    /// Somebody else's edit of it.
    fn edit(&self, score: i64, reason: &str) -> Value {
        let criterion =
            json!({ "categoryId": self.category, "criterionId": self.id, "score": score, "reason": reason });
        json!({ "criteria": [criterion] })
    }
}
