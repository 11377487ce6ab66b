//! The baseline of a comparison: the result before a run, with what people have verified since.

use super::key::{by_key, numbers};
use super::keyed::Keyed;
use super::{Assessment, Category, CategoryId, Criterion, CriterionId, Provenance, When};
use std::sync::Arc;

impl Assessment {
    /// This result, updated with what people have verified in `now` and not here. A run may overwrite that before it
    /// ends, and then nothing else would show that it ever existed. `None` if there is nothing to update.
    #[must_use]
    pub fn with_verified_of(&self, now: &Self) -> Option<Self> {
        let known = by_key(self.criteria(), |criterion| criterion.id);
        let verified: Vec<_> = by_key(now.criteria().map(|one| (one.0, one)), |(_, criterion)| criterion.id)
            .into_rest()
            .into_iter()
            .filter_map(|(category, criterion)| Some((category?, criterion.id?, criterion)))
            .filter(|(.., criterion)| criterion.provenance == Provenance::HumanVerified)
            .filter(|(category, id, new)| {
                !known.get(numbers((*category, *id))).is_some_and(|old| is_same_word(old, new))
            })
            .collect();
        (!verified.is_empty()).then(|| self.with(&verified))
    }

    /// Whether it contains something that people verified after the API sent it. Then its totals are older than its
    /// criteria.
    pub fn is_amended(&self) -> bool {
        let since = |at: When| self.modified.is_some_and(|modified| at.first() > modified.first());
        self.criteria().any(|(_, criterion)| criterion.edited_at.is_some_and(since))
    }

    fn with(&self, verified: &[(CategoryId, CriterionId, &Criterion)]) -> Self {
        let mut left = Keyed::of(verified.iter().map(|one| (numbers((one.0, one.1)), *one)));
        let mut merged = self.clone();
        for category in &mut merged.categories {
            let Some(id) = category.id else { continue };
            for criterion in &mut Arc::make_mut(category).criteria {
                if let Some((.., new)) = criterion.id.and_then(|own| left.take(numbers((id, own)))) {
                    *criterion = Arc::new(new.clone());
                }
            }
        }
        // Criteria that the previous result lacked, in a deterministic order.
        for (id, _, new) in left.into_rest() {
            match merged.categories.iter_mut().rev().find(|c| c.id == Some(id)) {
                Some(category) => Arc::make_mut(category).criteria.push(Arc::new(new.clone())),
                None => {
                    let category = Category { id: Some(id), criteria: vec![Arc::new(new.clone())] };
                    merged.categories.push(Arc::new(category));
                }
            }
        }
        merged
    }
}

/// Whether the person has said this already.
fn is_same_word(old: &Criterion, new: &Criterion) -> bool {
    old.provenance == new.provenance && (old.edited_by, old.edited_at) == (new.edited_by, new.edited_at)
}
