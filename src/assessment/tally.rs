//! Numbers that are made of each category by itself, and made anew only for those that are others.

use super::{Sheet, SheetCategory};
use std::sync::Arc;

/// What was made of each category, with the category that it was made of. It is held on to, so that its address stays its
/// own; and what somebody holds on to is never changed in its place.
#[derive(Clone, Debug, Default)]
pub struct Tally(Vec<(Arc<SheetCategory>, Vec<usize>)>);

impl Tally {
    /// What `make` makes of each category, in the sheet's order. It is to make the same of the same.
    ///
    /// Of one type, so that it is compiled once.
    pub fn of(&mut self, sheet: &Sheet, make: &dyn Fn(&SheetCategory) -> Vec<usize>) -> impl Iterator<Item = &[usize]> {
        self.0.truncate(sheet.categories.len());
        for (at, category) in sheet.categories.iter().enumerate() {
            match self.0.get_mut(at) {
                Some((own, _)) if Arc::ptr_eq(own, category) => {}
                Some(other) => *other = (category.clone(), make(category)),
                None => self.0.push((category.clone(), make(category))),
            }
        }
        self.0.iter().map(|(_, made)| &**made)
    }
}
