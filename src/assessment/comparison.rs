//! The comparison of an assessment before and after a run, criterion by criterion. Unchanged criteria are only counted.

use super::category_change::{CategoryChange, category_changes};
use super::history::new_edits;
use super::key::{NumberedKey, numbered, numbers};
use super::keyed::{Keyed, Numbers, Places};
use super::{Assessment, CategoryId, Criterion, CriterionId, HistoryEntry, Provenance, ScorecardId, Totals};
use std::sync::Arc;

/// The changes of a run. The order of criteria does not matter.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// The criteria that differ, in the order of `after`, then those that are gone.
    pub changes: Vec<Change>,
    /// The number of unchanged criteria.
    pub unchanged: usize,
    /// The categories whose points differ, in the order of `after`, then those that are gone.
    pub categories: Vec<CategoryChange>,
    /// The API's totals, before and after.
    pub totals: (Totals, Totals),
    /// The revision, before and after.
    pub revision: (Option<ScorecardId>, Option<ScorecardId>),
    /// The AI's summary, before and after.
    pub summary: (Option<Arc<str>>, Option<Arc<str>>),
    /// The edits by people in the meantime.
    pub edits: Vec<HistoryEntry>,
    /// Whether some of these edits are already part of `before`, whose totals do not include them.
    pub has_amended_before: bool,
    ids: Places,
}

/// One criterion that differs. At least one side is there.
#[derive(Clone, Debug, PartialEq)]
pub struct Change {
    /// Its category.
    pub category: Option<CategoryId>,
    /// As it was; `None` if it is new.
    pub before: Option<Criterion>,
    /// As it is; `None` if it is gone.
    pub after: Option<Criterion>,
}

impl Comparison {
    /// Compares two versions of one assessment. A different editor or time of edit alone is not a change.
    pub fn between(before: &Assessment, after: &Assessment) -> Self {
        let all = keyed(before);
        let mut old = Keyed::of(all.iter().map(|(key, category, was)| (*key, (*category, *was))));
        let mut changes = Vec::new();
        let mut unchanged = 0;
        for (key, category, new) in keyed(after) {
            match old.take(key) {
                Some((_, was)) if says_the_same(was, new) => unchanged += 1,
                was => {
                    changes.push(Change { category, before: was.map(|(_, was)| was.clone()), after: Some(new.clone()) })
                }
            }
        }
        let gone = all.iter().filter_map(|(key, ..)| old.take(*key));
        changes.extend(gone.map(|(category, was)| Change { category, before: Some(was.clone()), after: None }));
        Self {
            ids: Places::of(changes.iter().map(|one| one.category.zip(one.id()).map_or(NO_KEY, numbers)).collect()),
            changes,
            unchanged,
            categories: category_changes(before, after),
            totals: (before.totals, after.totals),
            revision: (before.scorecard, after.scorecard),
            summary: (before.ai_summary.clone(), after.ai_summary.clone()),
            edits: new_edits(&before.history, &after.history),
            has_amended_before: before.is_amended(),
        }
    }

    /// Whether nothing has changed and nobody has edited anything.
    pub fn is_empty(&self) -> bool {
        let same_totals = self.totals.0 == self.totals.1;
        let same_whole = same_totals && !self.has_other_revision() && !self.has_other_summary();
        self.changes.is_empty() && same_whole && self.edits.is_empty()
    }

    /// The number of criteria that have changed and are still there; then the number of those that are gone.
    pub fn counts(&self) -> (usize, usize) {
        let kept = self.changes.iter().filter(|change| change.after.is_some()).count();
        (kept, self.changes.len() - kept)
    }

    /// Whether the revisions differ.
    pub fn has_other_revision(&self) -> bool {
        self.revision.0 != self.revision.1
    }

    /// Whether the AI's summaries differ.
    pub fn has_other_summary(&self) -> bool {
        self.summary.0 != self.summary.1
    }

    /// Whether this criterion is among those that differ.
    pub fn has_changed(&self, category: Option<CategoryId>, criterion: Option<CriterionId>) -> bool {
        self.change_of(category, criterion).is_some()
    }

    /// The change of this criterion, if it differs.
    pub fn change_of(&self, category: Option<CategoryId>, criterion: Option<CriterionId>) -> Option<&Change> {
        self.changes.get(self.ids.first(numbers(category.zip(criterion)?))?)
    }
}

/// A placeholder for the key of a criterion without one: no criterion has it.
const NO_KEY: Numbers = [i64::MIN; 4];

impl Change {
    /// The criterion's id.
    pub fn id(&self) -> Option<CriterionId> {
        self.after.as_ref().or(self.before.as_ref())?.id
    }

    /// Whether blind mode withholds it: the AI has a share in either side.
    pub fn is_of_ai(&self) -> bool {
        [&self.before, &self.after].into_iter().flatten().any(Criterion::is_of_ai)
    }

    /// Whether the run overwrote or dropped what a person had verified. A person's own edit does not count.
    pub fn overrides_a_person(&self) -> bool {
        let was_verified = self.before.as_ref().is_some_and(|c| c.provenance == Provenance::HumanVerified);
        was_verified && !self.is_by_a_person()
    }

    /// Whether a person has edited it in the meantime.
    pub fn is_by_a_person(&self) -> bool {
        let edited = |c: &Option<Criterion>| c.as_ref().map(|c| (c.edited_by, c.edited_at));
        let is_verified = self.after.as_ref().is_some_and(|c| c.provenance == Provenance::HumanVerified);
        let was_verified = self.before.as_ref().is_some_and(|c| c.provenance == Provenance::HumanVerified);
        is_verified && (!was_verified || edited(&self.before) != edited(&self.after))
    }
}

fn keyed(assessment: &Assessment) -> Vec<(NumberedKey, Option<CategoryId>, &Criterion)> {
    numbered(assessment.criteria().map(|(category, criterion)| (category, criterion.id, criterion)))
}

fn says_the_same(a: &Criterion, b: &Criterion) -> bool {
    a.points() == b.points() && a.provenance == b.provenance && a.reason == b.reason
}
