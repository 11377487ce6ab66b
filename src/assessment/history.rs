//! The history of changes by people.

use super::keyed::{Numbers, Places};
use super::{CategoryId, CriterionId, UserId, When};
use std::sync::Arc;

/// One change by a person.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct HistoryEntry {
    /// The person.
    pub user: Option<UserId>,
    /// The time of the change.
    pub at: Option<When>,
    /// The field that was changed.
    pub field: EditedField,
    /// The value before, as text.
    pub old: Option<Arc<str>>,
    /// The value after, as text.
    pub new: Option<Arc<str>>,
}

/// A field that was changed, from paths such as `criteria.<categoryId>.<criterionId>.score`.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum EditedField {
    /// A criterion's score.
    Score(CategoryId, CriterionId),
    /// A criterion's reason.
    Reason(CategoryId, CriterionId),
    /// A criterion's state: a person has confirmed it.
    State(CategoryId, CriterionId),
    /// Any other path, as the API wrote it.
    Other(Arc<str>),
}

impl Default for EditedField {
    fn default() -> Self {
        Self::Other("".into())
    }
}

impl EditedField {
    /// Whether it is the field with this path, which must not belong to a criterion.
    pub fn is(&self, path: &str) -> bool {
        matches!(self, Self::Other(own) if &**own == path)
    }

    /// Reads the API's path.
    pub fn from_path(path: &str) -> Self {
        let criterion = || {
            let mut parts = path.strip_prefix("criteria.")?.split('.');
            let category = CategoryId(parts.next()?.parse().ok()?);
            let criterion = CriterionId(parts.next()?.parse().ok()?);
            match (parts.next()?, parts.next()) {
                ("score", None) => Some(Self::Score(category, criterion)),
                ("reason", None) => Some(Self::Reason(category, criterion)),
                ("state", None) => Some(Self::State(category, criterion)),
                _ => None,
            }
        };
        criterion().unwrap_or_else(|| Self::Other(path.into()))
    }
}

impl HistoryEntry {
    /// Whether the old value was the AI's, according to `earlier`: the edits before this one, oldest first.
    ///
    /// Criteria and the summary are written by the AI or by a person, and the history records what people write. An old
    /// value that nobody wrote is the AI's, also if a run has replaced a person's value in between.
    pub fn replaces_ai(&self, earlier: &[Self]) -> bool {
        let is_written_by_ai = match &self.field {
            EditedField::Score(..) | EditedField::Reason(..) => true,
            EditedField::State(..) => false,
            EditedField::Other(path) => &**path == "aiSummary",
        };
        let last = earlier.iter().rev().find(|edit| edit.field == self.field);
        is_written_by_ai && self.old.is_some() && last.is_none_or(|last| last.new != self.old)
    }
}

/// The edits in `after` that `before` lacks, identified by person, time and field. The order and the maximum length of
/// the API's list are not documented.
pub fn new_edits(before: &[HistoryEntry], after: &[HistoryEntry]) -> Vec<HistoryEntry> {
    let places = Places::of(before.iter().map(numbers).collect());
    let mut is_known = vec![true; before.len()];
    let mut new = Vec::new();
    for edit in after {
        let is_same = |old: &HistoryEntry| (old.user, old.at, &old.field) == (edit.user, edit.at, &edit.field);
        match places.all(numbers(edit)).iter().find(|(_, at)| is_known[*at] && is_same(&before[*at])) {
            Some((_, at)) => is_known[*at] = false,
            None => new.push(edit.clone()),
        }
    }
    new
}

/// Person, time and field as numbers, as far as possible: only unknown paths share theirs.
fn numbers(edit: &HistoryEntry) -> Numbers {
    let (category, criterion, kind) = match &edit.field {
        EditedField::Score(category, criterion) => (category.0, criterion.0, 1),
        EditedField::Reason(category, criterion) => (category.0, criterion.0, 2),
        EditedField::State(category, criterion) => (category.0, criterion.0, 3),
        EditedField::Other(path) => (path.len() as i64, 0, 0),
    };
    let who = edit.user.map_or(0, |user| user.0);
    let when = edit.at.map_or(0, |at| at.first().0);
    [who.wrapping_mul(4).wrapping_add(kind), when, category, criterion]
}
