//! What a re-run with another revision would change, by comparing the two.

use crate::assessment::{CategoryId, CriterionId, Definition, Scorecard};
use std::collections::HashMap;
use std::sync::Arc;

/// The difference between two revisions of a scorecard.
#[derive(Clone, Debug, Default, PartialEq)]
pub struct Difference {
    /// Criteria that only the new one has.
    pub added: Vec<Arc<Definition>>,
    /// Criteria that only the old one has.
    pub removed: Vec<Arc<Definition>>,
    /// Criteria that bring other points now: as they were, and as they will be.
    pub reweighted: Vec<(Arc<Definition>, Arc<Definition>)>,
    /// Criteria that ask something else now, or count otherwise, for as many points.
    pub reworded: Vec<Arc<Definition>>,
}

impl Difference {
    /// Goes from one revision to another. A criterion is the same one if category and id are.
    pub fn between(from: &Scorecard, to: &Scorecard) -> Self {
        let mut old: HashMap<_, _> = definitions(from).collect();
        let mut difference = Self::default();
        for (key, new) in definitions(to) {
            match old.remove(&key) {
                None => difference.added.push(new.clone()),
                Some(was) if was.max_points != new.max_points => difference.reweighted.push((was.clone(), new.clone())),
                Some(was) if was != new => difference.reworded.push(new.clone()),
                Some(_) => {}
            }
        }
        let gone = definitions(from).filter(|(key, _)| old.remove(key).is_some());
        difference.removed.extend(gone.map(|(_, definition)| definition.clone()));
        difference
    }

    /// Would nothing change?
    pub fn is_empty(&self) -> bool {
        *self == Self::default()
    }
}

type Key = (Option<CategoryId>, Option<CriterionId>);

fn definitions(scorecard: &Scorecard) -> impl Iterator<Item = (Key, &Arc<Definition>)> {
    let all = scorecard.categories.iter().flat_map(|c| c.criteria.iter().map(move |d| ((c.id, d.id), d)));
    all.filter(|((_, id), _)| id.is_some())
}
