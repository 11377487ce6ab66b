//! What a run changed, category by category.

use super::{CategoryChange, CategoryId, Change, Comparison};

/// What a run changed in one category.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeGroup<'a> {
    /// The category.
    pub category: Option<CategoryId>,
    /// Its points, if they differ.
    pub points: Option<&'a CategoryChange>,
    /// Its criteria that differ, without those of [`Comparison::overridden`].
    pub changes: Vec<&'a Change>,
}

impl Comparison {
    /// What people had verified and the run overwrote or dropped.
    pub fn overridden(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(|change| change.overrides_a_person())
    }

    /// All other changes by category, at most `most` of them, and how many are left out.
    ///
    /// Points may differ without a criterion in the list, where what people had verified was overridden, or where the
    /// criteria are left out. Such categories come last, and not beyond `most` groups.
    pub fn groups(&self, most: usize) -> (Vec<ChangeGroup<'_>>, usize) {
        let mut groups: Vec<ChangeGroup> = Vec::new();
        let mut left_out: usize = 0;
        for (place, change) in self.changes.iter().filter(|change| !change.overrides_a_person()).enumerate() {
            if place >= most {
                left_out += 1;
                continue;
            }
            match groups.iter_mut().find(|group| group.category == change.category) {
                Some(group) => group.changes.push(change),
                None => groups.push(self.group(change.category, vec![change])),
            }
        }
        for points in &self.categories {
            if groups.len() < most && !groups.iter().any(|group| group.category == points.category) {
                groups.push(self.group(points.category, Vec::new()));
            }
        }
        (groups, left_out)
    }

    fn group<'a>(&'a self, category: Option<CategoryId>, changes: Vec<&'a Change>) -> ChangeGroup<'a> {
        let points = self.categories.iter().find(|change| change.category == category);
        ChangeGroup { category, points, changes }
    }
}
