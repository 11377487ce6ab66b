//! Before and after a run, criterion by criterion. What both sides say the same is only counted.

use super::key::{Key, NumberedKey, numbered};
use super::{Assessment, CategoryId, Criterion, CriterionId, Edit, Provenance, ScorecardId, Totals};
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// What a run changed. The order of criteria is no change.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Comparison {
    /// The criteria that differ, in the order of after, then those that are gone.
    pub changes: Vec<Change>,
    /// How many criteria are as before.
    pub unchanged: usize,
    /// The categories whose points differ, in the order of after, then those that are gone.
    pub categories: Vec<CategoryChange>,
    /// The API's totals, before and after.
    pub totals: (Totals, Totals),
    /// The revision, before and after.
    pub revision: (Option<ScorecardId>, Option<ScorecardId>),
    /// The AI's summary, before and after.
    pub summary: (Option<Arc<str>>, Option<Arc<str>>),
    /// What people edited in the meantime.
    pub edits: Vec<Edit>,
    /// Is something of it a part of before already, whose totals the API has not given with it?
    pub has_amended_before: bool,
    ids: HashSet<Key>,
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

/// A category whose points differ.
#[derive(Clone, Copy, Debug, PartialEq)]
pub struct CategoryChange {
    /// Which.
    pub category: Option<CategoryId>,
    /// The sum of its points before; `None` if nothing was scored.
    pub before: Option<f64>,
    /// The sum of its points after; `None` if nothing is scored.
    pub after: Option<f64>,
}

impl Comparison {
    /// Compares two tellings of one assessment. Who edited a criterion, and when, is no change of its own.
    pub fn between(before: &Assessment, after: &Assessment) -> Self {
        let mut old: HashMap<_, _> = keyed(before).collect();
        let mut changes = Vec::new();
        let mut unchanged = 0;
        for (key, new) in keyed(after) {
            match old.remove(&key) {
                Some(was) if says_the_same(was, new) => unchanged += 1,
                was => changes.push(Change { category: key.0, before: was.cloned(), after: Some(new.clone()) }),
            }
        }
        let gone = keyed(before).filter(|(key, _)| old.remove(key).is_some());
        changes.extend(gone.map(|(key, was)| Change { category: key.0, before: Some(was.clone()), after: None }));
        Self {
            ids: changes.iter().filter_map(|change| change.category.zip(change.id())).collect(),
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

    /// Is everything as it was, and has nobody edited anything?
    pub fn is_empty(&self) -> bool {
        let same_totals = self.totals.0 == self.totals.1;
        let same_whole = same_totals && !self.has_other_revision() && !self.has_other_summary();
        self.changes.is_empty() && same_whole && self.edits.is_empty()
    }

    /// Was it scored with another revision?
    pub fn has_other_revision(&self) -> bool {
        self.revision.0 != self.revision.1
    }

    /// Is the AI's summary another one?
    pub fn has_other_summary(&self) -> bool {
        self.summary.0 != self.summary.1
    }

    /// Is it among the criteria that differ?
    pub fn has_changed(&self, category: Option<CategoryId>, criterion: Option<CriterionId>) -> bool {
        category.zip(criterion).is_some_and(|key| self.ids.contains(&key))
    }
}

impl Change {
    /// The criterion's id.
    pub fn id(&self) -> Option<CriterionId> {
        self.after.as_ref().or(self.before.as_ref())?.id
    }

    /// Did the run overwrite or drop what a person had verified? A person's own edit does not count.
    pub fn overrides_a_person(&self) -> bool {
        let was_verified = self.before.as_ref().is_some_and(|c| c.provenance == Provenance::HumanVerified);
        was_verified && !self.is_by_a_person()
    }

    /// Has a person edited it in the meantime?
    pub fn is_by_a_person(&self) -> bool {
        let edited = |c: &Option<Criterion>| c.as_ref().map(|c| (c.edited_by, c.edited_at));
        let is_verified = self.after.as_ref().is_some_and(|c| c.provenance == Provenance::HumanVerified);
        let was_verified = self.before.as_ref().is_some_and(|c| c.provenance == Provenance::HumanVerified);
        is_verified && (!was_verified || edited(&self.before) != edited(&self.after))
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

fn keyed(assessment: &Assessment) -> impl Iterator<Item = (NumberedKey, &Criterion)> {
    numbered(assessment.criteria().map(|(category, criterion)| (category, criterion.id, criterion)))
}

fn says_the_same(a: &Criterion, b: &Criterion) -> bool {
    a.points() == b.points() && a.provenance == b.provenance && a.reason == b.reason
}

fn category_changes(before: &Assessment, after: &Assessment) -> Vec<CategoryChange> {
    let (old, new) = (points(before), points(after));
    let places: HashMap<_, _> = old.iter().copied().collect();
    let is_there: HashSet<_> = new.iter().map(|(id, _)| *id).collect();
    let both = new.iter().map(|(id, sum)| CategoryChange {
        category: *id,
        before: places.get(id).copied().flatten(),
        after: *sum,
    });
    let gone = old.iter().filter(|(id, _)| !is_there.contains(id));
    let gone = gone.map(|(id, sum)| CategoryChange { category: *id, before: *sum, after: None });
    both.chain(gone).filter(|change| change.before != change.after).collect()
}

type Points = Vec<(Option<CategoryId>, Option<f64>)>;

/// The sum of each category's points, in the order in which the categories come.
fn points(assessment: &Assessment) -> Points {
    let mut sums: Points = Vec::new();
    let mut places: HashMap<Option<CategoryId>, usize> = HashMap::new();
    for category in &assessment.categories {
        let place = *places.entry(category.id).or_insert(sums.len());
        if place == sums.len() {
            sums.push((category.id, None));
        }
        for scored in category.criteria.iter().filter_map(|c| c.points()) {
            if let Some((_, sum)) = sums.get_mut(place) {
                *sum = Some(sum.unwrap_or(0.0) + scored);
            }
        }
    }
    sums
}
