//! Which criterion: by category and id, which nothing but a mistake gives to more than one.

use super::{CategoryId, CriterionId};
use std::collections::HashMap;
use std::hash::Hash;

/// What makes a criterion the same one on two sides.
pub type Key = (CategoryId, CriterionId);

/// The same where both may be missing, with a number that tells those apart that share them.
pub type NumberedKey = (Option<CategoryId>, Option<CriterionId>, usize);

/// Everything by its key: of several with the same one the first counts, and what has none is left out.
pub fn first_of_each<K: Eq + Hash, T>(all: impl Iterator<Item = (Option<K>, T)>) -> HashMap<K, T> {
    let mut first = HashMap::new();
    for (key, one) in all {
        if let Some(key) = key {
            first.entry(key).or_insert(one);
        }
    }
    first
}

/// All that have a category and an id, by those: of several with the same the first counts.
pub fn by_key<T>(
    all: impl Iterator<Item = (Option<CategoryId>, T)>,
    id: impl Fn(&T) -> Option<CriterionId>,
) -> HashMap<Key, T> {
    first_of_each(all.map(|(category, one)| (category.zip(id(&one)), one)))
}

/// Everything with a key that nothing else has, in its order.
pub fn numbered<T>(
    all: impl Iterator<Item = (Option<CategoryId>, Option<CriterionId>, T)>,
) -> impl Iterator<Item = (NumberedKey, T)> {
    let mut seen = HashMap::new();
    all.map(move |(category, criterion, one)| {
        let count: &mut usize = seen.entry((category, criterion)).or_default();
        *count += 1;
        ((category, criterion, *count), one)
    })
}
