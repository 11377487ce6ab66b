//! Keys of criteria: category and id, which only a mistake gives to more than one criterion.

use super::keyed::{Keyed, Numbers, Places};
use super::{CategoryId, CriterionId};

/// The key that identifies a criterion on both sides.
pub type Key = (CategoryId, CriterionId);

/// A key whose parts may be missing, with a number that distinguishes duplicates.
pub type NumberedKey = Numbers;

/// The key as numbers.
pub fn numbers((category, criterion): Key) -> Numbers {
    [category.0, criterion.0, 0, 0]
}

/// All items with a category and an id, by their key; of several with the same key the first counts.
pub fn by_key<T>(
    all: impl Iterator<Item = (Option<CategoryId>, T)>,
    id: impl Fn(&T) -> Option<CriterionId>,
) -> Keyed<T> {
    Keyed::of(all.filter_map(|(category, one)| Some((numbers((category?, id(&one)?)), one))))
}

/// An item with its category and id, both of which may be missing.
pub type Placed<T> = (Option<CategoryId>, Option<CriterionId>, T);

/// All items in order, each with its category and a unique key.
pub fn numbered<T>(all: impl Iterator<Item = Placed<T>>) -> Vec<(NumberedKey, Option<CategoryId>, T)> {
    let all: Vec<_> = all.collect();
    // A missing part differs from zero.
    let kind = |category: bool, criterion: bool| i64::from(category) + 2 * i64::from(criterion);
    let key = |(category, criterion, _): &Placed<T>| {
        let ids = [category.map_or(0, |id| id.0), criterion.map_or(0, |id| id.0)];
        [ids[0], ids[1], kind(category.is_some(), criterion.is_some()), 0]
    };
    let mut keys: Vec<_> = all.iter().map(key).collect();
    let places = Places::of(keys.clone());
    let mut before: Option<(Numbers, i64)> = None;
    for (key, place) in places.sorted() {
        let count = before.filter(|(known, _)| known == key).map_or(0, |(_, count)| count + 1);
        before = Some((*key, count));
        if let Some([.., number]) = keys.get_mut(*place) {
            *number = count;
        }
    }
    keys.into_iter().zip(all).map(|(key, (category, _, one))| (key, category, one)).collect()
}
