//! Changes of a run to the points of each category.

use super::keyed::{Keyed, Numbers};
use super::{Assessment, CategoryId, Criterion, CriterionId, Scorecard};

/// A category whose points differ.
#[derive(Clone, Debug, PartialEq)]
pub struct CategoryChange {
    /// The category.
    pub category: Option<CategoryId>,
    /// Its points before; `None` if there was no such category.
    pub before: Option<CategoryPoints>,
    /// Its points after; `None` if the category is gone.
    pub after: Option<CategoryPoints>,
}

/// The points of one category on one side.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct CategoryPoints {
    /// Their sum; `None` if nothing is scored.
    pub scored: Option<f64>,
    /// The criteria that are scored; the revision knows how many points they could bring.
    pub criteria: Vec<Option<CriterionId>>,
}

/// The categories whose points differ, in the order of `after`, then those that are gone.
pub(super) fn category_changes(before: &Assessment, after: &Assessment) -> Vec<CategoryChange> {
    let (old, new) = (points(before), points(after));
    let is_there = Keyed::of(new.iter().map(|(id, _)| (numbers(*id), ())));
    let gone = old.iter().filter(|(id, _)| is_there.get(numbers(*id)).is_none());
    let gone = gone.map(|(id, points)| CategoryChange { category: *id, before: Some(points.clone()), after: None });
    let gone: Vec<_> = gone.collect();
    let mut old = Keyed::of(old.into_iter().map(|(id, points)| (numbers(id), points)));
    let both = new.into_iter().map(|(id, points)| CategoryChange {
        category: id,
        before: old.take(numbers(id)),
        after: Some(points),
    });
    let scored = |side: &Option<CategoryPoints>| side.as_ref().and_then(|points| points.scored);
    both.chain(gone).filter(|change| scored(&change.before) != scored(&change.after)).collect()
}

/// The points of each category, in the order of the categories.
fn points(assessment: &Assessment) -> Vec<(Option<CategoryId>, CategoryPoints)> {
    let mut sums: Vec<(_, CategoryPoints)> = Vec::new();
    let categories = &assessment.categories;
    // Two categories that share an id are summed up at the place of the first one.
    let firsts = Keyed::of(categories.iter().enumerate().map(|(at, category)| (numbers(category.id), at)));
    let mut places = vec![0; categories.len()];
    for (at, category) in categories.iter().enumerate() {
        let first = firsts.get(numbers(category.id)).copied().unwrap_or(at);
        if first == at {
            places[at] = sums.len();
            sums.push((category.id, CategoryPoints::default()));
        }
        let Some((_, sum)) = sums.get_mut(places[first]) else { continue };
        category.criteria.iter().for_each(|criterion| sum.add(criterion));
    }
    sums
}

/// The key of a category, which may be missing.
fn numbers(id: Option<CategoryId>) -> Numbers {
    [id.map_or(0, |id| id.0), i64::from(id.is_some()), 0, 0]
}

impl CategoryPoints {
    /// The most points that its scored criteria could bring by this revision; `None` if that is not known for one of
    /// them, or if nothing is scored.
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
