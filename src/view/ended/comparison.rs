//! Before and after, criterion by criterion. What both sides say the same is only counted.

use crate::assessment::{Assessment, CategoryId, Criterion, CriterionId, ScorecardId, Totals};
use crate::session::Signals;
use leptos::prelude::*;
use std::collections::{HashMap, HashSet};
use std::sync::Arc;

/// What a run changed.
#[derive(Clone, Debug, PartialEq)]
pub struct Comparison {
    /// The criteria that differ, in the order of after, then those that are gone.
    pub changes: Vec<Change>,
    /// How many criteria are as before.
    pub unchanged: usize,
    /// The API's totals, before and after.
    pub totals: (Totals, Totals),
    /// The revision, before and after, if it is another one.
    pub revision: Option<(ScorecardId, ScorecardId)>,
    /// Is the AI's summary another one?
    pub has_new_summary: bool,
    ids: HashSet<(CategoryId, CriterionId)>,
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
    /// Compares two tellings of one assessment. Who edited a criterion, and when, is no change of its own.
    pub fn between(before: &Assessment, after: &Assessment) -> Self {
        let mut old: HashMap<_, &Criterion> = HashMap::new();
        for (category, criterion) in before.criteria() {
            old.entry((category, criterion.id)).or_insert(criterion);
        }
        let mut changes = Vec::new();
        let mut unchanged = 0;
        for (category, new) in after.criteria() {
            match old.remove(&(category, new.id)) {
                Some(was) if says_the_same(was, new) => unchanged += 1,
                was => changes.push(Change { category, before: was.cloned(), after: Some(new.clone()) }),
            }
        }
        let gone = before.criteria().filter(|(category, was)| old.remove(&(*category, was.id)).is_some());
        changes.extend(gone.map(|(category, was)| Change { category, before: Some(was.clone()), after: None }));
        let ids = changes.iter().filter_map(|change| Some((change.category?, change.id()?))).collect();
        let revision = before.scorecard.zip(after.scorecard).filter(|(from, to)| from != to);
        let has_new_summary = before.ai_summary != after.ai_summary;
        Self { changes, unchanged, totals: (before.totals, after.totals), revision, has_new_summary, ids }
    }

    /// The comparison for the run that ended, made once: what people edit afterwards is none of the run's doing.
    pub fn memo(signals: &Signals) -> ArcMemo<Option<Arc<Self>>> {
        let (ended, assessment) = (signals.ended.clone(), signals.assessment.clone());
        ArcMemo::new(move |_| {
            let before = ended.get()?.before.clone()?;
            let after = assessment.get_untracked()?;
            Some(Arc::new(Self::between(&before, &after)))
        })
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
}

fn says_the_same(a: &Criterion, b: &Criterion) -> bool {
    a.points() == b.points() && a.provenance == b.provenance && a.reason == b.reason
}
