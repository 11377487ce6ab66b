//! What the last run changed, as rows tell it.

use super::super::ui::Ui;
use crate::assessment::{CategoryId, Change, Comparison, Definition, Row, Scorecard};
use leptos::prelude::*;
use std::sync::Arc;

/// What the last run changed, and the revision by which it had been scored before.
#[derive(Clone)]
pub struct Changed {
    comparison: Arc<Comparison>,
    /// `None` as long as that revision is not known.
    revision: Option<Arc<Scorecard>>,
}

impl Changed {
    /// The run that is told of; tracked.
    pub fn of(ui: &Ui) -> Option<Self> {
        let comparison = ui.comparison.get()?;
        let revision = comparison.revision.0.and_then(|id| ui.revision(id));
        Some(Self { comparison, revision })
    }

    /// What became of this row, if it differs.
    pub fn of_row(&self, category: Option<CategoryId>, row: &Row) -> Option<&Change> {
        self.comparison.change_of(category, row.id())
    }

    /// How the row was defined before.
    pub fn definition(&self, category: CategoryId, row: &Row) -> Option<Arc<Definition>> {
        self.revision.as_ref()?.definition(category, row.id()?).cloned()
    }
}

/// The very same run: two of them are not compared criterion by criterion.
impl PartialEq for Changed {
    fn eq(&self, other: &Self) -> bool {
        let address = |revision: &Option<Arc<Scorecard>>| revision.as_ref().map(Arc::as_ptr);
        Arc::ptr_eq(&self.comparison, &other.comparison) && address(&self.revision) == address(&other.revision)
    }
}
