//! A cache of what is counted per category: a category is recounted only when its `Arc` differs.

use super::{Sheet, SheetCategory};
use std::sync::Arc;

/// The counts of each category, with the category itself. The cache holds on to it, so that no other category can get
/// its address, and it is never changed in place.
#[derive(Clone, Debug)]
pub struct Tally<T>(Vec<(Arc<SheetCategory>, T)>);

impl<T> Default for Tally<T> {
    fn default() -> Self {
        Self(Vec::new())
    }
}

impl<T> Tally<T> {
    /// The counts that `make` computes for each category, in the sheet's order. `make` must be a pure function.
    pub fn of(&mut self, sheet: &Sheet, make: &dyn Fn(&SheetCategory) -> T) -> impl Iterator<Item = &T> {
        self.0.truncate(sheet.categories.len());
        for (at, category) in sheet.categories.iter().enumerate() {
            match self.0.get_mut(at) {
                Some((own, _)) if Arc::ptr_eq(own, category) => {}
                Some(other) => *other = (category.clone(), make(category)),
                None => self.0.push((category.clone(), make(category))),
            }
        }
        self.0.iter().map(|(_, made)| made)
    }
}
