//! What a run is compared with: the result of before, and what people have said since.

use super::{Assessment, Category, Criterion, Provenance};

impl Assessment {
    /// This result, with what people have verified in `now` and not here. A run may overwrite it before it ends, and
    /// nothing would tell that it was ever there. `None` if there is nothing of that kind.
    #[must_use]
    pub fn with_verified_of(&self, now: &Self) -> Option<Self> {
        let mut merged: Option<Self> = None;
        for category in &now.categories {
            for new in category.criteria.iter().filter(|c| c.provenance == Provenance::HumanVerified) {
                let here = self.categories.iter().filter(|c| c.id == category.id).flat_map(|c| &c.criteria);
                let is_known = here.into_iter().find(|c| c.id == new.id).is_some_and(|old| is_same_word(old, new));
                if !is_known && category.id.is_some() && new.id.is_some() {
                    merged.get_or_insert_with(|| self.clone()).put(category, new);
                }
            }
        }
        merged
    }

    fn put(&mut self, category: &Category, new: &Criterion) {
        let Some(own) = self.categories.iter_mut().find(|c| c.id == category.id) else {
            return self.categories.push(Category { id: category.id, criteria: vec![new.clone()] });
        };
        match own.criteria.iter_mut().find(|c| c.id == new.id) {
            Some(old) => *old = new.clone(),
            None => own.criteria.push(new.clone()),
        }
    }
}

/// Has the person said this already?
fn is_same_word(old: &Criterion, new: &Criterion) -> bool {
    old.provenance == new.provenance && (old.edited_by, old.edited_at) == (new.edited_by, new.edited_at)
}
