//! What is kept of an assessment while a run goes on, so that a reload of the page can compare with it.
//!
//! It is cut out of the body that the API sent: only what a comparison needs, and all of that exactly as it was. So
//! it is read by the same decoder as any other body.

use super::text_of;
use super::tree::Object;
use super::{Problems, assessment};
use crate::assessment::{Assessment, Timestamp};

/// The result of before, as it is kept.
pub struct Kept {
    /// Since when the run goes on.
    pub since: Timestamp,
    /// Did the API say that there is a run?
    pub is_accepted: bool,
    /// The assessment.
    pub before: Assessment,
    /// The same as JSON.
    pub body: Vec<u8>,
}

const WHOLE: &[&str] = &[
    "id",
    "scorecardId",
    "scorecardBaseId",
    "state",
    "modifiedAt",
    "canEdit",
    "aiSummary",
    "totals",
    "editingHistory",
];
const DATA: &[&str] = &["aiSummary", "totals", "categories"];

/// Writes what is to be kept of `body`; `None` if it is no assessment.
pub fn keep(body: &[u8], since: Timestamp, is_accepted: bool) -> Option<String> {
    let text = text_of(body);
    let problems = Problems::default();
    let whole = Object::root(&text, &problems)?;
    let mut fields = whole.spans(WHOLE);
    if let Some(data) = whole.object("data", |data| data.spans(DATA)) {
        fields.push(["\"data\":{", &data.join(","), "}"].concat());
    }
    let (since, accepted) = (since.0.to_string(), if is_accepted { "1" } else { "0" });
    Some(["{\"since\":", &since, ",\"accepted\":", accepted, ",\"before\":{", &fields.join(","), "}}"].concat())
}

/// Reads what was kept; `None` if somebody else wrote it.
pub fn kept(text: &str) -> Option<Kept> {
    let problems = Problems::default();
    let whole = Object::root(text, &problems)?;
    let body = whole.span("before")?.as_bytes().to_vec();
    let (before, _) = assessment(&body).ok()?;
    Some(Kept { since: Timestamp(whole.int("since")?), is_accepted: whole.bool("accepted")?, before, body })
}
