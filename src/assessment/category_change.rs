//! What a run changed in the points of each category.

use super::{Assessment, CategoryId, Criterion, CriterionId, Scorecard};
use std::collections::{HashMap, HashSet};

/// A category whose points differ.
#[derive(Clone, Debug, PartialEq)]
pub struct CategoryChange {
    /// Which.
    pub category: Option<CategoryId>,
    /// Its points before; `None` if there was no such category.
    pub before: Option<CategoryPoints>,
    /// Its points after; `None` if there is no such category any more.
    pub after: Option<CategoryPoints>,
}

/// The points of one category on one side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CategoryPoints {
    /// Their sum; `None` if nothing is scored.
    pub scored: Option<f64>,
    /// The criteria that are scored: what they could bring, the revision knows.
    pub criteria: Vec<Option<CriterionId>>,
}

/// The categories whose points differ, in the order of after, then those that are gone.
pub(super) fn category_changes(before: &Assessment, after: &Assessment) -> Vec<CategoryChange> {
    let (old, new) = (points(before), points(after));
    let is_there: HashSet<_> = new.iter().map(|(id, _)| *id).collect();
    let gone = old.iter().filter(|(id, _)| !is_there.contains(id));
    let gone = gone.map(|(id, points)| CategoryChange { category: *id, before: Some(points.clone()), after: None });
    let gone: Vec<_> = gone.collect();
    let mut old: HashMap<_, _> = old.into_iter().collect();
    let both = new.into_iter().map(|(id, points)| CategoryChange {
        category: id,
        before: old.remove(&id),
        after: Some(points),
    });
    let scored = |side: &Option<CategoryPoints>| side.as_ref().and_then(|points| points.scored);
    both.chain(gone).filter(|change| scored(&change.before) != scored(&change.after)).collect()
}

/// The points of each category, in the order in which the categories come.
fn points(assessment: &Assessment) -> Vec<(Option<CategoryId>, CategoryPoints)> {
    let mut sums: Vec<(_, CategoryPoints)> = Vec::new();
    let mut places: HashMap<Option<CategoryId>, usize> = HashMap::new();
    for category in &assessment.categories {
        let place = *places.entry(category.id).or_insert(sums.len());
        if place == sums.len() {
            sums.push((category.id, CategoryPoints::default()));
        }
        let Some((_, sum)) = sums.get_mut(place) else { continue };
        category.criteria.iter().for_each(|criterion| sum.add(criterion));
    }
    sums
}

impl CategoryPoints {
    /// Most points that its scored criteria could bring by this revision; `None` if that is not known of one of them,
    /// or if nothing is scored.
    pub fn max(&self, category: CategoryId, revision: &Scorecard) -> Option<f64> {
        let max = |id: &Option<CriterionId>| revision.definition(category, (*id)?)?.max_points;
        self.criteria.iter().map(max).sum::<Option<f64>>().filter(|max| *max > 0.0)
    }

    fn add(&mut self, criterion: &Criterion) {
        if let Some(points) = criterion.points() {
            self.scored = Some(self.scored.unwrap_or(0.0) + points);
            self.criteria.push(criterion.id);
        }
    }
}
