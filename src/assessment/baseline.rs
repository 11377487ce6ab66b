//! What a run is compared with: the result of before, and what people have said since.

use super::key::{Key, by_key};
use super::{Assessment, Category, Criterion, Provenance, sorted_by_key};
use std::collections::HashMap;
use std::sync::Arc;

impl Assessment {
    /// This result, with what people have verified in `now` and not here. A run may overwrite it before it ends, and
    /// nothing would tell that it was ever there. `None` if there is nothing of that kind.
    #[must_use]
    pub fn with_verified_of(&self, now: &Self) -> Option<Self> {
        let mut verified = by_key(now.criteria(), |criterion| criterion.id);
        verified.retain(|_, criterion| criterion.provenance == Provenance::HumanVerified);
        let known = by_key(self.criteria(), |criterion| criterion.id);
        verified.retain(|key, new| !known.get(key).is_some_and(|old| is_same_word(old, new)));
        (!verified.is_empty()).then(|| self.with(verified))
    }

    /// Has it in it what people have verified after the API gave it? Then its totals are older than its criteria.
    pub fn is_amended(&self) -> bool {
        let since = |at| self.modified.is_some_and(|modified| at > modified);
        self.criteria().any(|(_, criterion)| criterion.edited_at.is_some_and(since))
    }

    fn with(&self, mut verified: HashMap<Key, &Criterion>) -> Self {
        let mut merged = self.clone();
        for category in &mut merged.categories {
            let Some(id) = category.id else { continue };
            for criterion in &mut Arc::make_mut(category).criteria {
                if let Some(new) = criterion.id.and_then(|own| verified.remove(&(id, own))) {
                    *criterion = Arc::new(new.clone());
                }
            }
        }
        // What the result of before did not have at all, in an order that does not depend on chance.
        let rest = verified.into_iter().collect();
        for ((id, _), new) in sorted_by_key(rest, |((category, criterion), _)| [category.0, criterion.0]) {
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

/// Has the person said this already?
fn is_same_word(old: &Criterion, new: &Criterion) -> bool {
    old.provenance == new.provenance && (old.edited_by, old.edited_at) == (new.edited_by, new.edited_at)
}
