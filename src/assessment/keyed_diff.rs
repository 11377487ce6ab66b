//! The keyed diff of two lists: the old position of each new item.

/// The relation of a new list to an old one. Items are identified by their ids; items with the same id, or without one,
/// are interchangeable.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyedDiff {
    /// The old position of each new item; `None` if the old list does not have it.
    pub from: Vec<Option<usize>>,
    /// Whether every item stays in its place, and none is added or removed.
    pub is_in_place: bool,
}

impl KeyedDiff {
    /// Matches `new` with `old`. Each old item is matched at most once; unmatched ones are gone.
    ///
    /// Items usually keep their order, so each search begins after the last match.
    pub fn between(old: &[Option<i64>], new: &[Option<i64>]) -> Self {
        let mut is_taken = vec![false; old.len()];
        let mut next = 0;
        let find = |id: &Option<i64>| {
            let place = (next..old.len()).chain(0..next).find(|at| old[*at] == *id && !is_taken[*at])?;
            is_taken[place] = true;
            next = place + 1;
            Some(place)
        };
        let from = new.iter().map(find).collect();
        Self { from, is_in_place: old == new }
    }
}
