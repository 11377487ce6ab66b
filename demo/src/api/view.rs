//! Documents as they are sent: full or summary, as the caller may see them.

use std::collections::BTreeMap;

use serde_json::value::{RawValue, to_raw_value};

use crate::people::Person;
use crate::refusal::Refusal;

/// A document as its caller sees it. Its fields stay the text they are stored as: a large one is requested often, and a
/// seed is served to the letter.
pub(super) type View = BTreeMap<String, Box<RawValue>>;

/// The full document. `canEdit` depends on the caller; a document without it, such as one of the seeds, stays without
/// it unless it has to be `false`.
pub(super) fn full(body: &str, caller: &Person) -> Result<View, Refusal> {
    let mut fields: View = serde_json::from_str(body)?;
    let deleted = fields.get("state").is_some_and(|state| state.get() == "\"deleted\"");
    if deleted || !caller.may_edit() {
        fields.insert("canEdit".to_owned(), to_raw_value(&false)?);
    }
    Ok(fields)
}

/// The fields of the summary format.
pub(super) fn summary(body: &str, caller: &Person) -> Result<View, Refusal> {
    let mut fields = full(body, caller)?;
    for field in ["data", "editingHistory", "worklog", "aiUsage", "time", "customerExperience"] {
        fields.remove(field);
    }
    Ok(fields)
}
