//! The parts of an assessment that are kept during a run, so that a reloaded page can compare with it.
//!
//! They are cut out of the API's bodies: only what a comparison needs, exactly as it was, so that the usual decoder
//! reads them. Of edits, only their existence is kept, not their content.

use super::tree::{Object, Tree};
use super::{Problems, assessment};
use crate::assessment::{Assessment, Timestamp};

/// The previous result, as it is kept.
pub struct Kept {
    /// The beginning of the run, as far as it is known.
    pub since: Timestamp,
    /// Whether the run's beginning was seen; otherwise it was found already running at that time.
    pub was_seen_begin: bool,
    /// Whether the API said that there is a run.
    pub is_accepted: bool,
    /// The assessment as it was, with what people have verified since.
    pub before: Assessment,
    /// The assessment as it was, as JSON.
    pub body: Vec<u8>,
    /// Values that people have verified since: lists of categories, as JSON.
    pub verified: Vec<String>,
}

const WHOLE: &[&str] =
    &["id", "scorecardId", "scorecardBaseId", "state", "modifiedAt", "canEdit", "aiSummary", "totals"];
const DATA: &[&str] = &["aiSummary", "totals"];
const CRITERION: &[&str] = &["id", "score", "reason", "state", "lastEditedByUserId", "lastEditedAt"];
const EDIT: &[&str] = &["userId", "timestamp", "field"];

/// Writes the kept parts of `body`; `None` if it is not an assessment. `verified` are the [`categories`] of later
/// bodies.
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

/// Reads kept parts; `None` if something else wrote them.
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
