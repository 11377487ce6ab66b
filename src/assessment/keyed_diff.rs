//! The keyed diff of two lists: where each item of the new one was in the old one.

/// How a new list follows from an old one. Items are told apart by their ids; those that share one, or have none, stand
/// in for each other.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct KeyedDiff {
    /// For each new item its place in the old list; `None` if the old list does not have it.
    pub from: Vec<Option<usize>>,
    /// Whether every item stays in its place, and none is added or removed.
    pub is_in_place: bool,
}

impl KeyedDiff {
    /// Matches `new` with `old`. Each old item is matched once at most; those that are left over are gone.
    ///
    /// Items mostly keep their order, so each search begins behind the last match.
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
