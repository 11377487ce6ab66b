//! Who changed what.

use super::{CategoryId, CriterionId, Timestamp, UserId};
use std::collections::HashMap;
use std::sync::Arc;

/// One change by a person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Edit {
    /// Who.
    pub user: Option<UserId>,
    /// When.
    pub at: Option<Timestamp>,
    /// What.
    pub field: EditedField,
    /// The value before, as text.
    pub old: Option<Arc<str>>,
    /// The value after, as text.
    pub new: Option<Arc<str>>,
}

/// The field that was changed, from paths such as `criteria.<categoryId>.<criterionId>.score`.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
pub enum EditedField {
    /// A criterion's score.
    Score(CategoryId, CriterionId),
    /// A criterion's reason.
    Reason(CategoryId, CriterionId),
    /// Any other path, as the API wrote it.
    Other(Arc<str>),
}

impl Default for EditedField {
    fn default() -> Self {
        Self::Other("".into())
    }
}

impl EditedField {
    /// Reads the API's path.
    pub fn from_path(path: &str) -> Self {
        let criterion = || {
            let mut parts = path.strip_prefix("criteria.")?.split('.');
            let category = CategoryId(parts.next()?.parse().ok()?);
            let criterion = CriterionId(parts.next()?.parse().ok()?);
            match (parts.next()?, parts.next()) {
                ("score", None) => Some(Self::Score(category, criterion)),
                ("reason", None) => Some(Self::Reason(category, criterion)),
                _ => None,
            }
        };
        criterion().unwrap_or_else(|| Self::Other(path.into()))
    }
}

impl Edit {
    /// Whether the old value was the AI's, by what `earlier` tells: the edits before this one, oldest first.
    ///
    /// Criteria and the summary are written by the AI or by a person, and what a person wrote is in the history. An old
    /// value that nobody had written is the AI's, also where a run has replaced a person's value in between.
    pub fn replaces_ai(&self, earlier: &[Self]) -> bool {
        let is_written_by_ai = match &self.field {
            EditedField::Score(..) | EditedField::Reason(..) => true,
            EditedField::Other(path) => &**path == "aiSummary",
        };
        let last = earlier.iter().rev().find(|edit| edit.field == self.field);
        is_written_by_ai && self.old.is_some() && last.is_none_or(|last| last.new != self.old)
    }
}

/// The edits that `after` has beyond those of `before`, told apart by who, when and what. In which order the API lists
/// them, and how many at most, is not documented.
pub fn new_edits(before: &[Edit], after: &[Edit]) -> Vec<Edit> {
    let mut known: HashMap<_, usize> = HashMap::new();
    for edit in before {
        *known.entry((edit.user, edit.at, &edit.field)).or_default() += 1;
    }
    let mut new = Vec::new();
    for edit in after {
        match known.get_mut(&(edit.user, edit.at, &edit.field)) {
            Some(count) if *count > 0 => *count -= 1,
            _ => new.push(edit.clone()),
        }
    }
    new
}
