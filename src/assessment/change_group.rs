//! The changes of a run, category by category.

use super::{CategoryChange, CategoryId, Change, Comparison};

/// The changes of a run in one category.
#[derive(Clone, Debug, PartialEq)]
pub struct ChangeGroup<'a> {
    /// The category.
    pub category: Option<CategoryId>,
    /// Its points, if they differ.
    pub points: Option<&'a CategoryChange>,
    /// Its criteria that differ, except those in [`Comparison::overridden`].
    pub changes: Vec<&'a Change>,
}

impl Comparison {
    /// The changes in which the run overwrote or dropped what people had verified.
    pub fn overridden(&self) -> impl Iterator<Item = &Change> {
        self.changes.iter().filter(|change| change.overrides_a_person())
    }

    /// All other changes by category, at most `most` of them, and the number of those left out.
    ///
    /// Points may differ without a criterion in the list, because verified values were overridden or because the
    /// criteria are left out. Such categories come last, and only up to `most` groups.
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
