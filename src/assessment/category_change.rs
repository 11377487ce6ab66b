//! What a run changed in the points of each category.

use super::{Assessment, CategoryId};
use std::collections::{HashMap, HashSet};

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

/// The categories whose points differ, in the order of after, then those that are gone.
pub(super) fn category_changes(before: &Assessment, after: &Assessment) -> Vec<CategoryChange> {
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
