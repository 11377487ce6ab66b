//! What is kept of an assessment while a run goes on, so that a reload of the page can compare with it.
//!
//! It is cut out of the bodies that the API sent: only what a comparison needs, and all of that exactly as it was. So
//! it is read by the same decoder as any other body. Of the edits it is kept that there were some, not what they say.

use super::tree::{Object, Tree};
use super::{Problems, assessment};
use crate::assessment::{Assessment, Timestamp};

/// The result of before, as it is kept.
pub struct Kept {
    /// Since when the run goes on, as far as it is known.
    pub since: Timestamp,
    /// Was its beginning seen, or was it found going on at that time?
    pub was_seen_begin: bool,
    /// Did the API say that there is a run?
    pub is_accepted: bool,
    /// The assessment as it was, with what people have verified since.
    pub before: Assessment,
    /// The assessment as it was, as JSON.
    pub body: Vec<u8>,
    /// What people have verified since: lists of categories, as JSON.
    pub verified: Vec<String>,
}

const WHOLE: &[&str] =
    &["id", "scorecardId", "scorecardBaseId", "state", "modifiedAt", "canEdit", "aiSummary", "totals"];
const DATA: &[&str] = &["aiSummary", "totals"];
const CRITERION: &[&str] = &["id", "score", "reason", "state", "lastEditedByUserId", "lastEditedAt"];
const EDIT: &[&str] = &["userId", "timestamp", "field"];

/// Writes what is to be kept of `body`; `None` if it is no assessment. `verified` are [`categories`] of later bodies.
pub fn keep(
    body: &[u8],
    since: Timestamp,
    was_seen_begin: bool,
    is_accepted: bool,
    verified: &[String],
) -> Option<String> {
    let problems = Problems::default();
    let tree = Tree::new(body, &problems)?;
    let whole = tree.object()?;
    let mut fields = whole.spans(WHOLE);
    let edits = whole.objects("editingHistory", |edit| object(edit.spans(EDIT)));
    fields.push(["\"editingHistory\":", &list(edits)].concat());
    let data = whole.object("data", |data| {
        let mut fields = data.spans(DATA);
        fields.push(["\"categories\":", &categories_of(data)].concat());
        object(fields)
    });
    fields.extend(data.map(|data| ["\"data\":", &data].concat()));
    let flag = |flag: bool| if flag { "1" } else { "0" };
    Some(object(vec![
        ["\"since\":", &since.0.to_string()].concat(),
        ["\"begin\":", flag(was_seen_begin)].concat(),
        ["\"accepted\":", flag(is_accepted)].concat(),
        ["\"before\":", &object(fields)].concat(),
        ["\"verified\":", &list(verified.to_vec())].concat(),
    ]))
}

/// The categories of a body, as far as a comparison needs them.
pub fn categories(body: &[u8]) -> Option<String> {
    let problems = Problems::default();
    Tree::new(body, &problems)?.object()?.object("data", categories_of)
}

/// Reads what was kept; `None` if somebody else wrote it.
pub fn kept(text: &str) -> Option<Kept> {
    let problems = Problems::default();
    let tree = Tree::new(text.as_bytes(), &problems)?;
    let whole = tree.object()?;
    let body = whole.span("before")?.to_vec();
    let (mut before, _) = assessment(&body).ok()?;
    let verified = whole.list_spans("verified");
    for categories in &verified {
        let later = ["{\"data\":{\"categories\":", categories, "}}"].concat();
        if let Ok((later, _)) = assessment(later.as_bytes()) {
            before = before.with_verified_of(&later).unwrap_or(before);
        }
    }
    Some(Kept {
        since: Timestamp(whole.int("since")?),
        was_seen_begin: whole.bool("begin")?,
        is_accepted: whole.bool("accepted")?,
        before,
        body,
        verified,
    })
}

fn categories_of(data: &Object) -> String {
    list(data.objects("categories", |category| {
        let criteria = category.objects("criteria", |criterion| object(criterion.spans(CRITERION)));
        let mut fields = category.spans(&["categoryId"]);
        fields.push(["\"criteria\":", &list(criteria)].concat());
        object(fields)
    }))
}

fn object(fields: Vec<String>) -> String {
    ["{", &fields.join(","), "}"].concat()
}

fn list(items: Vec<String>) -> String {
    ["[", &items.join(","), "]"].concat()
}
